# /// script
# requires-python = ">=3.14"
# ///
class Folder:
    def __init__(self, parent: Folder | None = None) -> None:
        self.parent = parent

    def add(self, note: Note) -> Folder:
        return self


try:
    print(Folder.add.__annotations__)
except NameError as error:
    print(error)


class Note:
    pass


print(Folder.add.__annotations__["note"] is Note)

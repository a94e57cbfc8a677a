class Status(str):
    def __eq__(self, other):
        print("  compare with", other)
        return str(self) == str(other)


def load():
    print("  load the status")
    return Status("paid")


def check(status):
    print("  check", status)
    return False


match load():
    case "new":
        print("new")
    case "paid" as found if check(found):
        print("checked")
    case "paid" | "sent":
        print("paid or sent")
    case "lost":
        print("lost")
print("afterwards:", found)

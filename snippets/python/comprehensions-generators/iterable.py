from collections.abc import Iterator


class Playlist:
    def __init__(self, *songs: str) -> None:
        self.songs = songs

    def __iter__(self) -> Iterator[str]:
        for place, song in enumerate(self.songs, start=1):
            yield f"{place}. {song}"


playlist = Playlist("Blue", "Red")
print(list(playlist))
print(list(playlist))  # each loop calls __iter__ again

class Player:
    def __init__(self, volume):
        self.volume = volume

    def play(self, song):
        if not song.endswith(".ogg"):
            raise ValueError(f"{song} is no music")
        return f"{song} at {self.volume}"


class muted:
    def __init__(self, player):
        self.player = player

    def __enter__(self):
        self.before, self.player.volume = self.player.volume, 0
        return self.before

    def __exit__(self, exc_type, exc, traceback):
        self.player.volume = self.before

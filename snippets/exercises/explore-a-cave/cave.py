"""A cave for the tests, and `run`, which does not wait for ever."""

import asyncio


class StillWaiting(Exception):
    """Nothing more happens, and `explore` has not returned."""


def run(exploring):
    """As asyncio.run, but for two seconds at most."""

    async def limited():
        done, _ = await asyncio.wait(
            [asyncio.ensure_future(exploring)], timeout=2
        )
        if not done:
            raise StillWaiting("all looks have ended, but explore has not")
        return done.pop().result()

    return asyncio.run(limited())


class Cave:
    """``passages`` of each room, None for a flooded one; in a ``slow`` room a look takes longer than in many others."""

    def __init__(self, passages, slow=""):
        self.passages = passages
        self.slow = slow
        self.at_once = 0
        self.most_at_once = 0
        self.begun = []
        self.ended = []

    async def look(self, room):
        self.begun.append(room)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        for _ in range(200 if room == self.slow else 5):
            await asyncio.sleep(0)
        self.at_once -= 1
        self.ended.append(room)
        if self.passages[room] is None:
            raise OSError(f"the {room} is flooded")
        return self.passages[room]

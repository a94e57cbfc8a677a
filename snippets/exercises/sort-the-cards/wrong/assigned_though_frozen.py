from dataclasses import dataclass, field

RANKS = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A"]
SUITS = ["clubs", "diamonds", "hearts", "spades"]


@dataclass(frozen=True, order=True)
class Card:
    strength: int = field(init=False, repr=False)
    rank: str
    suit: str

    def __post_init__(self):
        if self.rank not in RANKS:
            raise ValueError(f"no such rank: {self.rank!r}")
        if self.suit not in SUITS:
            raise ValueError(f"no such suit: {self.suit!r}")
        self.strength = RANKS.index(self.rank)

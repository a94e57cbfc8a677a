from dataclasses import dataclass
from functools import total_ordering

RANKS = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A"]
SUITS = ["clubs", "diamonds", "hearts", "spades"]


@total_ordering
@dataclass(frozen=True)
class Card:
    rank: str
    suit: str

    def __post_init__(self):
        if self.rank not in RANKS:
            raise ValueError(f"no such rank: {self.rank!r}")
        if self.suit not in SUITS:
            raise ValueError(f"no such suit: {self.suit!r}")

    @property
    def strength(self):
        return RANKS.index(self.rank), SUITS.index(self.suit)

    def __lt__(self, other):
        return self.strength < other.strength

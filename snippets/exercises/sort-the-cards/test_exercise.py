import pytest
from answer import Card


def test_a_card_shows_rank_and_suit():
    assert repr(Card("Q", "hearts")) == "Card(rank='Q', suit='hearts')"


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("2", "3"),
        ("9", "10"),
        ("2", "10"),
        ("10", "J"),
        ("J", "Q"),
        ("Q", "K"),
        ("K", "A"),
    ],
)
def test_the_higher_rank_is_higher_whatever_the_suit(low, high):
    assert Card(low, "spades") < Card(high, "clubs")


@pytest.mark.parametrize(
    ("low", "high"),
    [("clubs", "diamonds"), ("diamonds", "hearts"), ("hearts", "spades")],
)
def test_of_the_same_rank_the_higher_suit_is_higher(low, high):
    assert Card("7", low) < Card("7", high)


def test_cards_can_be_sorted():
    assert sorted(
        [
            Card("A", "clubs"),
            Card("10", "hearts"),
            Card("2", "spades"),
            Card("10", "diamonds"),
        ]
    ) == [
        Card("2", "spades"),
        Card("10", "diamonds"),
        Card("10", "hearts"),
        Card("A", "clubs"),
    ]


def test_a_card_is_at_least_as_high_as_one_like_it():
    assert Card("A", "clubs") >= Card("A", "clubs")


def test_rank_and_suit_make_cards_equal():
    assert Card("Q", "hearts") == Card("Q", "hearts")


def test_cards_of_another_suit_are_not_equal():
    assert Card("Q", "hearts") != Card("Q", "spades")


def test_a_set_has_each_card_once():
    assert len({Card("Q", "hearts"), Card("Q", "hearts")}) == 1


def test_a_card_can_be_the_key_of_a_dict():
    points = {Card("Q", "spades"): 13}
    assert points[Card("Q", "spades")] == 13


@pytest.mark.parametrize("rank", ["1", "11", "q", "joker"])
def test_any_other_rank_is_a_value_error(rank):
    with pytest.raises(ValueError, match=rank):
        Card(rank, "hearts")


@pytest.mark.parametrize("suit", ["stars", "Hearts", "heart"])
def test_any_other_suit_is_a_value_error(suit):
    with pytest.raises(ValueError, match=suit):
        Card("Q", suit)


def test_a_card_cannot_be_changed():
    card = Card("Q", "hearts")
    with pytest.raises(AttributeError):
        setattr(card, "rank", "A")

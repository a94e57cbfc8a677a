import asyncio

import pytest
from answer import where_are
from depot import Depot


@pytest.mark.parametrize(
    ("parcels", "expected"),
    [
        (["A1"], {"A1": "harbour"}),
        (["A1", "B2"], {"A1": "harbour", "B2": "train"}),
        ([], {}),
    ],
)
def test_each_parcel_has_its_place(parcels, expected):
    depot = Depot(A1="harbour", B2="train", C3="shop")
    assert asyncio.run(where_are(parcels, depot.locate)) == expected


def test_all_are_asked_for_at_the_same_time():
    depot = Depot(A1="harbour", B2="train", C3="shop")
    asyncio.run(where_are(["A1", "B2", "C3"], depot.locate))
    assert depot.most_at_once == 3, "so many were asked for at the same time"


def test_the_order_is_that_of_the_parcels():
    depot = Depot(A1="harbour", B2="train", C3="shop")
    assert list(asyncio.run(where_are(["A1", "B2", "C3"], depot.locate))) == [
        "A1",
        "B2",
        "C3",
    ]


def test_a_generator_works_too():
    """A generator works too, although it can be read only once."""
    depot = Depot(A1="harbour", B2="train", C3="shop")
    names = (name for name in ["A1", "B2"])
    assert asyncio.run(where_are(names, depot.locate)) == {
        "A1": "harbour",
        "B2": "train",
    }

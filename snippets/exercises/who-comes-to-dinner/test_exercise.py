import asyncio

import pytest
from answer import invite
from friends import LATE, Friends


def test_each_answer_is_noted():
    friends = Friends(Ada="yes", Bob="no")
    assert asyncio.run(invite(["Ada", "Bob"], friends.ask, 5)) == {
        "Ada": "yes",
        "Bob": "no",
    }


def test_who_is_late_has_not_answered():
    friends = Friends(Bob=LATE)
    assert asyncio.run(invite(["Bob"], friends.ask, 0.01)) == {
        "Bob": "no answer"
    }


def test_who_raises_a_timeout_error_has_not_answered():
    friends = Friends(Bob=TimeoutError("the network was slow"))
    assert asyncio.run(invite(["Bob"], friends.ask, 5)) == {"Bob": "no answer"}


@pytest.mark.parametrize(
    "error", [ConnectionError("no line"), ConnectionResetError("gone")]
)
def test_who_raises_a_connection_error_is_not_reached(error):
    friends = Friends(Cy=error)
    assert asyncio.run(invite(["Cy"], friends.ask, 5)) == {"Cy": "not reached"}


def test_who_is_late_costs_nobody_else_their_answer():
    friends = Friends(Ada="yes", Bob=LATE, Cy=ConnectionError(), Dan="no")
    assert asyncio.run(
        invite(["Ada", "Bob", "Cy", "Dan"], friends.ask, 0.01)
    ) == {
        "Ada": "yes",
        "Bob": "no answer",
        "Cy": "not reached",
        "Dan": "no",
    }


def test_all_are_asked_at_the_same_time():
    friends = Friends(Ada=LATE, Bob=LATE, Cy=LATE)
    asyncio.run(invite(["Ada", "Bob", "Cy"], friends.ask, 0.01))
    assert friends.most_at_once == 3, "so many were asked at the same time"


def test_the_order_is_that_of_the_list():
    friends = Friends(Ada=LATE, Bob="no", Cy=ConnectionError())
    assert list(
        asyncio.run(invite(["Ada", "Bob", "Cy"], friends.ask, 0.01))
    ) == ["Ada", "Bob", "Cy"]


def test_with_nobody_to_ask_the_dict_is_empty():
    assert asyncio.run(invite([], Friends().ask, 5)) == {}


def test_nobody_is_still_asked_afterwards():
    friends = Friends(Ada="yes", Bob=LATE)
    invitation = invite(["Ada", "Bob"], friends.ask, 0.01)
    assert asyncio.run(friends.still_asked_after(invitation)) == []


def test_any_other_exception_comes_out_as_it_is():
    friends = Friends(Ada="yes", Bob=ValueError("wrong number"))
    with pytest.raises(ValueError, match="wrong number"):
        asyncio.run(invite(["Ada", "Bob"], friends.ask, 5))

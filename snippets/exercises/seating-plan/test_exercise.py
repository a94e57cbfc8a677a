from contextlib import suppress

import pytest
from answer import Changes, Rollback

KEPT = "this is the plan after a block that ended well"
UNDONE = "this is the plan after a block that made this change and then raised"


def test_as_gives_the_plan_itself():
    """What stands behind `as` is the plan itself."""
    plan = {"A1": "Ada", "A2": "Bo"}
    with Changes(plan) as seats:
        seats["A2"] = "Cy"
        assert plan["A2"] == "Cy", "in the block, seats['A2'] was set to 'Cy'"


def test_after_a_good_end_the_changes_are_kept():
    plan = {"A1": "Ada", "A2": "Bo"}
    with Changes(plan):
        plan["A2"] = "Cy"
        plan["A3"] = "Di"
        del plan["A1"]
    assert plan == {"A2": "Cy", "A3": "Di"}, KEPT


def test_after_an_exception_changed_seats_are_as_before():
    plan = {"A1": "Ada", "A2": "Bo"}
    with suppress(ValueError), Changes(plan):
        plan["A2"] = "Cy"
        raise ValueError
    assert plan == {"A1": "Ada", "A2": "Bo"}, UNDONE


def test_after_an_exception_added_seats_are_gone():
    plan = {"A1": "Ada", "A2": "Bo"}
    with suppress(ValueError), Changes(plan):
        plan["A3"] = "Di"
        raise ValueError
    assert plan == {"A1": "Ada", "A2": "Bo"}, UNDONE


def test_after_an_exception_deleted_seats_are_there_again():
    plan = {"A1": "Ada", "A2": "Bo"}
    with suppress(ValueError), Changes(plan):
        del plan["A1"]
        raise ValueError
    assert plan == {"A1": "Ada", "A2": "Bo"}, UNDONE


def test_rollback_undoes_the_changes():
    plan = {"A1": "Ada", "A2": "Bo"}
    with suppress(Rollback), Changes(plan):
        plan["A2"] = "Cy"
        raise Rollback
    assert plan == {"A1": "Ada", "A2": "Bo"}, UNDONE


def test_ctrl_c_undoes_the_changes_too():
    """Ctrl+C undoes the changes too."""
    plan = {"A1": "Ada", "A2": "Bo"}
    with suppress(KeyboardInterrupt), Changes(plan):
        plan["A2"] = "Cy"
        raise KeyboardInterrupt
    assert plan == {"A1": "Ada", "A2": "Bo"}, UNDONE


def test_other_exceptions_reach_the_caller():
    with pytest.raises(ValueError, match="too late"), Changes({}):
        raise ValueError("too late")


def test_ctrl_c_reaches_the_caller():
    """Ctrl+C reaches the caller."""
    with pytest.raises(KeyboardInterrupt), Changes({}):
        raise KeyboardInterrupt


def test_rollback_ends_at_the_block():
    with Changes({}):
        raise Rollback


def test_subclasses_of_rollback_end_there_too():
    class BadIdea(Rollback):
        pass

    with Changes({}):
        raise BadIdea


def test_a_second_block_goes_back_to_its_own_beginning():
    plan = {"A1": "Ada", "A2": "Bo"}
    changes = Changes(plan)
    with changes:
        plan["A2"] = "Cy"
    with suppress(ValueError), changes:
        plan["A2"] = "Di"
        raise ValueError
    assert plan == {"A1": "Ada", "A2": "Cy"}, (
        "the first of two blocks ended well, the second has raised"
    )

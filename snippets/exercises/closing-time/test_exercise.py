import pytest
from answer import close_up, report
from evening import fails, gives, group_of


def test_if_nothing_fails_the_results_come_back():
    assert close_up({"till": gives(12), "door": gives("locked")}) == {
        "till": 12,
        "door": "locked",
    }


def test_without_tasks_there_is_nothing_to_do():
    assert close_up({}) == {}


def test_tasks_after_a_failure_run_too():
    done = []
    group_of(
        close_up,
        {"door": fails(OSError("key")), "alarm": lambda: done.append("alarm")},
    )
    assert done == ["alarm"]


def test_one_failure_makes_a_group_too():
    with pytest.raises(ExceptionGroup, match="1 of 2 tasks failed"):
        close_up({"door": fails(OSError("key")), "till": gives(12)})


def test_the_message_counts_the_failures():
    with pytest.raises(ExceptionGroup, match="2 of 3 tasks failed"):
        close_up(
            {
                "door": fails(OSError("key")),
                "till": gives(12),
                "lift": fails(ValueError("floor 9")),
            }
        )


def test_the_group_holds_all_failures_in_order():
    group = group_of(
        close_up,
        {
            "door": fails(OSError("key")),
            "till": gives(12),
            "lift": fails(ValueError("floor 9")),
        },
    )
    assert list(map(repr, group.exceptions)) == [
        "OSError('key')",
        "ValueError('floor 9')",
    ]


def test_each_failure_has_a_note_with_its_task():
    group = group_of(
        close_up,
        {"door": fails(OSError("key")), "lift": fails(ValueError("floor 9"))},
    )
    assert [
        getattr(error, "__notes__", "no notes") for error in group.exceptions
    ] == [["task: door"], ["task: lift"]]


def test_ctrl_c_comes_out_as_it_is():
    """Ctrl+C comes out as it is."""
    with pytest.raises(KeyboardInterrupt):
        close_up({"lift": fails(OSError()), "door": fails(KeyboardInterrupt())})


def test_ctrl_c_ends_the_evening():
    """After Ctrl+C no other task runs."""
    done = []
    with pytest.raises(KeyboardInterrupt):
        close_up(
            {
                "door": fails(KeyboardInterrupt()),
                "alarm": lambda: done.append("alarm"),
            }
        )
    assert done == []


def test_the_report_has_two_lists():
    tasks = {
        "door": fails(OSError("key is stuck")),
        "lift": fails(ValueError("no floor 9")),
        "till": fails(TypeError("half a coin")),
    }
    assert report(tasks) == {
        "repair": ["key is stuck"],
        "ask": ["no floor 9", "half a coin"],
    }


def test_subclasses_of_os_error_are_devices_too():
    """Subclasses of OSError are devices too."""
    tasks = {"alarm": fails(TimeoutError("no answer"))}
    assert report(tasks) == {"repair": ["no answer"], "ask": []}


def test_if_all_went_well_the_report_is_empty():
    assert report({"till": gives(12)}) == {"repair": [], "ask": []}

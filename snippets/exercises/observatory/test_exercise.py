from contextlib import suppress

import pytest
from answer import Observatory
from hardware import Hardware


def test_devices_are_connected_in_order():
    lab = Hardware()
    Observatory(["dome", "mount", "camera"], lab.connect)
    assert lab.log == ["open dome", "open mount", "open camera"]


def test_devices_are_found_by_their_names():
    night = Observatory(["dome", "mount"], Hardware().connect)
    assert night.devices["mount"].name == "mount"


def test_close_closes_the_last_first():
    lab = Hardware()
    Observatory(["dome", "mount"], lab.connect).close()
    assert lab.log == ["open dome", "open mount", "close mount", "close dome"]


def test_a_second_close_does_nothing():
    lab = Hardware()
    night = Observatory(["dome"], lab.connect)
    night.close()
    night.close()
    assert lab.log == ["open dome", "close dome"], "after two night.close()"


def test_if_connecting_fails_the_caller_hears_of_it():
    with pytest.raises(ConnectionError):
        Observatory(["dome", "ghost"], Hardware().connect)


def test_if_connecting_fails_those_before_are_closed():
    lab = Hardware()
    with suppress(ConnectionError):
        Observatory(["dome", "mount", "ghost", "camera"], lab.connect)
    assert lab.log == ["open dome", "open mount", "close mount", "close dome"]


def test_as_gives_the_observatory():
    """What stands behind `as` is the Observatory."""
    night = Observatory(["dome"], Hardware().connect)
    with night as given:
        assert given is night


def test_in_the_block_all_are_open():
    lab = Hardware()
    night = Observatory(["dome", "camera"], lab.connect)
    with night:
        assert lab.log == ["open dome", "open camera"], "in `with night:`"


def test_at_the_end_of_the_block_all_are_closed():
    lab = Hardware()
    night = Observatory(["dome"], lab.connect)
    with night:
        pass
    assert lab.log == ["open dome", "close dome"], "after `with night:`"


def test_an_exception_in_the_block_reaches_the_caller():
    night = Observatory(["dome"], Hardware().connect)
    with pytest.raises(ValueError, match="clouds"), night:
        raise ValueError("clouds")


def test_after_an_exception_in_the_block_all_are_closed():
    lab = Hardware()
    night = Observatory(["dome"], lab.connect)
    with suppress(ValueError), night:
        raise ValueError("clouds")
    assert lab.log == ["open dome", "close dome"], "`with night:` has raised"


def test_close_in_the_block_is_enough():
    lab = Hardware()
    night = Observatory(["dome"], lab.connect)
    with night:
        night.close()
    assert lab.log == ["open dome", "close dome"], (
        "after `with night:` with a night.close() in it"
    )


def test_one_that_does_not_close_keeps_no_other_open():
    lab = Hardware()
    night = Observatory(["dome", "stuck"], lab.connect)
    with suppress(OSError):
        night.close()
    assert lab.log[2:] == ["close stuck", "close dome"], "after night.close()"


@pytest.mark.parametrize("names", [["dome", "stuck"], ["stuck", "dome"]])
def test_the_caller_hears_of_one_that_does_not_close(names):
    night = Observatory(names, Hardware().connect)
    with pytest.raises(OSError, match="stuck does not close"):
        night.close()

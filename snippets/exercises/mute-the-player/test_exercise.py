from contextlib import suppress

import pytest
from answer import Player, muted


def test_in_the_block_the_player_is_muted():
    player = Player(7)
    with muted(player):
        assert player.play("rain.ogg") == "rain.ogg at 0"


def test_after_the_block_the_volume_is_back():
    player = Player(7)
    with muted(player):
        player.play("rain.ogg")
    assert player.volume == 7, "this is the volume after the `with` block"


def test_as_gives_the_volume_before():
    """What stands behind `as` is the volume before."""
    with muted(Player(7)) as before:
        assert before == 7


def test_an_exception_in_the_block_reaches_the_caller():
    with pytest.raises(ValueError, match="is no music"), muted(Player(7)):
        raise ValueError("photo.jpg is no music")


def test_after_an_exception_the_volume_is_back_too():
    player = Player(7)
    with suppress(ValueError), muted(player):
        player.play("photo.jpg")
    assert player.volume == 7, "the `with` block has raised a ValueError"


def test_what_the_block_sets_does_not_last():
    player = Player(7)
    with muted(player):
        player.volume = 2
    assert player.volume == 7, "in the `with` block it was set to 2"


def test_muted_works_a_second_time():
    player = Player(7)
    with muted(player):
        player.volume = 2
    player.volume = 5
    with muted(player):
        player.play("rain.ogg")
    assert player.volume == 5, "this is the volume after two `with` blocks"


def test_a_block_in_a_block():
    """A muted block may stand in another one."""
    player = Player(7)
    with muted(player):
        player.volume = 2
        with muted(player):
            player.play("rain.ogg")
        assert player.volume == 2, "this is the volume after the inner block"
    assert player.volume == 7, "this is the volume after the outer block"


def test_each_player_has_its_own_volume():
    kitchen, garden = Player(3), Player(9)
    with muted(kitchen), muted(garden):
        kitchen.play("rain.ogg")
    assert (kitchen.volume, garden.volume) == (3, 9)

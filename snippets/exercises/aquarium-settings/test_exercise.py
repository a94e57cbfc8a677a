import pytest
from answer import load

NEEDED = {"AQUARIUM_NAME": "reef", "AQUARIUM_LITRES": "180"}


def test_all_that_is_set_is_converted():
    assert load(
        {
            "AQUARIUM_NAME": "7",
            "AQUARIUM_LITRES": "60",
            "AQUARIUM_DEGREES": "22.5",
            "AQUARIUM_LIGHT": "yes",
        }
    ) == {"name": "7", "litres": 60, "degrees": 22.5, "light": True}


def test_degrees_and_light_have_defaults():
    assert load({"AQUARIUM_NAME": "reef", "AQUARIUM_LITRES": "180"}) == {
        "name": "reef",
        "litres": 180,
        "degrees": 25.0,
        "light": False,
    }


def test_other_variables_do_not_matter():
    environ = NEEDED | {"PATH": "/bin", "LIGHT": "on"}
    assert load(environ) == {
        "name": "reef",
        "litres": 180,
        "degrees": 25.0,
        "light": False,
    }


@pytest.mark.parametrize(
    ("text", "light"),
    [
        ("1", True),
        ("true", True),
        ("ON", True),
        ("False", False),
        ("0", False),
        ("off", False),
    ],
)
def test_light_is_on_for_some_texts_only(text, light):
    assert load(NEEDED | {"AQUARIUM_LIGHT": text})["light"] == light


def test_a_missing_variable_is_named():
    with pytest.raises(SystemExit, match="not set: AQUARIUM_LITRES"):
        load({"AQUARIUM_NAME": "reef"})


def test_all_missing_variables_are_named():
    with pytest.raises(
        SystemExit, match="not set: AQUARIUM_NAME, AQUARIUM_LITRES"
    ):
        load({"AQUARIUM_LIGHT": "on"})


def test_an_empty_required_variable_is_missing():
    with pytest.raises(SystemExit, match="not set: AQUARIUM_NAME"):
        load({"AQUARIUM_NAME": "", "AQUARIUM_LITRES": "180"})


def test_an_empty_variable_leaves_the_default():
    environ = NEEDED | {"AQUARIUM_DEGREES": "", "AQUARIUM_LIGHT": ""}
    assert load(environ) == {
        "name": "reef",
        "litres": 180,
        "degrees": 25.0,
        "light": False,
    }

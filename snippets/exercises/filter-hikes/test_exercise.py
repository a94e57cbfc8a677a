import pytest
from answer import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_without_a_query_there_are_all_hikes(client):
    assert client.get("/hikes").json == [
        "Blue lake",
        "Old mill",
        "Ridge",
        "Salt path",
        "Tower",
    ]


def test_one_region(client):
    """One region leaves its hikes."""
    assert client.get("/hikes?region=north").json == ["Blue lake", "Ridge"]


def test_several_regions(client):
    """Several regions leave the hikes of all of them."""
    assert client.get("/hikes?region=coast&region=north").json == [
        "Blue lake",
        "Ridge",
        "Salt path",
    ]


def test_a_region_without_hikes(client):
    """A region without hikes leaves none."""
    assert client.get("/hikes?region=moon").json == []


@pytest.mark.parametrize(
    ("max_km", "names"),
    [
        ("8.5", ["Blue lake", "Old mill", "Tower"]),
        ("6", ["Old mill", "Tower"]),
        ("0", []),
    ],
)
def test_max_km_limits_the_length(client, max_km, names):
    """max_km limits the length."""
    assert client.get(f"/hikes?max_km={max_km}").json == names


@pytest.mark.parametrize("max_km", ["far", "8,5", "10km", ""])
def test_max_km_that_is_no_number_is_a_400(client, max_km):
    """max_km that is no number is a 400."""
    assert client.get(f"/hikes?max_km={max_km}").status_code == 400


@pytest.mark.parametrize("dogs", ["yes", "true", "1", "Yes", "TRUE"])
def test_dogs_may_come_along(client, dogs):
    """dogs=yes leaves the hikes where dogs may come along."""
    assert client.get(f"/hikes?dogs={dogs}").json == [
        "Blue lake",
        "Old mill",
        "Salt path",
    ]


@pytest.mark.parametrize("dogs", ["no", "false", "0", "", "cats"])
def test_any_other_value_of_dogs_does_not_filter(client, dogs):
    assert client.get(f"/hikes?dogs={dogs}").json == [
        "Blue lake",
        "Old mill",
        "Ridge",
        "Salt path",
        "Tower",
    ]


def test_several_filters_count_together(client):
    assert client.get(
        "/hikes?region=west&region=north&max_km=8.5&dogs=yes"
    ).json == ["Blue lake", "Old mill"]

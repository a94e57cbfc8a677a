import pytest
from answer import create_app

ADA = [{"name": "Ada"}]


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.fixture
def club(client):
    """A client of an app in which twelve races are stored."""
    for day in range(1, 13):
        race = {"name": "Hill run", "day": f"2026-05-{day:02}", "runners": ADA}
        client.post("/races", json=race)
    return client


def test_a_good_race_is_a_201(client):
    race = {"name": "Hill run", "day": "2026-05-01", "runners": ADA}
    assert client.post("/races", json=race).status_code == 201


def test_the_answer_is_the_race(client):
    race = {
        "name": "Hill run",
        "day": "2026-05-01",
        "runners": [{"name": "Bo", "minutes": 61.5}],
    }
    assert client.post("/races", json=race).json == {
        "name": "Hill run",
        "day": "2026-05-01",
        "runners": [{"name": "Bo", "minutes": 61.5}],
    }


@pytest.mark.parametrize("runner", [{"name": "Ada", "minutes": None}, ADA[0]])
def test_a_runner_who_gave_up_has_no_minutes(client, runner):
    race = {"name": "Hill run", "day": "2026-05-01", "runners": [runner]}
    assert client.post("/races", json=race).json["runners"] == [
        {"name": "Ada", "minutes": None}
    ]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"name": ""}, ["name"]),
        ({"name": "x" * 41}, ["name"]),
        ({"day": "tomorrow"}, ["day"]),
        ({"runners": []}, ["runners"]),
        ({"runners": [{"name": "Ada", "minutes": 0}]}, ["runners.0.minutes"]),
        ({"runners": [{"name": "Ada"}, {}]}, ["runners.1.name"]),
        ({"day": None, "runners": [{"name": ""}]}, ["day", "runners.0.name"]),
    ],
)
def test_the_paths_to_wrong_fields_are_named(client, change, wrong):
    race = {"name": "Hill run", "day": "2026-05-01", "runners": ADA}
    assert client.post("/races", json=race | change).json == {"wrong": wrong}


def test_missing_fields_are_named(client):
    assert client.post("/races", json={}).json == {
        "wrong": ["name", "day", "runners"]
    }


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"place": "Ulm"}, ["place"]),
        ({"runners": [{"name": "Ada", "shoes": 2}]}, ["runners.0.shoes"]),
    ],
)
def test_unknown_fields_are_wrong(client, change, wrong):
    race = {"name": "Hill run", "day": "2026-05-01", "runners": ADA}
    assert client.post("/races", json=race | change).json == {"wrong": wrong}


def test_wrong_fields_are_a_422(client):
    assert client.post("/races", json={"name": ""}).status_code == 422


def test_a_wrong_race_is_not_stored(club):
    """Of twelve races and a wrong one, twelve are stored."""
    club.post("/races", json={"name": "Hill run"})
    assert len(club.get("/races?limit=50").json) == 12


def test_stored_races_are_listed_in_full(club):
    assert club.get("/races?limit=1").json == [
        {
            "name": "Hill run",
            "day": "2026-05-01",
            "runners": [{"name": "Ada", "minutes": None}],
        }
    ]


@pytest.mark.parametrize(
    ("query", "count"), [("?limit=2", 2), ("?limit=50", 12), ("", 10)]
)
def test_limit_says_how_many_races_are_listed(club, query, count):
    assert len(club.get(f"/races{query}").json) == count


@pytest.mark.parametrize("query", ["limit=0", "limit=51", "limit=all"])
def test_a_wrong_limit_is_named(client, query):
    assert client.get(f"/races?{query}").json == {"wrong": ["limit"]}


def test_an_unknown_parameter_is_wrong(client):
    assert client.get("/races?page=2").json == {"wrong": ["page"]}


def test_a_wrong_query_is_a_422(client):
    assert client.get("/races?limit=0").status_code == 422

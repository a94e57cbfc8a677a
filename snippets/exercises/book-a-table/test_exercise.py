import pytest
from answer import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_a_good_booking_is_a_201(client):
    assert (
        client.post(
            "/bookings", json={"name": "Ada", "seats": 2, "wishes": ["window"]}
        ).status_code
        == 201
    )


def test_the_answer_is_the_booking(client):
    data = {"name": "Ada", "seats": 2, "wishes": ["window"]}
    assert client.post("/bookings", json=data).json == {
        "name": "Ada",
        "seats": 2,
        "wishes": ["window"],
    }


def test_without_wishes_they_are_an_empty_list(client):
    assert client.post("/bookings", json={"name": "Ada", "seats": 2}).json == {
        "name": "Ada",
        "seats": 2,
        "wishes": [],
    }


def test_spaces_around_the_name_are_cut_off(client):
    assert (
        client.post("/bookings", json={"name": "  Ada ", "seats": 2}).json[
            "name"
        ]
        == "Ada"
    )


def test_other_fields_are_left_out(client):
    data = {"name": "Ada", "seats": 2, "vip": True}
    assert client.post("/bookings", json=data).json == {
        "name": "Ada",
        "seats": 2,
        "wishes": [],
    }


@pytest.mark.parametrize("name", ["", "   ", None, 7, ["Ada"]])
def test_a_wrong_name(client, name):
    """A wrong name gets its error."""
    answer = client.post("/bookings", json={"name": name, "seats": 2})
    assert answer.json == {"errors": {"name": "must be a text"}}


@pytest.mark.parametrize("seats", [0, 9, -1, "2", 2.5, None, True, [2]])
def test_a_wrong_number_of_seats(client, seats):
    """A wrong number of seats gets its error."""
    answer = client.post("/bookings", json={"name": "Ada", "seats": seats})
    assert answer.json == {
        "errors": {"seats": "must be a whole number from 1 to 8"}
    }


@pytest.mark.parametrize("seats", [1, 8])
def test_1_and_8_seats_are_fine(client, seats):
    assert (
        client.post(
            "/bookings", json={"name": "Ada", "seats": seats}
        ).status_code
        == 201
    )


@pytest.mark.parametrize(
    "wishes", ["window", {"window": "yes"}, None, [1], ["window", None]]
)
def test_wrong_wishes(client, wishes):
    """Wrong wishes get their error."""
    answer = client.post(
        "/bookings", json={"name": "Ada", "seats": 2, "wishes": wishes}
    )
    assert answer.json == {"errors": {"wishes": "must be a list of texts"}}


def test_all_errors_come_at_once(client):
    assert client.post("/bookings", json={"wishes": 7}).json == {
        "errors": {
            "name": "must be a text",
            "seats": "must be a whole number from 1 to 8",
            "wishes": "must be a list of texts",
        }
    }


@pytest.mark.parametrize(
    "data", [{}, {"name": "Ada"}, {"name": "Ada", "seats": 9}, []]
)
def test_wrong_values_are_a_422(client, data):
    assert client.post("/bookings", json=data).status_code == 422


@pytest.mark.parametrize(
    "body", ["[]", "null", "7", '"name, seats"', '["name", "seats"]']
)
def test_the_body_must_be_an_object(client, body):
    answer = client.post(
        "/bookings", data=body, content_type="application/json"
    )
    assert answer.json == {"errors": {"body": "must be an object"}}


@pytest.mark.parametrize("body", ["", '{"name": ', "name=Ada"])
def test_a_body_that_is_no_json_is_a_400(client, body):
    """A body that is no JSON is a 400."""
    assert (
        client.post(
            "/bookings", data=body, content_type="application/json"
        ).status_code
        == 400
    )


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded"]
)
def test_another_content_type_is_a_415(client, kind):
    """Another Content-Type is a 415."""
    assert (
        client.post(
            "/bookings", data='{"name": "Ada", "seats": 2}', content_type=kind
        ).status_code
        == 415
    )

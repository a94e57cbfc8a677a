import hmac

import pytest
from answer import create_app

BODY = b'{ "event":"paid",  "order":7 }'
# The HMAC-SHA256 of b"1000." and BODY, with the key b"key".
SIGNATURE = "v1=" + hmac.new(b"key", b"1000." + BODY, "sha256").hexdigest()


@pytest.fixture
def client():
    return create_app(b"key", now=lambda: 1000.5).test_client()


def test_a_signed_message_is_believed(client):
    body = b'{ "event":"paid",  "order":7 }'
    signature = "v1=" + hmac.new(b"key", b"1000." + body, "sha256").hexdigest()
    headers = {"X-Time": "1000", "X-Signature": signature}
    assert (
        client.post(
            "/webhook",
            data=body,
            content_type="application/json",
            headers=headers,
        ).status_code
        == 200
    )


def test_the_answer_names_the_event(client):
    headers = {"X-Time": "1000", "X-Signature": SIGNATURE}
    assert client.post(
        "/webhook", data=BODY, content_type="application/json", headers=headers
    ).json == {"event": "paid"}


@pytest.mark.parametrize(
    "body",
    [
        BODY + b" ",
        b'{"event": "paid", "order": 7}',
        BODY.replace(b"7", b"8"),
        b"",
    ],
)
def test_one_other_byte_in_the_body_is_a_403(client, body):
    headers = {"X-Time": "1000", "X-Signature": SIGNATURE}
    answer = client.post(
        "/webhook", data=body, content_type="application/json", headers=headers
    )
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers", [{}, {"X-Time": "1000"}, {"X-Signature": SIGNATURE}]
)
def test_a_missing_header_is_a_403(client, headers):
    assert (
        client.post(
            "/webhook",
            data=BODY,
            content_type="application/json",
            headers=headers,
        ).status_code
        == 403
    )


@pytest.mark.parametrize(
    "signature",
    ["", "v1=", "abc", "v1=" + "0" * 64, SIGNATURE.removeprefix("v1="), "v1=ä"],
)
def test_any_other_signature_is_a_403(client, signature):
    headers = {"X-Time": "1000", "X-Signature": signature}
    assert (
        client.post(
            "/webhook",
            data=BODY,
            content_type="application/json",
            headers=headers,
        ).status_code
        == 403
    )


def test_a_time_that_was_changed_is_a_403(client):
    headers = {"X-Time": "1001", "X-Signature": SIGNATURE}
    assert (
        client.post(
            "/webhook",
            data=BODY,
            content_type="application/json",
            headers=headers,
        ).status_code
        == 403
    )


@pytest.mark.parametrize("now", [700, 1299.5, 1300])
def test_300_seconds_before_or_after_now_is_fine(now):
    client = create_app(b"key", now=lambda: now).test_client()
    headers = {"X-Time": "1000", "X-Signature": SIGNATURE}
    assert (
        client.post(
            "/webhook",
            data=BODY,
            content_type="application/json",
            headers=headers,
        ).status_code
        == 200
    )


@pytest.mark.parametrize("now", [0, 699, 1300.5, 90_000])
def test_more_than_300_seconds_is_a_403(now):
    client = create_app(b"key", now=lambda: now).test_client()
    headers = {"X-Time": "1000", "X-Signature": SIGNATURE}
    assert (
        client.post(
            "/webhook",
            data=BODY,
            content_type="application/json",
            headers=headers,
        ).status_code
        == 403
    )


@pytest.mark.parametrize("sent", ["soon", "", "1000 s"])
def test_a_time_that_is_no_number_is_a_403(client, sent):
    signature = (
        "v1="
        + hmac.new(b"key", sent.encode() + b"." + BODY, "sha256").hexdigest()
    )
    headers = {"X-Time": sent, "X-Signature": signature}
    assert (
        client.post(
            "/webhook",
            data=BODY,
            content_type="application/json",
            headers=headers,
        ).status_code
        == 403
    )


@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
def test_a_body_that_nobody_signed_is_not_read_as_json(client, kind):
    """A body that nobody signed is not read as JSON."""
    assert (
        client.post("/webhook", data=b"{", content_type=kind).status_code == 403
    )

import pytest
from answer import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_an_old_link_is_sent_to_the_thread(client):
    assert client.get("/showthread.php?t=7").location == "/threads/7"


def test_the_page_goes_along(client):
    assert (
        client.get("/showthread.php?t=7&page=2").location == "/threads/7?page=2"
    )


def test_the_post_becomes_the_anchor(client):
    assert (
        client.get("/showthread.php?t=7&page=2&post=31").location
        == "/threads/7?page=2#post-31"
    )


def test_an_anchor_without_a_page(client):
    assert (
        client.get("/showthread.php?t=7&post=31").location
        == "/threads/7#post-31"
    )


@pytest.mark.parametrize(
    "query", ["page=last", "page=", "post=x", "page=last&post="]
)
def test_what_is_no_number_is_left_out(client, query):
    assert client.get(f"/showthread.php?t=7&{query}").location == "/threads/7"


def test_other_parameters_stay_behind(client):
    assert client.get("/showthread.php?s=1f3a&t=7").location == "/threads/7"


@pytest.mark.parametrize("query", ["", "t=", "t=seven", "page=2"])
def test_without_a_number_of_the_thread_it_is_a_404(client, query):
    assert client.get(f"/showthread.php?{query}").status_code == 404


def test_an_old_link_is_redirected_for_good(client):
    assert client.get("/showthread.php?t=7").status_code == 308


def test_an_old_reply_is_redirected_for_good(client):
    assert client.post("/t/7/reply", data={"text": "Thanks"}).status_code == 308


def test_the_form_arrives_at_the_new_url(client):
    """The form arrives at the new URL."""
    answer = client.post(
        "/t/7/reply", data={"text": "Thanks"}, follow_redirects=True
    )
    assert answer.text == "thread 7 has a reply: Thanks"

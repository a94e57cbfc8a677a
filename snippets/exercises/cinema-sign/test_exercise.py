import pytest
from answer import create_app, sign


def test_the_name_is_kept_in_the_config():
    """The name is kept in app.config["CINEMA"]."""
    assert create_app("Odeon").config.get("CINEMA") == "Odeon"


@pytest.mark.parametrize("name", ["Roxy", "Odeon"])
def test_the_sign_has_the_name_of_the_cinema(name):
    client = create_app(name).test_client()
    assert client.get("/").json == {"sign": f"Tonight at the {name}"}


@pytest.mark.parametrize("film", ["Alien", "Zoë", "Tea & Toast"])
def test_the_sign_has_the_film_of_the_query(film):
    client = create_app("Roxy").test_client()
    assert client.get("/", query_string={"film": film}).json == {
        "sign": f"Tonight at the Roxy: {film}"
    }


@pytest.mark.parametrize("url", ["/", "/?film="])
def test_without_a_film_there_is_no_colon(url):
    client = create_app("Roxy").test_client()
    assert client.get(url).json == {"sign": "Tonight at the Roxy"}


def test_each_of_two_apps_has_its_own_name():
    roxy = create_app("Roxy").test_client()
    create_app("Odeon")
    assert roxy.get("/").json == {"sign": "Tonight at the Roxy"}


def test_the_name_can_change_while_the_app_runs():
    app = create_app("Roxy")
    app.config["CINEMA"] = "Grand"
    assert app.test_client().get("/").json == {"sign": "Tonight at the Grand"}


def test_any_view_can_call_sign():
    """Any view can call sign()."""
    app = create_app("Roxy")
    app.add_url_rule("/other", view_func=lambda: {"sign": sign()})
    assert app.test_client().get("/other?film=Alien").json == {
        "sign": "Tonight at the Roxy: Alien"
    }

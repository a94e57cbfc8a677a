from io import BytesIO
from pathlib import Path

import pytest
from app import create_app
from werkzeug.datastructures import FileStorage

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
WEBP = b"RIFF\x1a\x00\x00\x00WEBP"
NO_FILE_CHOSEN = (
    b'--b\r\nContent-Disposition: form-data; name="photo"; filename=""\r\n'
    b"Content-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n"
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "photos"


@pytest.fixture
def client(folder):
    return create_app(folder).test_client()


@pytest.fixture
def send(client):
    """``send(content, name, said)`` uploads a file, of which the client says that it is of the type ``said``."""

    def sent(
        content, name="cat.png", said="application/octet-stream", **fields
    ):
        file = FileStorage(BytesIO(content), filename=name, content_type=said)
        return client.post("/photos", data={"photo": file} | fields)

    return sent


@pytest.fixture
def served(client, send):
    """``served(content, name)`` uploads a file and gets it again; what the upload answers where it gives no URL."""

    def photo(content, name="cat.png"):
        response = send(content, name)
        url = (response.get_json(silent=True) or {}).get("url")
        return client.get(url, buffered=True) if url else response

    return photo


def names_in(folder):
    return [path.name for path in folder.iterdir()]


@pytest.mark.parametrize("start", [PNG, JPEG, WEBP])
def test_a_photo_is_taken(send, start):
    assert send(start + b"pixels").status_code == 201


@pytest.mark.parametrize("start", [PNG, JPEG, WEBP])
def test_a_photo_is_served_back_byte_for_byte(served, start):
    assert served(start + b"\r\npixels\x00").data == start + b"\r\npixels\x00"


@pytest.mark.parametrize(
    ("start", "name", "expected"),
    [
        (PNG, "cat.png", "image/png"),
        (JPEG, "cat.jpeg", "image/jpeg"),
        (WEBP, "cat.webp", "image/webp"),
        (PNG, "cat.html", "image/png"),
        (JPEG, "cat.png", "image/jpeg"),
        (WEBP, "cat", "image/webp"),
    ],
)
def test_a_photo_is_served_as_what_it_is_whatever_it_was_called(
    served, start, name, expected
):
    assert served(start + b"pixels", name).mimetype == expected


@pytest.mark.parametrize(
    ("start", "expected"), [(PNG, ".png"), (JPEG, ".jpg"), (WEBP, ".webp")]
)
def test_the_new_name_ends_as_the_kind_demands(send, start, expected):
    response = send(start + b"pixels", "cat.gif")
    assert Path(response.location or "").suffix == expected


def test_location_is_the_url_of_the_photo(send):
    response = send(PNG + b"pixels")
    answer = response.status_code, response.json
    assert answer == (201, {"url": response.location})


@pytest.mark.parametrize(
    "content",
    [
        b"<script>alert(1)</script>",
        b"GIF89a",
        b"\x89PNG",
        b"\xff\xd8",
        b" " + PNG,
        b"RIFF\x24\x00\x00\x00WAVEfmt ",
        b"RIFF",
    ],
)
def test_a_file_of_another_kind_is_a_415(send, content):
    assert send(content, "cat.png", "image/png").status_code == 415


@pytest.mark.parametrize("said", ["text/html", "image/gif", ""])
def test_the_type_that_the_client_gives_does_not_matter(send, said):
    assert send(PNG + b"pixels", "cat.png", said).status_code == 201


@pytest.mark.parametrize(
    "data",
    [{}, {"photo": "cat.png"}, {"picture": (BytesIO(PNG), "cat.png")}],
)
def test_a_form_without_the_file_is_a_400(client, data):
    response = client.post(
        "/photos", data=data, content_type="multipart/form-data"
    )
    assert response.status_code == 400


def test_a_form_in_which_no_file_was_chosen_is_a_400(client):
    response = client.post(
        "/photos",
        data=NO_FILE_CHOSEN,
        content_type="multipart/form-data; boundary=b",
    )
    assert response.status_code == 400


def test_an_empty_file_is_a_400(send):
    assert send(b"", "cat.png").status_code == 400


@pytest.mark.parametrize(
    ("size", "expected"),
    [(99_999, 201), (100_000, 201), (100_001, 413), (150_000, 413)],
)
def test_a_photo_has_100000_bytes_at_most(send, size, expected):
    assert send(PNG.ljust(size, b"x")).status_code == expected


def test_a_body_has_200000_bytes_at_most_whatever_is_in_it(send):
    assert send(PNG + b"pixels", title="x" * 210_000).status_code == 413


@pytest.mark.parametrize(
    "content",
    [b"", b"text", PNG.ljust(100_001, b"x"), PNG.ljust(300_000, b"x")],
)
def test_a_refusal_is_json(send, content):
    assert send(content).mimetype == "application/json"


@pytest.mark.parametrize(
    "content",
    [b"", b"text", PNG.ljust(100_001, b"x"), PNG.ljust(300_000, b"x")],
)
def test_nothing_of_a_refused_file_stays(send, folder, content):
    assert [send(content).status, *names_in(folder)][1:] == [], (
        "these files are in the folder after the refusal"
    )


def test_two_photos_of_the_same_name_are_both_kept(send, folder):
    photos = PNG + b"first", PNG + b"second"
    codes = [send(photo, "cat.png").status_code for photo in photos]
    kept = sorted(path.read_bytes() for path in folder.iterdir())
    assert [*codes, *kept] == [201, 201, PNG + b"first", PNG + b"second"]


@pytest.mark.parametrize(
    "name",
    ["../evil.png", "..", "a/b.png", "..\\b.png", "C:\\b.png", "ä.png", ".png"],
)
def test_whatever_the_file_is_called_it_is_served_back(served, name):
    assert served(PNG + b"pixels", name).data == PNG + b"pixels"


def test_no_name_leads_out_of_the_folder(send, folder):
    send(PNG + b"pixels", "../evil.png")
    assert names_in(folder.parent) == ["photos"]


def test_the_new_name_has_nothing_of_the_old_one(send):
    response = send(PNG + b"pixels", "secret-party.png")
    assert "secret-party" not in response.text


def test_a_browser_may_not_guess_another_type(served):
    response = served(PNG + b"pixels")
    assert response.headers.get("X-Content-Type-Options") == "nosniff"


def test_a_browser_saves_the_photo_instead_of_showing_it(served):
    disposition = served(PNG + b"pixels").headers.get("Content-Disposition", "")
    assert disposition.partition(";")[0] == "attachment"


@pytest.mark.parametrize(
    "url",
    ["/photos/none.png", "/photos/../secret.txt", "/photos/..%2Fsecret.txt"],
)
def test_what_is_no_photo_of_the_folder_is_not_found(client, folder, url):
    (folder.parent / "secret.txt").write_text("secret")
    assert client.get(url).status_code == 404

import pytest
from shop import create_app


@pytest.fixture
def send():
    client = create_app().test_client()

    def send(line, body=None):
        method, url = line.split()
        answer = client.open(url, method=method, json=body)
        return answer.status_code, answer.json, answer.location

    return send

"""Requests a second of a kept page against a bare Flask route, each under gunicorn with 2 workers."""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PATH = "/flask/routing/"
ROUNDS, REQUESTS, CLIENTS = 15, 1200, 4


def ratio() -> tuple[float, str]:
    """The median over the rounds of ours over theirs, and both medians in words."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers:
        ours = servers.enter_context(_served("app:app", {}))
        body = Path(folder, "body")
        body.write_bytes(_body(ours))
        bare = servers.enter_context(_served("tests.bench.bare_route:app", {"BENCH_BODY": str(body)}))
        rounds = [(_rate(ours), _rate(bare)) for _ in range(ROUNDS)]
    kept, plain = (statistics.median(rates) for rates in zip(*rounds, strict=True))
    return statistics.median(one / other for one, other in rounds), f"{kept:,.0f} against {plain:,.0f}"


@contextmanager
def _served(app: str, environment: dict[str, str]):
    """A gunicorn on a free port, warmed up; ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--workers=2", f"--bind=127.0.0.1:{port}", "--log-level=warning", app]
    process = subprocess.Popen(command, cwd=PROJECT, env=os.environ | environment)
    try:
        for _ in range(200):
            try:
                _body(port)
                break
            except OSError:
                time.sleep(0.05)
        _rate(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _body(port: int) -> bytes:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"GET {PATH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        parts = []
        while part := connection.recv(1 << 17):
            parts.append(part)
    head, _, body = b"".join(parts).partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise ConnectionError(head.split(b"\r\n")[0].decode())
    return body


def _rate(port: int) -> float:
    start = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        for _ in clients.map(lambda _: _body(port), range(REQUESTS)):
            pass
    return REQUESTS / (time.perf_counter() - start)

"""Real requests, over loopback, to the command as a user runs it."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from tests.shelf.shelves import package

ROOT = Path(__file__).parents[2]
TITLE = "<script>alert(1)</script>“敢为”"
TRACK = "/" + quote("敢为/audio/01-敢为 100%.mp3")
DATA = bytes(range(256)) * 4


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Server:
    """The command while it serves."""

    address: str
    process: subprocess.Popen[str]

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        place = urlsplit(self.address)
        connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=5)
        connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        answer = Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
        connection.close()
        return answer


def serving(*arguments: object) -> Server:
    command = [sys.executable, "-m", "present", "serve", *map(str, arguments)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    assert process.stdout
    said = process.stdout.readline()
    assert "http://" in said, process.communicate()
    return Server(said.split()[-1], process)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package, and with all that must not be seen."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    output = folder / "output"
    package(output, "敢为", TITLE)
    package(output, ".敢为.building-x/package", "未完成")
    (output / "敢为" / ".hidden.txt").write_text("secret", encoding="utf-8")
    (output / "letter.txt").write_text("secret", encoding="utf-8")
    (output / "notes").mkdir()
    (output / "notes" / "index.html").write_text("secret", encoding="utf-8")
    (output / "feed.xml").write_text("<rss/>", encoding="utf-8")
    (output / "敢为.zip").write_bytes(b"zip")
    (output / "other.zip").write_bytes(b"secret")
    if sys.platform != "win32":
        (output / "敢为" / "out.txt").symlink_to(folder / "secret.txt")
        (output / "linked").symlink_to(folder)
    return output


@pytest.fixture(scope="module")
def server(shelf: Path) -> Iterator[Server]:
    started = serving(shelf, "--port", 0)
    yield started
    started.process.kill()
    started.process.communicate()


def test_the_start_page_lists_the_packages_by_title_and_nothing_else(server: Server) -> None:
    answer = server.get("/")
    page = answer.body.decode()

    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert page.count("<h2>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;“敢为”" in page
    assert quote("/敢为/index.html") in page
    assert not [each for each in ("letter", "notes", "未完成", "secret", "linked") if each in page]


def test_a_track_is_sent_whole(server: Server) -> None:
    answer = server.get(TRACK)

    assert (answer.status, answer.headers["content-type"], answer.body) == (200, "audio/mpeg", DATA)
    assert answer.headers["accept-ranges"] == "bytes"


@pytest.mark.parametrize(
    ("asked", "sent"),
    [("bytes=100-199", DATA[100:200]), ("bytes=1000-", DATA[1000:]), ("bytes=-24", DATA[-24:]), ("bytes=0-", DATA)],
)
def test_a_track_can_be_sought(server: Server, asked: str, sent: bytes) -> None:
    answer = server.get(TRACK, Range=asked)

    assert (answer.status, answer.body) == (206, sent)
    assert answer.headers["content-range"].endswith("/1024")


def test_what_lies_past_the_end_can_not_be_sent(server: Server) -> None:
    answer = server.get(TRACK, Range="bytes=5000-6000")

    assert (answer.status, answer.headers["content-range"]) == (416, "bytes */1024")


def test_a_track_that_has_changed_is_sent_anew(server: Server) -> None:
    known = server.get(TRACK).headers["last-modified"]

    assert server.get(TRACK, Range="bytes=0-9", If_Range=known).status == 206
    assert server.get(TRACK, Range="bytes=0-9", If_Range="Mon, 01 Jan 2001 00:00:00 GMT").status == 200


def test_a_track_can_be_asked_about(server: Server) -> None:
    answer = server.get(TRACK, method="HEAD")

    assert (answer.status, answer.headers["content-length"], answer.body) == (200, "1024", b"")


def test_what_is_known_is_not_sent_again(server: Server) -> None:
    assert server.get(TRACK, If_None_Match=server.get(TRACK).headers["etag"]).status == 304


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.m4b", "audio/mp4"),
        ("a.vtt", "text/vtt; charset=utf-8"),
        ("a.srt", "application/x-subrip; charset=utf-8"),
        ("a.lrc", "text/plain; charset=utf-8"),
        ("a.m3u8", "application/vnd.apple.mpegurl; charset=utf-8"),
        ("a.webmanifest", "application/manifest+json"),
        ("a.mp4", "video/mp4"),
        ("a.JPG", "image/jpeg"),
        ("a.unheard", "application/octet-stream"),
    ],
)
def test_every_file_is_called_what_it_is(server: Server, shelf: Path, name: str, kind: str) -> None:
    (shelf / "敢为" / name).write_bytes(b"x")
    answer = server.get(quote(f"/敢为/{name}"))

    assert (answer.status, answer.headers["content-type"]) == (200, kind)
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/feed.xml", quote("/敢为.zip")])
def test_the_feed_and_a_packages_zip_are_served_beside_the_packages(server: Server, path: str) -> None:
    assert server.get(path).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        quote("/敢为/") + "../../secret.txt",
        quote("/敢为/") + "..%2f..%2fsecret.txt",
        quote("/敢为/") + "%2e%2e/%2e%2e/secret.txt",
        quote("/敢为/") + "..%5c..%5csecret.txt",
        quote("/敢为/") + "%252e%252e/secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/C:/Windows/win.ini",
        quote("/敢为/deck.pptx::$DATA"),
        quote("/敢为/") + "deck.pptx%00.txt",
        quote("/敢为/out.txt"),
        "/linked/secret.txt",
        quote("/linked/output/敢为/deck.pptx"),
        quote("/敢为/.hidden.txt"),
        quote("/.敢为.building-x/package/index.html"),
        "/letter.txt",
        "/other.zip",
        "/notes/index.html",
        quote("/敢为"),
        quote("/敢为/audio/"),
        quote("/敢为/nothing.mp3"),
        quote("/敢为/" + "长" * 300),
    ],
)
def test_nothing_else_is_there(server: Server, path: str) -> None:
    answer = server.get(path)

    assert answer.status in {400, 404}
    assert b"secret" not in answer.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(server: Server, method: str) -> None:
    assert server.get(TRACK, method=method, Content_Length="0").status == 405


def test_a_page_of_another_site_can_not_ask_under_its_own_name(server: Server) -> None:
    port = urlsplit(server.address).port

    assert server.get("/", Host=f"evil.example:{port}").status == 403
    assert server.get("/", Host=f"localhost:{port}").status == 200
    assert server.get("/", Host=f"[::1]:{port}").status == 200


def test_one_package_can_be_served_alone(shelf: Path) -> None:
    server = serving(shelf / "敢为", "--port", 0)
    try:
        assert TITLE.partition("“")[2] in server.get("/").body.decode()
        assert server.get("/index.html").status == 200
        assert server.get("/../feed.xml").status == 404
    finally:
        server.process.kill()
        server.process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for another process")
def test_ctrl_c_ends_it_well(shelf: Path) -> None:
    server = serving(shelf, "--port", 0)
    server.get("/")
    server.process.send_signal(signal.SIGINT)
    said, complained = server.process.communicate(timeout=10)

    assert (server.process.returncode, complained) == (0, "")
    assert "--host" in said
    assert "Ended." in said


def test_a_port_that_is_taken_is_named(shelf: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "present", "serve", str(shelf), "--port", str(port)]
        run = subprocess.run(
            command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8", check=False
        )

    assert run.returncode == 7
    assert f"127.0.0.1:{port}" in run.stderr
    assert "Traceback" not in run.stderr

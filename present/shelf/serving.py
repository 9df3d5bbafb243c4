"""Packages over HTTP, for a phone in the same network: what is in them, and nothing else. The home of the web server."""

from __future__ import annotations

import ipaddress
import mimetypes
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from present.errors import PackageError
from present.package.paths import BOOK, DECK_FILE, HANDOUT_FILE, PLAYER_FILE, VIDEO_FILE
from present.refusals import refusal
from present.shelf.packages import Package, is_package, package_at, packages_in

LOOPBACK = "127.0.0.1"

_FOREIGN = frozenset("\\:\0")
"""What has a meaning of its own in the names of Windows, and none in ours."""

_LONGEST = 255
"""UTF-8 bytes of a name that file systems hold."""

FEED = "feed.xml"
"""The one file of all packages; beside it, each may have a zip of its own."""

_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
    ".lrc": "text/plain",
    ".m3u8": "application/vnd.apple.mpegurl",
    ".mp3": "audio/mpeg",
    ".m4b": "audio/mp4",
    ".m4a": "audio/mp4",
    ".mp4": "video/mp4",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""What the files of a package are; systems know them by different names, or not at all."""

_LINKS = {
    PLAYER_FILE: "播放",
    DECK_FILE: "演示文稿",
    HANDOUT_FILE: "学习提纲",
    f"{BOOK}.m4b": "有声书",
    VIDEO_FILE: "视频",
}
"""What of a package the start page leads to, and what it is called there."""

_TEXTS = (".html", ".js", ".css", ".json", ".xml", ".txt", ".md", ".srt", ".vtt", ".lrc", ".m3u8")

_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True, slots=True)
class Served:
    """Where packages are served: the address for this computer's browser, the one for phones, and whether no phone can reach it.

    `elsewhere` is this computer's address in its network, as far as it knows one.
    """

    address: str
    for_phones: str
    is_local: bool
    elsewhere: str | None


def serve(folder: Path, host: str, port: int, told: Callable[[Served], None]) -> None:
    """Serve the packages in *folder*, or the package that *folder* is, at *host* and *port* until Ctrl-C; 0 is any free port.

    *told* hears where, as soon as browsers are answered.

    Raises:
        PackageError: there is no such folder, or the place can't be listened at.
    """
    if not folder.is_dir():
        raise PackageError(f"没有 {folder} 这个文件夹。", f"There is no folder {folder}.")
    with _listening(host, port) as listener:
        application = _application(folder, host, lambda: told(_served(listener, host)))
        web.run_app(application, sock=listener, print=None, access_log=None)


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as exc:
        raise PackageError(
            f"无法在 {host}:{port} 上提供服务：{refusal(exc).zh}。请用 --port 换一个端口；--host 只能是本机的地址。",
            f"This computer can't serve at {host}:{port}: {refusal(exc).en}. "
            "Take another --port; --host must be an address of its own.",
        ) from exc


def _served(listener: socket.socket, host: str) -> Served:
    port = listener.getsockname()[1]
    elsewhere = _own_address()
    here, there = (LOOPBACK, elsewhere or host) if _is_any(host) else (host, host)
    return Served(_address(here, port), _address(there, port), _is_loopback(host), elsewhere)


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _own_address() -> str | None:
    """This computer's address in its network; a datagram socket finds it without sending anything."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address for documentation (RFC 5737): nobody is there
        except OSError:
            return None
        found: str = probe.getsockname()[0]
        return None if _is_loopback(found) else found


def _is_loopback(host: str) -> bool:
    number = _number(host)
    return number.is_loopback if number else host == "localhost"


def _is_any(host: str) -> bool:
    number = _number(host)
    return bool(number and number.is_unspecified)


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


_SHELF = web.AppKey("shelf", Path)
_HOST = web.AppKey("host", str)


def _application(folder: Path, host: str, ready: Callable[[], None]) -> web.Application:
    application = web.Application(middlewares=[_for_us_alone])
    application[_SHELF], application[_HOST] = folder.resolve(), host
    application.router.add_get("/", _start)
    application.router.add_get("/{path:.+}", _file)

    async def is_ready(_: web.Application) -> None:
        ready()

    application.on_startup.append(is_ready)
    return application


@web.middleware
async def _for_us_alone(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses requests that another site's page sends under a name of its own (DNS rebinding)."""
    name = urlsplit(f"//{request.host}").hostname or ""
    if not (_number(name) or name in {"localhost", request.app[_HOST].lower(), socket.gethostname().lower()}):
        raise web.HTTPForbidden
    return await handler(request)


async def _start(request: web.Request) -> web.StreamResponse:
    """The packages by title, with what in them is worth a link."""
    shelf = request.app[_SHELF]
    packages = _packages(shelf)
    page = _environment().get_template("start.html.j2").render(packages=[(each, _links(shelf, each)) for each in packages])
    return web.Response(text=page, content_type="text/html", headers=_SAFE)


def _packages(shelf: Path) -> tuple[Package, ...]:
    return (package_at(shelf),) if is_package(shelf) else packages_in(shelf)


def _links(shelf: Path, package: Package) -> list[tuple[str, str]]:
    """Addresses within *package* that are worth a link, with what they lead to."""
    there = [(package.folder / name, called) for name, called in _LINKS.items() if (package.folder / name).is_file()]
    return [(_path(shelf, place), called) for place, called in there]


def _path(shelf: Path, place: Path) -> str:
    return "/" + quote(place.relative_to(shelf).as_posix())


async def _file(request: web.Request) -> web.StreamResponse:
    """A file of a package; everything else there is not."""
    place = _place(request.app[_SHELF], request.match_info["path"])
    if place is None:
        raise web.HTTPNotFound
    kind = _TYPES.get(place.suffix.lower()) or mimetypes.guess_type(place.name)[0] or "application/octet-stream"
    charset = "; charset=utf-8" if place.suffix.lower() in _TEXTS else ""
    return web.FileResponse(place, headers={**_SAFE, hdrs.CONTENT_TYPE: f"{kind}{charset}"})


def _place(shelf: Path, path: str) -> Path | None:
    """Where the file at the address *path* lies; None where there is none, or none that is meant to be seen.

    A name that is hidden, that leads upwards or that Windows reads otherwise (drives, streams, backslashes) is no name of ours.
    """
    parts = PurePosixPath(path).parts
    if not parts or not all(map(_is_name, parts)):
        return None
    place, owner = shelf.joinpath(*parts), shelf / parts[0]
    real = place.resolve()
    if not real.is_file() or not real.is_relative_to(shelf):
        return None
    if is_package(shelf) or (is_package(owner) and real.is_relative_to(owner)):
        return real
    is_beside = parts == (FEED,) or (len(parts) == 1 and place.suffix == ".zip" and is_package(place.with_suffix("")))
    return real if is_beside else None


def _is_name(part: str) -> bool:
    return not part.startswith((".", "/")) and not set(part) & _FOREIGN and len(part.encode()) <= _LONGEST


def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined)

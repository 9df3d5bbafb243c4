"""Where the files of packages will be on the web."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from present.errors import PackageError


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of what lies in a folder that will be found at `base`, which has no slash at its end."""

    base: str

    def of(self, path: str) -> str:
        """The address of the file at *path* within the folder, with all that is not ASCII percent-encoded (RFC 3986)."""
        return f"{self.base}/{quote(path)}"


def addresses(base_url: str) -> Addresses:
    """Those of a folder that will be found at *base_url*.

    Raises:
        PackageError: it is no full address of a web page.
    """
    try:
        parts = urlsplit(base_url.strip())
        host = _host(parts)
    except ValueError as exc:
        raise _no_address(base_url) from exc
    if parts.scheme not in {"http", "https"} or not host or parts.query or parts.fragment:
        raise _no_address(base_url)
    return Addresses(f"{parts.scheme}://{host}{quote(parts.path, safe='/%')}".rstrip("/"))


def _host(parts: SplitResult) -> str:
    """The host with its port, in ASCII; ValueError where there is none like that."""
    name = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    return f"[{name}]{port}" if ":" in name else f"{name}{port}"


def _no_address(base_url: str) -> PackageError:
    return PackageError(
        f"--base-url 应是这个文件夹将来的完整网址，如 https://www.example.com/briefings，现为“{base_url}”。",
        f"--base-url must be the full address that the folder will have, such as https://www.example.com/briefings, "
        f"it is {base_url!r}.",
    )

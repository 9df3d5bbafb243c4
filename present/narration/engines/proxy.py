"""Which proxy leads to a service."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from present.errors import VoiceError


def proxy_to(address: str, named: str = "") -> str | None:
    """The proxy on the way to *address*: the one *named* by the user or a template, else that of the environment or the system.

    There is none to this computer itself, nor where the environment or the system says so (NO_PROXY), whoever named one.

    Raises:
        VoiceError: It is no HTTP proxy.
    """
    scheme, host = urlsplit(address).scheme, host_of(address)
    if is_this_computer(host) or proxy_bypass(host):
        return None
    found = named or getproxies().get("https" if scheme in {"https", "wss"} else "http", "")
    return _checked(found) if found else None


def is_this_computer(host: str) -> bool:
    """Whether *host* is a name or an address of the computer that this runs on."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def host_of(address: str) -> str:
    """The host in *address*, empty where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""


def _checked(proxy: str) -> str:
    """*proxy* with its scheme, which may have been left out."""
    whole = proxy if "://" in proxy else f"http://{proxy}"
    scheme, _, place = whole.partition("://")
    if scheme.lower() not in {"http", "https"} or not host_of(whole):
        shown = f"{scheme}://{place.rpartition('@')[2]}"  # without a password
        raise VoiceError(
            f"不支持代理“{shown}”：请写成 http://主机:端口。", f"The proxy {shown} can't be used: write http://host:port."
        )
    return whole

"""From the page's values to one HTML file, with its style and script inside; the home of the template engine."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from present.model import Cut
from present.package.wholes import wholes
from present.package.writers.player.page import Page, address, page_data

_HERE = Path(__file__).parent


def rendered(page: Page, cut: Cut, source: Callable[[str], str] = address, *, alone: bool = False) -> str:
    """The page as HTML, its titles broken where *cut* parts words; *source* gives the address of a file by its path.

    A page that stands *alone* links to no other file.
    """
    script, style = (_HERE.joinpath(name).read_text(encoding="utf-8") for name in ("player.js", "player.css"))
    html = _environment().get_template("player.html.j2")
    return html.render(
        page=page,
        wholes=lambda text: wholes(cut(text)),
        schemes=(("day", asdict(page.day)), ("night", asdict(page.night))),
        data=page_data(page, [source(each.path) for each in page.tracks], [source(each.path) for each in page.pictures]),
        files=[(address(name), called) for name, called in page.files],
        alone=alone,
        script=script,
        style=style,
        digest=b64encode(sha256(script.encode()).digest()).decode(),
    )


@cache
def _environment() -> Environment:
    """Everything that goes into the page is escaped, but our own script and style."""
    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
    return environment

"""The guide for template keepers: it tells of every setting and shows every template."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from present.deck.settings.tables import TABLES
from tests.deck.decks import TEMPLATES

DOCS = TEMPLATES.parent / "docs"
MOST_BYTES = 400_000
NAMES = sorted(each.parent.name for each in TEMPLATES.glob("*/template.toml"))
TOLD_BY_TABLE = {("colours",), ("voice", "rates"), ("voice", "server"), ("colour_map",)}
"""Tables that the guide names as a whole."""

each_guide = pytest.mark.parametrize("guide", [DOCS / "templates.md", DOCS / "templates.zh-CN.md"], ids=lambda guide: guide.name)


def settings() -> list[str]:
    """Every table as it is written, and every setting but those of the tables that are named as a whole."""
    tables = [f"[{'.'.join(name)}]" for name in TABLES if name]
    named = (key for name, table in TABLES.items() if name not in TOLD_BY_TABLE for key in table.model_fields)
    return [*tables, *(key for key in named if (key,) not in TABLES and key not in {"rates", "server", "pronunciations"})]


@each_guide
def test_every_setting_is_explained(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    voices = {"edge", "kokoro", "espeak"}  # of each engine, it says

    assert [each for each in settings() if f"`{each}`" not in text and each not in voices] == []


@each_guide
@pytest.mark.parametrize("name", NAMES)
def test_every_template_is_named_and_shown(guide: Path, name: str) -> None:
    text = guide.read_text(encoding="utf-8")

    assert f"`{name}`" in text
    assert f"](images/templates/{name}.png)" in text


@each_guide
def test_its_links_lead_somewhere(guide: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", guide.read_text(encoding="utf-8"))

    assert [each for each in links if not (DOCS / each).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_quickly_loaded(name: str) -> None:
    assert (DOCS / "images" / "templates" / f"{name}.png").stat().st_size < MOST_BYTES


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_leads_to_it(readme: str) -> None:
    guide = readme.replace("README", "docs/templates")

    assert f"]({guide})" in (TEMPLATES.parent / readme).read_text(encoding="utf-8")

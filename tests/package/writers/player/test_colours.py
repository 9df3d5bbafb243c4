from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.colours import contrast, from_hex, luminance
from present.deck.folders import template_folders, template_names
from present.deck.template import load_template
from present.deck.theme import theme_colours
from present.package.writers.player.colours import Scheme, schemes_of

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"{value:06X}")
tokens = st.fixed_dictionaries(dict.fromkeys(("bg1", "tx1", "bg2", "tx2", "accent1", "accent2"), colours))


def pairs(scheme: Scheme) -> dict[str, tuple[str, str]]:
    """Every text colour with what it stands on."""
    return {
        "ink": (scheme.ink, scheme.page),
        "ink on the bar": (scheme.ink, scheme.surface),
        "muted": (scheme.muted, scheme.page),
        "muted on the bar": (scheme.muted, scheme.surface),
        "accent": (scheme.accent, scheme.page),
        "on accent": (scheme.on_accent, scheme.accent),
        "being read": (scheme.on_mark, scheme.mark),
        "title": (scheme.on_panel, scheme.panel),
        "details": (scheme.second_on_panel, scheme.panel),
    }


def too_faint(scheme: Scheme) -> list[str]:
    seen = {name: [from_hex(each[1:]) for each in pair] for name, pair in pairs(scheme).items()}
    return [name for name, (ink, ground) in seen.items() if contrast(ink, ground) < 4.5]


@given(tokens)
def test_whatever_colours_a_template_has_all_text_can_be_read_by_day_and_by_night(template: dict[str, str]) -> None:
    day, night = schemes_of(template)

    assert (too_faint(day), too_faint(night)) == ([], [])


@pytest.mark.parametrize("name", template_names(template_folders(None)))
def test_the_page_wears_the_panel_and_the_paper_of_its_template(name: str) -> None:
    tokens = dict(theme_colours(load_template(name, template_folders(None)).pptx))
    day, night = schemes_of(tokens)

    assert day.panel == f"#{tokens['tx2'].lower()}"
    assert day.page in {f"#{tokens[each].lower()}" for each in ("bg1", "tx1")}
    assert luminance(from_hex(night.page[1:])) < 0.02
    assert luminance(from_hex(day.page[1:])) > 0.5


def test_a_template_without_colours_has_a_plain_page() -> None:
    day, night = schemes_of({})

    assert (too_faint(day), too_faint(night)) == ([], [])

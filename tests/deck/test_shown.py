from __future__ import annotations

from pathlib import Path

import pytest

from present.deck.rendering import Deck, render_deck
from present.deck.shown import read_deck
from present.errors import DeckError
from present.model import DeckPage
from tests.deck.conftest import Planned
from tests.deck.speeches import RED_GOLD


@pytest.fixture(scope="module")
def pages(report: Planned, tmp_path_factory: pytest.TempPathFactory) -> tuple[DeckPage, ...]:
    path = tmp_path_factory.mktemp("deck") / "deck.pptx"
    render_deck(Deck(report.slides, RED_GOLD, report.cut), path)
    return read_deck(path)


def test_a_page_is_read_for_each_slide_with_its_notes(pages: tuple[DeckPage, ...], report: Planned) -> None:
    assert len(pages) == len(report.slides)
    assert [list(page.notes) for page in pages] == [[words.text for words in slide.frame.notes] for slide in report.slides]


def test_the_lines_of_a_paragraph_are_one_text(pages: tuple[DeckPage, ...], report: Planned) -> None:
    titles = [text for text in pages[0].texts if "\n" in text]

    assert titles
    assert all(title.replace("\n", "") in report.speech.text for title in titles)


def test_the_figures_of_a_chart_are_read_as_they_are_printed(pages: tuple[DeckPage, ...]) -> None:
    texts = {text for page in pages for text in page.texts}

    assert {"项目", "数值"} & texts  # of a table
    assert {text for text in texts if text.endswith("%")}


def test_what_is_no_deck_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_text("no deck", encoding="utf-8")

    with pytest.raises(DeckError, match="no sound deck"):
        read_deck(tmp_path / "deck.pptx")

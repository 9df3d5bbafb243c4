"""A department's template in a whole build: its themes, its names, its own deck, and what the user is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation

from present.briefing.decking import make_deck
from present.briefing.making import make_briefing
from present.briefing.request import Request
from present.deck.making import TemplateWish, new_template
from present.model import Step
from tests.deck.decks import TEMPLATES
from tests.deck.foreign import chinese_template

SPEECH = """在全市政务服务工作推进会上的讲话

同志们：
下面，我讲两点意见。
一、深入推进一网通办，让数据多跑路
零材料申报是指能取到的材料一律不再要群众交。
（一）把事项理清楚。每一个事项都要有名称、有依据、有时限。
（二）把系统连起来。各部门的系统要连成一个网，让数据在网上跑。
二、认真办好接诉即办，让群众少操心
各单位要把群众的诉求放在心上，件件有回音。
（一）接得快。十二小时之内必须联系群众。
（二）办得实。三天之内必须拿出办法。
同志们，让我们以更大的干劲办好每一件实事！
"""


@pytest.fixture
def asked(tmp_path: Path) -> Request:
    """A silent package of that speech in the template `office` of a folder of templates."""
    (tmp_path / "speech.txt").write_text(SPEECH, encoding="utf-8")
    (tmp_path / "templates").mkdir()
    return Request(tmp_path / "speech.txt", tmp_path / "out", "office", tmp_path / "templates", voice="none")


def office(asked: Request, deck: Path | None = None, settings: str = "") -> None:
    """Makes the template that *asked* names, with *settings* of its own."""
    assert asked.templates
    made = new_template(TemplateWish("office", deck=deck), asked.templates, (asked.templates, TEMPLATES))
    toml = made / "template.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("\nextends", f"\n{settings}\nextends", 1), encoding="utf-8")


def titles(deck: Path) -> list[str]:
    return [slide.shapes.title.text.replace("\v", "") for slide in Presentation(str(deck)).slides if slide.shapes.title]


def quiet(step: Step, done: int, total: int) -> None:
    """Hears of the progress and does nothing."""


def test_the_departments_themes_and_names_are_found_in_the_speech(asked: Request) -> None:
    office(asked, settings='themes = ["一网通办", "接诉即办", "放管服"]\nterms = ["零材料申报"]')

    shown = titles(make_deck(asked, quiet).path)

    assert [title for title in shown if title in {"一网通办", "接诉即办", "名词"}] == ["一网通办", "名词", "接诉即办"]
    assert not any("放管服" in title for title in shown)


def test_without_lists_the_same_speech_has_no_themes(asked: Request) -> None:
    office(asked)

    assert {"一网通办", "接诉即办", "名词"}.isdisjoint(titles(make_deck(asked, quiet).path))


def test_the_user_is_told_which_layouts_of_the_departments_own_deck_stand_in(asked: Request, tmp_path: Path) -> None:
    office(asked, chinese_template(tmp_path / "own.pptx"))

    alone, packed = make_deck(asked, quiet).notices, make_briefing(asked, quiet).manifest.notices

    for notices in (alone, packed):
        adopted = [notice.zh for notice in notices if notice.code == "layout-adopted"]
        assert adopted[0].startswith("封面用模板的版式“标题幻灯片”")
        assert len(adopted) == 2


def test_a_template_of_ours_needs_no_word(asked: Request) -> None:
    office(asked)

    assert [notice.code for notice in make_deck(asked, quiet).notices] == []

"""A department's own themes and names: found where a speech has them, never put into it."""

from __future__ import annotations

import pytest

from present.model import Outline, Speech
from present.outline import Known, outline_speech, word_cutter
from present.source import read_data

TEXT = """在全市政务服务工作推进会上的讲话

同志们：
下面，我讲几点意见。
一、深入推进一网通办，让数据多跑路
一网通办，就是群众办事只进一个网、只跑一扇门。零材料申报是指能取到的材料一律不再要群众交。
（一）把事项理清楚。每一个事项都要有名称、有依据、有时限。
（二）把系统连起来。各部门的系统要连成一个网。
二、认真办好接诉即办，让群众少操心
“闻风而动、即收即办、办就办好”的热线精神要代代相传，一网通办也要接着抓好。
（一）接得快。十二小时之内必须联系群众。
（二）办得实。三天之内必须拿出办法。
三、持续做好上门服务，让老人不出门
社区工作者要走进每一户，把服务送到床边。
同志们，让我们以更大的干劲办好每一件实事！
"""
THEMES = ("接诉即办", "上门服务", "一网通办", "放管服")
TERMS = ("热线精神", "零材料申报", "社区工作者", "一件事一次办")


def read(text: str, known: Known) -> tuple[Speech, Outline]:
    speech = read_data(text.encode(), "讲话")
    return speech, outline_speech(speech, word_cutter(speech, known.words), known)


def themes(text: str, *listed: str) -> list[tuple[str, int, str]]:
    speech, outline = read(text, Known(themes=listed))
    taglines = (speech.verbatim(theme.tagline) if theme.tagline else "" for theme in outline.themes)
    return [(speech.verbatim(theme.term), theme.section, line) for theme, line in zip(outline.themes, taglines, strict=True)]


def terms(*listed: str) -> dict[str, str]:
    speech, outline = read(TEXT, Known(terms=listed))
    explained = {speech.verbatim(term.term): term.members for term in outline.terms}
    return {name: speech.verbatim(parts[0][1]) if parts and parts[0][1] else "" for name, parts in explained.items()}


def test_headings_turn_on_the_themes_that_the_department_lists() -> None:
    assert themes(TEXT) == []
    assert themes(TEXT, *THEMES) == [
        ("一网通办", 1, "让数据多跑路"),
        ("接诉即办", 2, "让群众少操心"),
        ("上门服务", 3, "让老人不出门"),
    ]


def test_a_speech_is_not_organised_around_one_theme_alone() -> None:
    assert themes(TEXT, "一网通办") == []


def test_what_no_heading_says_is_no_theme() -> None:
    assert themes(TEXT, "代代相传", "床边", "放管服") == []


def test_a_theme_stands_for_the_first_heading_that_has_it() -> None:
    text = TEXT.replace("持续做好上门服务", "继续推进一网通办")

    assert [(term, section) for term, section, _ in themes(text, *THEMES)] == [("一网通办", 1), ("接诉即办", 2)]


def test_the_longest_theme_of_a_heading_counts() -> None:
    assert [term for term, _, _ in themes(TEXT, "接诉", "接诉即办", "上门服务")] == ["接诉即办", "上门服务"]


@pytest.mark.parametrize("listed", ["敢为", "敢闯"])
def test_a_quoted_theme_is_not_cut_down_to_a_listed_word(listed: str) -> None:
    text = TEXT.replace("深入推进一网通办", "要全力支持“干部敢为”").replace("认真办好接诉即办", "要全力支持“地方敢闯”")

    assert [term for term, _, _ in themes(text, listed)] == ["干部敢为", "地方敢闯"]


def test_a_name_of_the_department_is_a_term_with_the_speakers_own_explanation() -> None:
    assert terms(*TERMS) == {
        "热线精神": "闻风而动、即收即办、办就办好",
        "零材料申报": "能取到的材料一律不再要群众交",
        "社区工作者": "",
    }


def test_what_a_term_is_said_to_be_ends_with_its_sentence() -> None:
    assert terms("一网通办")["一网通办"] == "群众办事只进一个网、只跑一扇门"


@pytest.mark.parametrize("name", ["零材料申报", "“零材料”申报", "12345热线", "放·管·服"])
def test_a_listed_name_is_one_word(name: str) -> None:
    text = f"全市{name}工作"
    cut = word_cutter(Speech("讲话", text, "utf-8", ""), (name,))

    assert name in cut(text)
    assert "".join(cut(text)) == text


def test_a_very_long_name_may_be_broken_between_its_words() -> None:
    name = "全市政务服务便民热线管理工作领导小组"

    assert len(word_cutter(Speech("讲话", name, "utf-8", ""), (name,))(name)) > 1


def test_traditional_characters_have_the_themes_that_are_listed_in_simplified_ones() -> None:
    text = "一、認真辦好上門服務，讓老人不出門\n社區要走進每一戶。\n二、堅持開門辦會，讓代表多講話\n各單位要多聽。\n"

    assert [section for _, section, _ in themes(text, "上门服务", "开门办会")] == [1, 2]

"""What may be left out of the speaker's words, and what may not."""

from __future__ import annotations

import pytest

from present.deck import labels
from present.deck.fitting import Composer
from present.deck.planning.words import Material, on_one_line, unquoted
from present.model import Outline, Redaction, Span, Speech, Words
from tests.deck.speeches import RED_GOLD


def material(text: str, *redactions: Span) -> Material:
    speech = Speech("speech", text, "utf-8", "0" * 64, redactions=redactions, redaction=Redaction())
    return Material(speech, Outline(None, None, None, (), None), RED_GOLD, Composer(tuple))


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("读好书。", "读好书"),
        ("，读好书；", "读好书"),
        ("读好书吗？", "读好书吗？"),
        ("“读好书”", "“读好书”"),
        ("“读好书，", "读好书"),
        ("读好书”。", "读好书"),
        ("读好“书”", "读好“书”"),
        ("关于建设\n书香城市的意见", "关于建设书香城市的意见"),
        ("4. 读好书", "读好书"),
        ("（二）读好书。", "读好书"),
        ("③读好书", "读好书"),
        ("3.5万册书", "3.5万册书"),
        ("三、四线城市", "三、四线城市"),
    ],
)
def test_only_what_stands_at_the_edges_is_left_out(text: str, shown: str) -> None:
    words = material(text).words(whole(text))

    assert words.text == shown
    assert text[words.spans[0].start : words.spans[0].end].replace("\n", "") == shown


def test_a_removed_name_is_shown_by_its_mark() -> None:
    assert material("对**的意义", Span(1, 3)).words(Span(0, 6)).text == "对××的意义"


def test_a_text_too_long_keeps_its_first_clauses() -> None:
    text = "多读书，读好书，善读书。"

    assert material(text).beginning(whole(text), lambda said: len(said) <= 8) == Words("多读书，读好书", (Span(0, 7),))


def test_a_clause_too_long_is_taken_alone() -> None:
    text = "对爱读书的人，要给予奖励，善读书。"

    assert material(text).first(whole(text), lambda said: len(said) <= 12) == Words("对爱读书的人，要给予奖励", (Span(0, 12),))
    assert material(text).first(whole(text), lambda said: len(said) <= 11) is None


def test_a_line_without_chinese_is_foreign_to_a_chinese_speech_alone() -> None:
    assert material("读书 Read").is_foreign(Span(3, 7))
    assert not material("读书 Read").is_foreign(Span(0, 7))
    assert not material("Read on").is_foreign(Span(0, 4))


def test_a_title_too_long_keeps_its_last_clauses() -> None:
    text = "多读书，读好书，善读书"

    assert material(text).ending(whole(text), lambda said: len(said) <= 8) == Words("读好书，善读书", (Span(4, 11),))


def test_a_text_is_never_cut_within_a_clause() -> None:
    text = "多读书好读书读好书"

    assert material(text).beginning(whole(text), lambda said: len(said) < 5) is None


def test_a_text_is_never_cut_within_quotation_marks() -> None:
    text = "做到“多读书，读好书”，善读书"

    assert material(text).beginning(whole(text), lambda said: len(said) <= 12) == Words("做到“多读书，读好书”", (Span(0, 11),))


def test_a_clause_that_leads_up_to_the_next_never_stands_alone() -> None:
    text = "对爱读书的人，要给予奖励"

    assert material(text).beginning(whole(text), lambda said: len(said) < 10) is None


def test_words_that_are_wholly_quoted_lose_the_marks() -> None:
    assert unquoted(Words("“三大法宝”", (Span(3, 9),))) == Words("三大法宝", (Span(4, 8),))


@pytest.mark.parametrize("text", ["“多”与“少”", "读“书”", "“书"])
def test_words_that_are_quoted_in_part_keep_the_marks(text: str) -> None:
    assert unquoted(Words(text)) == Words(text)


@pytest.mark.parametrize(
    ("text", "line"), [("书香\n城市", "书香城市"), ("Open\nBooks", "Open Books"), ("2024\n年", "2024年"), ("书", "书")]
)
def test_a_line_end_is_a_space_between_latin_words_alone(text: str, line: str) -> None:
    assert on_one_line(text) == line


@pytest.mark.parametrize(
    ("number", "said"), [(1, "第一部分"), (10, "第十部分"), (11, "第十一部分"), (20, "第二十部分"), (35, "第三十五部分")]
)
def test_parts_are_counted_as_in_chinese(number: int, said: str) -> None:
    assert labels.part(number) == said

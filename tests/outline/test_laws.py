"""What holds for any text at all: it ends in an outline that loses nothing, in time that grows with its length."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from present.errors import SourceError
from present.model import Outline, Span, Speech
from present.outline import outline_json, outline_markdown, outline_speech
from present.source import read_speech

MARKS = (
    "一、",
    "二、",
    "（一）",
    "1.",
    "第一，",
    "一是",
    "二是",
    "首先，",
    "——",
    "# ",
    "> ",
    "---\n",
    "附件：",
    "目录\n",
    "最后，",
    "**",
)
STOPS = ("\n", "\n\n", "。", "，", "；", "！", "？", "……", "”", "“", "《", "》", "（", "）", "　　", " ", "\u200b", "\x07")
WORDS = (
    "同志们：",
    "要坚持",
    "“敢为”",
    "2024年",
    "100万元",
    "谢谢大家！",
    "a",
    "The city. ",
    "😀",
    "全会指出，",
    "在大会上的讲话\n",
)
LONGER = ("把工作做到群众心坎上", "高质量发展", "干部要带头", "全市各级党组织要扛起责任")
PIECES = st.sampled_from((*MARKS, *STOPS, *WORDS, *LONGER))
EMPTY_LEADS = "一、" * 22 + "\n。在大会上的讲话\n。一、一、\n二、"
TEXTS = st.lists(PIECES, min_size=30, max_size=150).map("".join)


def by_character(text: str) -> tuple[str, ...]:
    return tuple(text)


def outlined(folder: Path, text: str) -> tuple[Speech, Outline] | None:
    path = folder / "any.txt"
    path.write_text(text, encoding="utf-8", newline="")
    try:
        speech = read_speech(path)
    except SourceError:
        return None
    return speech, outline_speech(speech, by_character)


def parts(outline: Outline) -> Iterator[Span]:
    head = sorted(each for each in (outline.title, outline.byline) if each)
    front = (*head, outline.salutation, outline.opening and outline.opening.span)
    after = (outline.closing and outline.closing.span, outline.tail)
    yield from (part for part in (*front, *(section.span for section in outline.sections), *after) if part)


@given(TEXTS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_sentence_of_any_text_belongs_to_exactly_one_part(tmp_path: Path, text: str) -> None:
    read = outlined(tmp_path, text)
    if read is None:
        return
    speech, outline = read
    ordered = list(parts(outline))

    assert ordered == sorted(ordered)
    assert all(sum(part.touches(sentence) for part in ordered) == 1 for sentence in speech.sentences)
    assert outline_json(speech, outline)
    assert outline_markdown(speech, outline)


@pytest.mark.parametrize(
    "text",
    ["要把工作抓实" * 20_000, "。" * 5_000, "\n" * 9_000 + "一、好的开始" * 20, "😀" * 500, "一、" * 3_000, EMPTY_LEADS],
    ids=["one-line", "only-stops", "empty-lines", "emoji", "only-numbers", "empty-leads"],
)
def test_odd_texts_end_in_an_outline(tmp_path: Path, text: str) -> None:
    read = outlined(tmp_path, text)

    assert read
    speech, outline = read
    assert all(sum(part.touches(sentence) for part in parts(outline)) == 1 for sentence in speech.sentences)

"""outline.md as it is written: what it shows, and that it reads back as the outline that it was written from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from present.errors import SourceError
from present.model import Outline, Redaction, Span, Speech
from present.outline import FrontMatter, is_outline, outline_markdown, outline_speech, read_front_matter, read_markdown
from present.outline.markdown.entries import entries_of, outline_of, tree_of
from present.outline.markdown.escaping import escaped, unescaped
from present.outline.markdown.kinds import DOCUMENT, KINDS
from present.source import read_data

Read = Callable[[str], tuple[Speech, Outline]]
SEED = "si-gan-mobilisation-speech"
SPEECHES = (SEED, *sorted(path.name for path in Path("tests/speeches").iterdir() if path.is_file()))
every_speech = pytest.mark.parametrize("name", SPEECHES)


def shown(markdown: str) -> Iterator[str]:
    """The lines of *markdown* that slides show: without front matter and comments."""
    lines = markdown.split("\n---\n", 1)[1].splitlines()
    return (line for each in lines if (line := re.sub(r" ?<!--.*-->", "", each)))


@every_speech
def test_what_is_written_reads_back_as_the_same_outline_of_the_same_speech(read: Read, name: str) -> None:
    speech, outline = read(name)
    edited = read_markdown(outline_markdown(speech, outline), speech)

    assert edited.outline == outline
    assert edited.speech == speech


@every_speech
def test_an_outline_is_what_its_entries_say(read: Read, name: str) -> None:
    _, outline = read(name)

    assert outline_of(tree_of(tuple(entries_of(outline)))) == outline


@every_speech
def test_every_place_in_a_comment_shows_the_words_of_its_line(read: Read, name: str) -> None:
    speech, outline = read(name)
    lines = outline_markdown(speech, outline).split("\n---\n", 1)[1].splitlines()
    told = [found for line in lines if (found := re.fullmatch(r"(?:- |> )(.*) <!-- \w+ (\d+)–(\d+) -->", line))]

    assert told or not outline.sections
    for words, start, end in (found.groups() for found in told):
        assert "".join(unescaped(words).split()) == "".join(speech.shown(Span(int(start), int(end))).split())


def test_sections_and_points_are_headings_excerpts_are_bullets_and_what_is_read_is_quoted(read: Read) -> None:
    speech, outline = read("two-themes.txt")
    lines = list(shown(outline_markdown(speech, outline)))

    assert lines[:3] == ["# 在全镇“肯学、肯干”工作推进会上的讲话", "## 开篇", "- 今天我们召开全镇“肯学、肯干”工作推进会"]
    assert [line for line in lines if line.startswith("## ")][1:] == [
        "## 一、大力倡导“肯学”，做到“学得进、用得上”",
        "## 二、大力倡导“肯干”，做到“扛得起、放得下”",
        "## 结语",
    ]
    point = lines.index("### 紧盯实事抓落实，练就“肯干”本领")
    assert [line[:4] for line in lines[point + 1 : point + 6]] == ["- 今年", "- 年底", "- 对完", "- **", "> 今年"]


def test_the_quotable_line_is_bold(read: Read) -> None:
    speech, outline = read(SEED)

    assert "- **谋事有政治高度、干事重政治影响、成事讲政治效果** <!-- quote 1191–1214 -->" in outline_markdown(speech, outline)


def test_what_slides_do_not_show_stands_in_comments(read: Read) -> None:
    speech, outline = read(SEED)
    markdown = outline_markdown(speech, outline)

    for comment in (
        "<!-- keyword 1145–1147：方向 -->",
        "<!-- tagline 976–987：看得出、站得出、豁得出 -->",
        "<!-- term 85–87：四敢 -->",
    ):
        assert comment in markdown.splitlines()


def test_a_removed_name_is_shown_and_never_becomes_emphasis(read: Read) -> None:
    speech, outline = read(SEED)

    assert "深刻理解“四敢”对××的特殊重要意义" in "\n".join(shown(outline_markdown(speech, outline)))
    assert not any("**" in line.replace("- **", "", 1).removesuffix("**") for line in shown(outline_markdown(speech, outline)))


def test_a_section_without_heading_is_called_by_its_place(read: Read) -> None:
    speech, outline = read("no-headings.txt")

    assert [line for line in shown(outline_markdown(speech, outline)) if "部分" in line] == [
        "## 第一部分",
        "## 第二部分",
        "## 第三部分",
    ]


def test_a_speech_without_title_is_called_by_its_file(read: Read) -> None:
    speech, outline = read("communique.txt")
    untitled = outline_of(tree_of([entry for entry in entries_of(outline) if entry.kind != "title"]))

    assert next(shown(outline_markdown(speech, untitled))) == "# communique"
    assert read_markdown(outline_markdown(speech, untitled), speech).outline.title is None


def test_the_front_matter_names_the_source_its_sum_and_how_removed_names_are_shown(read: Read) -> None:
    speech, outline = read(SEED)
    matter = read_front_matter(outline_markdown(speech, outline, "原文/讲话 1.txt"), "outline.md")

    assert matter == FrontMatter(
        source="原文/讲话 1.txt",
        sha256=hashlib.sha256(speech.text.encode()).hexdigest(),
        name=SEED,
        redaction=Redaction("××", "某某"),
    )


def test_what_the_user_fills_in_is_found(read: Read) -> None:
    markdown = outline_markdown(*read("two-themes.txt"))
    filled = markdown.replace("\ndate:", "\ndate: 2026年3月  # 会期").replace("\nvoice:", '\nvoice: "espeak"')

    assert read_front_matter(filled, "outline.md").date == "2026年3月"
    assert read_front_matter(filled, "outline.md").voice == "espeak"


def test_fields_of_other_programs_are_left_alone(read: Read) -> None:
    markdown = outline_markdown(*read("two-themes.txt")).replace("\nmarp: true", "\nmarp: true\ntheme: gaia\nauthor: 办公室")

    assert read_front_matter(markdown, "outline.md").name == "two-themes"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("---\npresent: outline\nformat: 1\n---\n# 题\n", True),
        ("---\ntitle: 讲话\n---\n# 题\n", False),
        ("# present: outline\n", False),
        ("present: outline\n", False),
        ("", False),
    ],
)
def test_an_outline_is_known_by_its_front_matter(text: str, answer: bool) -> None:
    assert is_outline(text) is answer


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("**的教训", r"\*\*的教训"),
        ("1. 抓落实", r"1\. 抓落实"),
        ("(2) 抓落实", r"(2\) 抓落实"),
        ("- 抓落实", r"\- 抓落实"),
        ("增长5.2%，10:30开会", "增长5.2%，10:30开会"),
        ("a_b <b> [c](d) `e` #f | g & h", r"a\_b \<b\> \[c\](d) \`e\` \#f \| g \& h"),
        ("一\n二", "一 二"),
        ("A -- B...", r"A \-\- B\.\.."),
    ],
)
def test_what_markdown_takes_for_syntax_is_escaped(words: str, line: str) -> None:
    assert escaped(words) == line


@given(st.text(st.one_of(st.sampled_from("*_#<>[]{}`\\-+.()1a！“” "), st.characters(exclude_categories=["Cs"]))))
def test_escaped_words_read_back(words: str) -> None:
    assert unescaped(escaped(words)) == " ".join(words.split())


@pytest.mark.parametrize(("line", "words"), [("**重点**是干", "重点是干"), ("*一*`二`__三__", "一二三"), (r"\*一*", "*一*")])
def test_emphasis_of_an_editors_own_is_no_word(line: str, words: str) -> None:
    assert unescaped(line) == words


def test_every_kind_has_somewhere_to_stand() -> None:
    assert {within for kind in KINDS.values() for within in kind.within} <= {DOCUMENT, *KINDS}
    assert {kind.again for kind in KINDS.values()} <= {"", *KINDS}


MARKS = (
    "一、",
    "（一）",
    "1.",
    "第一，",
    "一是",
    "——",
    "# ",
    "> ",
    "- ",
    "---\n",
    "附件：",
    "最后，",
    "**",
    "<!-- a -->",
    "`",
    "\\",
    "[a](b)",
)
STOPS = ("\n", "\n\n", "。", "，", "；", "！", "……", "”", "“", "（", "）", "　　", " ", "\u200b", "\x07", "\u2028")
WORDS = ("同志们：", "要坚持", "“敢为”", "增长100万元", "谢谢大家！", "a_b", "The city. ", "😀", "全会指出，", "在大会上的讲话\n")
LONGER = ("把工作做到群众心坎上", "高质量发展", "各级党组织要扛起责任", "谋事有高度、干事有力度")
TEXTS = st.lists(st.sampled_from((*MARKS, *STOPS, *WORDS, *LONGER)), min_size=30, max_size=150).map("".join)


def outlined(text: str, redaction: Redaction = Redaction()) -> tuple[Speech, Outline] | None:
    try:
        speech = read_data(text.encode(), "any.txt", redaction)
    except SourceError:
        return None
    return speech, outline_speech(speech, tuple)


@given(TEXTS, st.sampled_from([Redaction(), Redaction("要坚持", "某地"), Redaction("*", "星")]))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_speech_reads_back_as_it_was_written(text: str, redaction: Redaction) -> None:
    found = outlined(text, redaction)
    if found:
        speech, outline = found
        edited = read_markdown(outline_markdown(speech, outline), speech)

        assert edited.outline == outline
        assert edited.speech == speech

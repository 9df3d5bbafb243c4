"""How Word counts: the labels that paragraphs of lists show, and that LibreOffice counts the same."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.source.word import read_word
from present.source.word.numbering import Counter, Level, NumberedList
from tests.source.documents import in_list, level, word_file, word_list

OUTLINE = {
    0: Level(style="chineseCounting", text="%1、"),
    1: Level(style="chineseCounting", text="（%2）"),
    2: Level(style="decimal", text="%3."),
}


def labels(places: Sequence[tuple[str, int]], **lists: NumberedList) -> list[str]:
    counter = Counter(lists)
    return [counter.label(identity, depth, "话") for identity, depth in places]


def outline(levels: dict[int, Level], starts: Sequence[int] = ()) -> NumberedList:
    return NumberedList("one", levels, frozenset(starts))


def test_a_level_begins_anew_below_each_outer_one() -> None:
    places = [("a", depth) for depth in (0, 1, 1, 2, 1, 0, 1, 2, 2)]

    assert labels(places, a=outline(OUTLINE)) == ["一、", "（一）", "（二）", "1.", "（三）", "二、", "（一）", "1.", "2."]


def test_a_label_shows_the_numbers_of_the_levels_that_it_names() -> None:
    levels = {0: Level(text="%1"), 1: Level(text="%1.%2"), 2: Level(style="lowerLetter", text="%1.%2(%3)")}

    assert labels([("a", 0), ("a", 1), ("a", 1), ("a", 2)], a=outline(levels)) == ["1 ", "1.1 ", "1.2 ", "1.2(a)"]


def test_an_outer_level_that_was_not_used_shows_what_it_starts_with() -> None:
    levels = {0: Level(start=3, text="%1"), 1: Level(text="%1.%2.")}

    assert labels([("a", 1), ("a", 0), ("a", 1)], a=outline(levels)) == ["3.1.", "3 ", "3.1."]


def test_a_level_counts_on_where_it_is_told_to() -> None:
    on = {**OUTLINE, 1: Level(text="%2.", restart=0)}

    assert labels([("a", 0), ("a", 1), ("a", 0), ("a", 1)], a=outline(on)) == ["一、", "1.", "二、", "2."]


def test_a_level_begins_anew_below_the_level_that_it_names_and_not_below_nearer_ones() -> None:
    levels = {**OUTLINE, 2: Level(text="%3.", restart=1)}

    assert labels([("a", depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2)], a=outline(levels))[2::2] == ["1.", "2.", "（一）"]
    assert labels([("a", depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2)], a=outline(levels))[-1] == "1."


def test_a_legal_level_shows_arabic_digits() -> None:
    levels = {0: Level(style="chineseCounting", text="第%1章"), 1: Level(text="%1.%2", legal=True)}

    assert labels([("a", 0), ("a", 0), ("a", 1)], a=outline(levels)) == ["第一章", "第二章", "2.1 "]


def test_lists_of_one_definition_share_their_count_until_one_begins_anew() -> None:
    shared, anew = outline(OUTLINE), outline({**OUTLINE, 0: Level(start=5, style="chineseCounting", text="%1、")}, [0])
    places = [("a", 0), ("b", 0), ("c", 0), ("c", 0), ("a", 0)]

    assert labels(places, a=shared, b=shared, c=anew) == ["一、", "二、", "五、", "六、", "七、"]


def test_what_is_in_no_list_has_no_label() -> None:
    assert labels([("none", 0), ("a", 7)], a=outline(OUTLINE)) == ["", ""]


@given(st.lists(st.integers(0, 2), min_size=1, max_size=30))
def test_the_numbers_of_a_level_go_up_by_one(depths: list[int]) -> None:
    levels = {depth: Level(text=f"%{depth + 1}.") for depth in range(3)}
    found = [int(label[:-1]) for label in labels([("a", depth) for depth in depths], a=outline(levels))]
    last: dict[int, int] = {}
    for depth, number in zip(depths, found, strict=True):
        assert number == last.get(depth, 0) + 1
        last = {outer: value for outer, value in last.items() if outer < depth} | {depth: number}


SOFFICE = shutil.which("soffice")
FORMS = word_list(
    level(0, "chineseCounting", "%1、")
    + level(1, "chineseCountingThousand", "（%2）", '<w:suff w:val="nothing"/>')
    + level(2, "decimal", "%3.")
    + level(3, "decimalEnclosedCircle", "%4")
    + level(4, "decimal", "%3.%5")
    + level(5, "lowerLetter", "%6)")
    + level(6, "upperRoman", "%7.")
    + level(7, "ideographTraditional", "%8、"),
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
)
DEPTHS = (0, 1, 1, 2, 2, 3, 4, 4, 5, 0, 1, 2, 6, 7, 7, *[0] * 12, 1, 5, 5)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_counts_the_same(tmp_path: Path) -> None:
    body = "".join(in_list("话", depth) for depth in DEPTHS) + "".join(in_list("话", depth, 2) for depth in (0, 1, 0))
    (tmp_path / "lists.docx").write_bytes(word_file(body, "", FORMS))
    command = [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    arguments = ["txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "lists.docx")]
    subprocess.run([*command, *arguments], check=True, capture_output=True, timeout=120)
    if not (tmp_path / "lists.txt").exists():
        pytest.skip("LibreOffice Writer is not installed")

    printed = (tmp_path / "lists.txt").read_text(encoding="utf-8-sig").splitlines()
    read = read_word((tmp_path / "lists.docx").read_bytes(), "lists.docx").text.splitlines()
    assert [line.replace(" ", "") for line in read] == [line.replace(" ", "").replace("\t", "") for line in printed]

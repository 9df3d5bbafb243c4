from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from present.model import Cue
from present.package.writers import Material
from present.package.writers.captions import Captions, captions, lrc, srt, vtt
from tests.package.samples import material, recorded

CUES = (Cue(0, 1_500, "同志们："), Cue(1_500, 3_723_004, "下面，我讲\n几点意见。"))


def test_subrip_numbers_and_times_its_cues() -> None:
    assert srt(CUES) == dedent("""\
        1
        00:00:00,000 --> 00:00:01,500
        同志们：

        2
        00:00:01,500 --> 01:02:03,004
        下面，我讲
        几点意见。
        """)


def test_webvtt_names_its_cues_by_number() -> None:
    assert vtt(CUES) == dedent("""\
        WEBVTT

        1
        00:00:00.000 --> 00:00:01.500
        同志们：

        2
        00:00:01.500 --> 01:02:03.004
        下面，我讲
        几点意见。
        """)


def test_webvtt_takes_no_word_for_markup() -> None:
    assert "R&amp;D &lt;b&gt; --&gt;" in vtt([Cue(0, 1, "R&D <b> -->")])


def test_lrc_tells_of_what_it_is_and_when_each_line_begins() -> None:
    of = Captions("开篇", "某市委", "讲话", 3_725_678, CUES)

    assert lrc(of) == dedent("""\
        [ti:开篇]
        [ar:某市委]
        [al:讲话]
        [length:62:05]
        [00:00.00]同志们：
        [00:01.50]下面，我讲几点意见。
        [62:03.00]
        """)


def test_lrc_has_no_tag_for_what_nobody_knows() -> None:
    assert "[ar:" not in lrc(Captions("开篇", "", "讲话", 1_500, CUES[:1]))


def test_lrc_takes_no_words_for_a_tag_or_a_time() -> None:
    of = Captions("第[1]段", "", "", 1_000, (Cue(0, 1_000, "[12:30]开会"),))

    assert lrc(of).startswith("[ti:第［1］段]\n")
    assert "[00:00.00] [12:30]开会\n" in lrc(of)


def test_lrc_keeps_words_of_latin_letters_apart_where_a_caption_had_two_lines() -> None:
    assert "Made in China计划" in lrc(Captions("", "", "", 1, (Cue(0, 1, "Made in\nChina计划"),)))


def test_a_caption_of_two_lines_keeps_them_and_has_no_empty_one() -> None:
    assert srt([Cue(0, 1, "上\n\n下")]).endswith("\n上\n下\n")


def package(folder: Path = Path()) -> Material:
    opening = recorded(1, "开场", folder / "audio/01-开场.mp3", Cue(0, 2_000, "同志们"))
    return replace(material(opening, recorded(2, "结语", folder / "audio/02-结语.mp3")), folder=folder)


def test_each_track_that_says_something_has_captions_named_as_its_audio(tmp_path: Path) -> None:
    assert [(each.path, each.kind) for each in captions(package(tmp_path))] == [
        ("captions/01-开场.srt", "captions"),
        ("captions/01-开场.vtt", "captions"),
        ("audio/01-开场.lrc", "captions"),
    ]


def test_an_audiobook_has_captions_in_its_own_times(tmp_path: Path) -> None:
    (tmp_path / "audiobook.mp3").touch()
    of = package(tmp_path)
    second = recorded(2, "结语", tmp_path / "audio/02-结语.mp3", Cue(0, 2_000, "谢谢"))
    assert of.recording

    files = captions(replace(of, recording=replace(of.recording, tracks=(of.recording.tracks[0], second))))

    whole = {each.path: each.text for each in files if "audiobook" in each.path}
    assert list(whole) == ["captions/audiobook.srt", "captions/audiobook.vtt", "audiobook.lrc"]
    assert "00:00:02,000 --> 00:00:04,000\n谢谢" in whole["captions/audiobook.srt"]
    assert whole["audiobook.lrc"].endswith("[00:02.00]谢谢\n[00:04.00]\n")


def test_what_is_not_read_aloud_has_no_captions() -> None:
    assert captions(material()) == ()


BLOCK = re.compile(r"(\d+)\n(\d\d+):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d+):(\d\d):(\d\d)[.,](\d{3})\n(.*)", re.DOTALL)


def parsed(text: str) -> list[Cue]:
    """What a player reads in SubRip or WebVTT, by the formats' own rule: blocks between empty lines."""
    cues = []
    for block in text.removesuffix("\n").split("\n\n"):
        found = BLOCK.fullmatch(block)
        assert found
        times = [int(each) for each in found.groups()[1:9]]
        start, end = (((h * 60 + m) * 60 + s) * 1000 + ms for h, m, s, ms in (times[:4], times[4:]))
        cues.append(Cue(start, end, found[10]))
    return cues


texts = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)
moments = st.lists(st.integers(0, 100 * 3_600_000), min_size=2, unique=True).map(sorted)


@given(st.data(), moments)
def test_a_player_reads_the_cues_that_were_written(data: st.DataObject, at: list[int]) -> None:
    cues = [Cue(start, end, data.draw(texts)) for start, end in pairwise(at)]
    head, _, body = vtt(cues).partition("\n\n")

    assert parsed(srt(cues)) == cues
    assert head == "WEBVTT"
    assert [replace(each, text=html.unescape(each.text)) for each in parsed(body)] == cues
    assert not re.search(r"[<>]|&(?!(amp|lt|gt);)", "".join(each.text for each in parsed(body)))


@given(st.data(), moments)
def test_a_player_reads_the_lines_of_lrc_that_were_written(data: st.DataObject, at: list[int]) -> None:
    cues = tuple(Cue(start, end, data.draw(texts)) for start, end in pairwise(at))
    lines = [re.fullmatch(r"\[(\d\d+):(\d\d)\.(\d\d)\](.*)", line) for line in lrc(Captions("题", "", "", 0, cues)).splitlines()]

    read = [((int(each[1]) * 60 + int(each[2])) * 100 + int(each[3]), each[4].removeprefix(" ")) for each in lines if each]
    assert read == [*((cue.start // 10, cue.text) for cue in cues), (cues[-1].end // 10, "")]

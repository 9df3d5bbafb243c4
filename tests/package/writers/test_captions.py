from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from present.model import Cue
from present.package.writers.captions import captions, srt
from tests.package.samples import material, recorded

BLOCK = re.compile(r"(\d+)\n(\d\d+):(\d\d):(\d\d),(\d{3}) --> (\d\d+):(\d\d):(\d\d),(\d{3})\n(.*)", re.DOTALL)


def test_cues_are_numbered_and_timed() -> None:
    cues = (Cue(0, 1_500, "同志们："), Cue(1_500, 3_723_004, "下面，我讲几点意见。"))

    assert srt(cues) == dedent("""\
        1
        00:00:00,000 --> 00:00:01,500
        同志们：

        2
        00:00:01,500 --> 01:02:03,004
        下面，我讲几点意见。
        """)


def test_a_caption_of_two_lines_keeps_them_and_has_no_empty_one() -> None:
    assert srt([Cue(0, 1, "上\n\n下")]).endswith("\n上\n下\n")


def test_each_track_has_captions_that_are_named_as_its_audio() -> None:
    tracks = [recorded(1, "开场", Path("audio/01-开场.mp3"), Cue(0, 1, "同志们")), recorded(2, "结语", Path("audio/02-结语.mp3"))]

    files = captions(material(*tracks))

    assert [(each.path, each.kind) for each in files] == [("captions/01-开场.srt", "captions")]


def test_what_is_not_read_aloud_has_no_captions() -> None:
    assert captions(material()) == ()


def parsed(text: str) -> list[Cue]:
    """What a player reads in a SubRip text, by the format's own rule: blocks between empty lines."""
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

    assert parsed(srt(cues)) == cues

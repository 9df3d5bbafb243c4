from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from present.fonts import Typeface, chinese_typeface
from present.package.encoding import COVER_SIDE
from present.package.writers import Material
from present.package.writers.cover import SIZES, cover_of, set_title
from tests.package.samples import material

COLOURS = (("tx2", "8A191D"), ("bg2", "FFF6E6"), ("accent2", "E6C084"))

needs_letters = pytest.mark.skipif(chinese_typeface() is None, reason="no Chinese typeface is installed")


@pytest.fixture(scope="module")
def typeface() -> Typeface:
    found = chinese_typeface()
    assert found
    return found


def dressed() -> Material:
    of = material()
    return replace(of, template=replace(of.template, colours=COLOURS))


def drawn(of: Material, letters: Typeface | None) -> Image.Image:
    return Image.open(io.BytesIO(cover_of(of, letters))).convert("RGB")


def test_a_cover_is_a_square_as_players_want_it() -> None:
    assert drawn(dressed(), None).size == (COVER_SIDE, COVER_SIDE)


@pytest.mark.parametrize(("place", "colour"), [((400, 400), "8A191D"), ((90, 400), "E6C084")])
def test_a_cover_wears_the_templates_colours(place: tuple[int, int], colour: str) -> None:
    seen = np.asarray(drawn(dressed(), None))[place[1], place[0]].astype(int)

    assert np.abs(seen - list(bytes.fromhex(colour))).max() <= 8  # JPEG is not exact


def test_a_template_without_colours_has_a_cover_all_the_same() -> None:
    assert drawn(material(), None).size == (COVER_SIDE, COVER_SIDE)


@needs_letters
def test_the_title_stands_on_it(typeface: Typeface) -> None:
    bare, lettered = (drawn(dressed(), each).crop((190, 260, 1290, 1100)) for each in (None, typeface))

    assert np.asarray(bare)[..., 2].max() < 64  # blue, of which the ground has little and FFF6E6 much
    assert np.asarray(lettered)[..., 2].max() > 200


@needs_letters
def test_the_same_speech_has_the_same_cover(typeface: Typeface) -> None:
    assert cover_of(dressed(), typeface) == cover_of(dressed(), typeface)


def test_a_logo_stands_on_it(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 100), (0, 0, 255, 255)).save(tmp_path / "logo.png")
    of = dressed()

    picture = drawn(replace(of, template=replace(of.template, logo=tmp_path / "logo.png")), None)

    red, _, blue = picture.crop((COVER_SIDE - 200, 100, COVER_SIDE - 150, 120)).resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    assert blue > 200 > red


@needs_letters
def test_a_long_department_stays_on_the_cover(typeface: Typeface) -> None:
    of = dressed()
    named = replace(
        of, template=replace(of.template, department="中共某省某市某区委员会全面深化改革委员会办公室、某区人民政府办公室")
    )

    edge = np.asarray(drawn(named, typeface).crop((1_300, 1_200, COVER_SIDE, COVER_SIDE)))

    assert edge[..., 1].max() < 80  # green, of which the letters have much


@needs_letters
def test_the_lines_of_a_title_are_even(typeface: Typeface) -> None:
    words = ("在", "全市", "优化", "营商", "环境", "推进", "会上", "的", "讲话")

    assert set_title("".join(words), lambda _: words, typeface).lines == ("在全市优化", "营商环境", "推进会上的讲话")


@needs_letters
def test_a_short_title_is_large_and_a_long_one_smaller(typeface: Typeface) -> None:
    sizes = [set_title("讲话" * times, tuple, typeface).size for times in (1, 12, 50, 100)]

    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], len(set(sizes))) == (SIZES[0], 4)


@needs_letters
@pytest.mark.parametrize("words", ["讲" * 2_000, "A" * 2_000])
def test_a_title_that_has_no_room_ends_in_dots(typeface: Typeface, words: str) -> None:
    title = set_title(words, lambda whole: (whole,), typeface)

    assert title.lines[-1].endswith("…")
    assert words.startswith("".join(title.lines)[:-1])


@needs_letters
@given(
    st.text("敢为闯干讲话在全市“”、，（）《》2023 AI", max_size=60).filter(
        lambda words: not re.search("[“”、，（）《》]{6}", words)
    )
)
def test_a_title_keeps_its_words_and_no_line_passes_the_edge(words: str) -> None:
    typeface = chinese_typeface()
    assert typeface

    title = set_title(words, tuple, typeface)

    letters = typeface.at(title.size, bold=True)
    assert "".join("".join(title.lines).split()) == "".join(words.split())
    assert all(letters.getlength(line) <= 1_100 for line in title.lines)
    assert not any(line[0] in "”、，）》" for line in title.lines[1:] if line)

"""Chinese letters to draw with, wherever this computer has them."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from present.fonts import PACKAGED, Face, chinese_typeface

NONE = ("no_such_module", "")

needs_packaged = pytest.mark.skipif(find_spec(PACKAGED[0]) is None, reason="manimgx-fonts-cjk is not installed")


def test_where_there_is_no_font_there_is_no_typeface(tmp_path: Path) -> None:
    assert chinese_typeface([tmp_path, tmp_path / "absent"], NONE) is None


@needs_packaged
def test_the_font_that_comes_with_us_is_taken_where_the_system_has_none(tmp_path: Path) -> None:
    typeface = chinese_typeface([tmp_path])

    assert typeface
    assert typeface.at(40).getlength("国A") == pytest.approx(40 * 1.6, rel=0.05)
    assert (typeface.regular.weight, typeface.bold.weight) == (400, 700)


@needs_packaged
def test_bold_letters_have_more_ink(tmp_path: Path) -> None:
    typeface = chinese_typeface([tmp_path])
    assert typeface
    thin, thick = (sum(typeface.at(60, bold=bold).getmask("国")) for bold in (False, True))

    assert thick > 1.2 * thin


def test_a_font_of_the_system_comes_first(tmp_path: Path) -> None:
    known = chinese_typeface(packaged=NONE)
    if known is None:
        pytest.skip("no Chinese font is installed")
    (tmp_path / "deep").mkdir()
    for face in {known.regular, known.bold}:
        shutil.copy(face.path, tmp_path / "deep" / face.path.name)

    found = chinese_typeface([tmp_path])

    assert found
    assert found.regular == Face(tmp_path / "deep" / known.regular.path.name, known.regular.index)


def test_half_a_typeface_is_none(tmp_path: Path) -> None:
    known = chinese_typeface(packaged=NONE)
    if known is None:
        pytest.skip("no Chinese font is installed")
    shutil.copy(known.regular.path, tmp_path / known.regular.path.name)

    assert chinese_typeface([tmp_path], NONE) is None

from __future__ import annotations

import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.package.paths import LONGEST, LONGEST_BYTES, package_name, track_name


def test_a_package_is_named_after_its_speech() -> None:
    assert package_name("在动员会上的讲话") == "在动员会上的讲话"


@pytest.mark.parametrize("device", ["con", "NUL", "Com1", "lpt9.2024", "aux.讲话", "COM¹", "conin$"])
def test_a_name_that_windows_keeps_for_a_device_is_set_apart(device: str) -> None:
    assert package_name(device) == f"_{device}"


def test_a_name_that_only_begins_like_a_device_stays() -> None:
    assert package_name("console") == "console"


def test_marks_that_a_path_can_not_hold_become_underscores() -> None:
    assert package_name('关于"敢为"的讲话?') == "关于_敢为_的讲话_"


def test_a_name_does_not_climb_out_of_its_folder() -> None:
    assert package_name("..\\..\\机密") == "_.._机密"


def test_characters_that_turn_the_reading_direction_are_left_out() -> None:
    assert package_name("讲话\u202etxt.exe\u200f\x07") == "讲话txt.exe"


def test_a_name_is_never_hidden() -> None:
    assert package_name("...讲话") == "讲话"


@pytest.mark.parametrize("nothing", ["", "...", "\u202e", "　 "])
def test_a_speech_without_a_usable_name_makes_a_briefing(nothing: str) -> None:
    assert package_name(nothing) == "briefing"


def test_decomposed_letters_are_composed() -> None:
    assert package_name(unicodedata.normalize("NFD", "Zürich")) == unicodedata.normalize("NFC", "Zürich")


@given(st.text())
def test_every_name_is_one_plain_folder_on_every_system(stem: str) -> None:
    name = package_name(stem)

    assert 1 <= len(name) <= LONGEST
    assert len(name.encode()) <= LONGEST_BYTES
    assert PureWindowsPath(name).name == Path(name).name == name
    assert name == name.strip(" .")
    assert not any(unicodedata.category(each) in {"Cc", "Cf", "Cs"} for each in name)


@given(st.text())
def test_a_name_made_safe_is_not_changed_again(stem: str) -> None:
    assert package_name(package_name(stem)) == package_name(stem)


def test_a_track_is_named_by_its_number_and_title() -> None:
    assert track_name(3, "全力支持“干部敢为”") == "03-全力支持“干部敢为”"


def test_a_long_title_is_cut() -> None:
    assert track_name(12, "敢" * 60) == "12-" + "敢" * 24


def test_a_track_without_a_title_has_its_number() -> None:
    assert track_name(1, "") == "01"


@given(st.integers(0, 999), st.text())
def test_every_track_name_is_one_plain_file_on_every_system(number: int, title: str) -> None:
    name = track_name(number, title)

    assert PureWindowsPath(name).name == name
    assert not name.endswith((" ", "."))

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.briefing.continuing import continued
from present.briefing.request import Request
from present.model import Reading, Redaction
from present.package.account import account
from present.package.manifest import Asked, write_manifest
from present.package.outputs import Written
from tests.package.samples import material, recorded


@given(
    st.booleans(),
    st.text(min_size=1).filter(lambda theme: theme == theme.strip() and ":" not in theme),
    st.integers(1, 99) | st.none(),
)
def test_a_reading_is_found_again_by_its_name(whole: bool, theme: str, minutes: int | None) -> None:
    for reading in (Reading(whole, minutes=minutes), Reading(whole=True, theme=theme, minutes=minutes)):
        assert Reading.named(reading.name) == reading


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package that eSpeak reads."""
    told = account(material(recorded(1, "开篇", Path("01.mp3"))), "讲话.txt", Asked("espeak", offline=True), Written())
    write_manifest(told, tmp_path)
    return tmp_path


def test_a_build_of_some_outputs_goes_on_with_what_the_package_was_made_with(package: Path) -> None:
    request = continued(Request(Path("讲话.txt"), only=("deck",)), package)

    assert (request.template, request.voice, request.reading) == ("red-gold", "espeak", Reading.DIGEST)
    assert (request.redaction, request.rate) == (Redaction(), 1.0)
    assert request.only == ("deck", "audio")


def test_what_the_user_says_goes_before_what_the_package_has(package: Path) -> None:
    said = Request(Path("讲话.txt"), template="gov-blue", voice="kokoro", reading=Reading.FULL, only=("deck",))
    request = continued(said, package)

    assert (request.template, request.voice, request.reading) == ("gov-blue", "kokoro", Reading.FULL)


def test_skipped_audio_stays_skipped(package: Path) -> None:
    assert continued(Request(Path("讲话.txt"), only=("deck",), skip=("audio",)), package).only == ("deck",)


def test_a_build_of_everything_begins_anew(package: Path) -> None:
    request = Request(Path("讲话.txt"))

    assert continued(request, package) is request


def test_without_a_package_there_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    request = Request(Path("讲话.txt"), only=("deck",))

    assert continued(request, tmp_path / "nowhere") is request

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from present.errors import OutputUnavailableError, PackageError
from present.model import Notice, Step
from present.package.outputs import Chosen, Written, choose_outputs, write_outputs
from present.package.writers import Material, Output, Told, Writer
from tests.package.samples import material, recorded

SAID = Notice("said", "说一句。", "A word.")


def says(*paths: str, notices: tuple[Notice, ...] = ()) -> Writer:
    def write(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:
        for path in paths:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(path, encoding="utf-8")
        told(1, 1)
        return notices

    return write


def fails(error: Exception) -> Writer:
    def write(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:
        (folder / "begun").write_text("half", encoding="utf-8")
        raise error

    return write


WRITERS = {
    "captions": Output(says("captions/01.srt"), needs=("audio",)),
    "pictures": Output(says("slides/01.png", notices=(SAID,)), needs=("deck",)),
    "player": Output(says("index.html"), needs=("pictures",)),
    "video": Output(says("briefing.mp4"), needs=("captions",), by_default=False),
}


def names(only: tuple[str, ...] = (), skip: tuple[str, ...] = (), also: tuple[str, ...] = ()) -> tuple[str, ...]:
    return choose_outputs(only, skip, also, WRITERS).names


def test_a_package_has_all_outputs_but_those_that_must_be_asked_for() -> None:
    assert names() == ("deck", "audio", "captions", "pictures", "player", "zip")


def test_what_is_asked_for_comes_with_what_it_is_made_from() -> None:
    assert names(only=("video",)) == ("audio", "captions", "video")


def test_what_is_asked_for_besides_comes_with_all_others() -> None:
    assert names(also=("video",)) == ("deck", "audio", "captions", "pictures", "player", "video", "zip")
    assert names(only=("deck",), also=("video",)) == ("deck", "audio", "captions", "video")


def test_what_is_asked_for_besides_can_not_be_made_from_what_is_skipped() -> None:
    with pytest.raises(PackageError, match="video is made from what is to be skipped: captions"):
        names(skip=("captions",), also=("video",))


def test_what_is_made_from_a_skipped_output_falls_away_with_it() -> None:
    assert names(skip=("pictures",)) == ("deck", "audio", "captions", "zip")


def test_what_an_output_uses_is_made_with_it_unless_it_is_skipped() -> None:
    writers = {"pictures": WRITERS["pictures"], "page": Output(says("index.html"), uses=("audio", "pictures"))}

    assert choose_outputs(only=("page",), writers=writers).names == ("deck", "audio", "pictures", "page")
    assert choose_outputs(only=("page",), skip=("audio", "deck"), writers=writers).names == ("page",)


def test_an_unknown_output_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(PackageError, match="captions"):
        names(only=("subtitles",))


def test_one_can_not_ask_for_an_output_and_skip_what_it_is_made_from() -> None:
    with pytest.raises(PackageError, match="audio"):
        names(only=("video",), skip=("audio",))


Built = Callable[..., Written]


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """Writes outputs into a package of a speech that is read aloud."""

    def write(only: tuple[str, ...] = (), silent: bool = False, **changed: Writer) -> Written:
        writers = {name: replace(each, write=changed.get(name, each.write)) for name, each in WRITERS.items()}
        package, work = tmp_path / "package", tmp_path / "work"
        package.mkdir()
        work.mkdir()
        of = replace(material(*(() if silent else [recorded(1, "开篇", Path("01.mp3"))])), folder=package)
        return write_outputs(choose_outputs(only, writers=writers), of, work, lambda *_: None, writers)

    return write


def test_each_file_is_of_the_kind_of_its_output(built: Built, tmp_path: Path) -> None:
    written = built()

    assert written == Written(
        {"captions/01.srt": "captions", "slides/01.png": "pictures", "index.html": "player"}, notices=(SAID,), failed=()
    )
    assert all((tmp_path / "package" / path).is_file() for path in written.kinds)


@pytest.mark.parametrize("error", [PackageError("坏了。", "broken."), OSError("broken")])
def test_an_output_that_fails_is_named_and_the_others_are_there(built: Built, tmp_path: Path, error: Exception) -> None:
    written = built(captions=fails(error))

    assert written.failed == ("captions",)
    assert set(written.kinds) == {"slides/01.png", "index.html"}
    assert [each.en for each in written.notices if "captions" in each.en and "broken" in each.en]
    assert not (tmp_path / "package" / "begun").exists()


def test_what_is_made_from_an_output_that_failed_is_not_made(built: Built) -> None:
    assert set(built(pictures=fails(PackageError("坏了。", "broken."))).kinds) == {"captions/01.srt"}


def test_what_this_computer_can_not_make_is_said_and_is_no_failure(built: Built) -> None:
    written = built(pictures=fails(OutputUnavailableError("没有 LibreOffice。", "LibreOffice is not here.")))

    assert written.failed == ()
    assert [each for each in written.notices if "LibreOffice" in each.en]


def test_what_this_computer_can_not_make_is_a_failure_where_it_was_asked_for(built: Built) -> None:
    written = built(only=("pictures",), pictures=fails(OutputUnavailableError("没有 LibreOffice。", "LibreOffice is not here.")))

    assert written.failed == ("pictures",)


def test_captions_that_were_asked_for_without_a_voice_are_a_failure(built: Built) -> None:
    assert built(only=("captions",), silent=True).failed == ("captions",)


def test_a_silent_package_goes_without_captions(built: Built) -> None:
    written = built(silent=True)

    assert (written.failed, "captions/01.srt" in written.kinds) == ((), False)


def test_a_full_disk_ends_the_build(built: Built) -> None:
    with pytest.raises(OSError, match="full"):
        built(captions=fails(OSError(errno.ENOSPC, "full")))


def test_progress_counts_through_all_outputs(tmp_path: Path) -> None:
    heard: list[tuple[Step, int, int]] = []
    of = replace(material(recorded(1, "开篇", Path("01.mp3"))), folder=tmp_path)
    write_outputs(Chosen(("deck", "captions", "pictures")), of, tmp_path, lambda *each: heard.append(each), WRITERS)

    assert heard == [(Step.PACK, done, 200) for done in (0, 100, 100, 200)]

"""Titles and file names that would break something: each ends in a right package, on every system and in every output."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import av
import pytest

from present.briefing.making import make_briefing
from present.briefing.request import Request
from tests.acceptance.running import Present

RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)\d)(\..*)?", re.IGNORECASE)
RIGHT_TO_LEFT = "\u202e"
SCRIPT = "<script>alert(1)</script>"

TITLE = f"在{SCRIPT}推进会上的讲话"
HEADINGS = (
    "加强CON",
    "加强../../机密文件",
    "加强<b>干劲</b>",
    "加强" + "敢" * 200,
    "加油😀干",
    f"加强讲话{RIGHT_TO_LEFT}gpj.exe",
    "加强a/b\\c|d*e",
)
BODY = "大家要一起努力，把工作做实做细。要深入一线听意见，带着问题下去，带着办法上来。"


def speech_of(title: str, headings: Iterable[str]) -> str:
    numbered = zip("一二三四五六七八九", headings, strict=False)
    parts = (f"{number}、{heading}\n\n要把这件事办好。{BODY}\n" for number, heading in numbered)
    return f"{title}\n\n同志们：\n\n今天我们开一个会，说几件事情。{BODY}\n\n" + "\n".join(parts) + "\n我就讲这么多，谢谢大家。\n"


def is_safe(path: str) -> bool:
    """Whether *path* can stand on every system, Windows included, and looks like what it is."""
    return all(
        not RESERVED.fullmatch(part)
        and part == part.strip(" .")
        and not re.search(r'[<>:"\\|?*]', part)
        and len(part.encode()) <= 255
        and not any(unicodedata.category(each)[0] == "C" for each in part)
        for part in PurePosixPath(path).parts
    )


def built(present: Present, source: Path, out: Path, *options: str) -> Path:
    """The one package that a build makes in *out*."""
    run = present("build", source, "--out", out, "--offline", *options)
    assert run.code == 0, run.err
    (package,) = (each for each in out.iterdir() if each.is_dir())
    return package


def manifest_of(package: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((package / "manifest.json").read_text(encoding="utf-8"))
    return said


NAMES = {
    "a device of Windows": "CON",
    "a device with a suffix": "aux.2024",
    "that climbs": "..climbs..",
    "with markup": "<b>讲话<",
    "with an emoji": "讲话😀",
    "that turns the reading direction": f"讲话{RIGHT_TO_LEFT}fdp.exe",
    "of 80 characters": "讲" * 80,
    "of spaces and dots": " . ",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_speech_in_a_file_of_an_odd_name_becomes_a_package_with_a_safe_one(name: str, tmp_path: Path, present: Present) -> None:
    (tmp_path / "in").mkdir()
    source = tmp_path / "in" / f"{name}.txt"
    source.write_text(speech_of("在动员会上的讲话", ("办实事", "求实效")), encoding="utf-8")
    package = built(present, source, tmp_path / "out", "--voice", "none", "--only", "deck,zip")

    assert {each.name for each in (tmp_path / "out").iterdir()} == {package.name, f"{package.name}.zip"}
    assert is_safe(package.name)
    assert manifest_of(package)["source"]["name"] == source.name
    assert present("verify", package).code == 0


def test_nothing_of_a_title_of_200_characters_is_lost(tmp_path: Path, present: Present) -> None:
    title = "关于" + "深入推进" * 49 + "的讲话"
    source = tmp_path / "long.txt"
    source.write_text(speech_of(title, ("办实事", "求实效")), encoding="utf-8")
    package = built(present, source, tmp_path / "out", "--voice", "none", "--only", "deck,ledger")
    ledger = json.loads((package / "ledger.json").read_text(encoding="utf-8"))

    assert [each["noted"] for each in ledger if each["text"] == title] == [True]
    assert present("verify", package).code == 0


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package of a speech with odd headings, with all outputs but pictures, which take long."""
    if find_spec("espeakng_loader") is None:
        pytest.skip("espeakng-loader is not installed")
    folder = tmp_path_factory.mktemp("odd")
    source = folder / "odd.txt"
    source.write_text(speech_of(TITLE, HEADINGS), encoding="utf-8")
    request = Request(source, folder / "out", voice="espeak", offline=True, skip=("pdf", "pictures"))
    briefing = make_briefing(request, lambda *_: None)
    assert briefing.manifest.failed == ()
    return briefing.folder


def test_every_file_of_a_package_has_a_name_that_every_system_can_hold(odd: Path) -> None:
    files = [each.relative_to(odd).as_posix() for each in odd.rglob("*")]

    titles = [each["title"] for each in manifest_of(odd)["tracks"]]
    assert sum(title in heading.replace(RIGHT_TO_LEFT, "") for title in titles for heading in HEADINGS) == len(HEADINGS)
    assert [each for each in files if not is_safe(each)] == []


def test_every_name_in_the_zip_stays_below_its_one_folder(odd: Path) -> None:
    with zipfile.ZipFile(odd.with_name(f"{odd.name}.zip")) as archive:
        names = archive.namelist()

    assert [each for each in names if not is_safe(each) or not each.startswith(f"{odd.name}/")] == []
    assert {PureWindowsPath(each).parts[0] for each in names} == {odd.name}


def test_a_package_with_odd_titles_holds(odd: Path, present: Present) -> None:
    run = present("verify", odd.with_name(f"{odd.name}.zip"))

    assert (run.code, run.out.count("×")) == (0, 0)


class _Tags(HTMLParser):
    """Collects what scripts a page has, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts, self.text, self._in_script = list[str](), "", False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._in_script = tag == "script"
        self.scripts += [""] if self._in_script else []

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts[-1] += data
        else:
            self.text += data


def pages(package: Path) -> Iterator[_Tags]:
    for path in package.rglob("*.html"):
        page = _Tags()
        page.feed(path.read_text(encoding="utf-8"))
        yield page


def test_a_title_is_no_markup_in_any_page(odd: Path) -> None:
    found = list(pages(odd))

    assert found
    assert not any(script.strip() == "alert(1)" for page in found for script in page.scripts)
    assert all(SCRIPT in page.text for page in found)


def test_an_audiobook_bears_its_title_as_it_stands(odd: Path) -> None:
    with av.open(str(odd / "audiobook.m4b")) as book:
        tagged = {key.lower(): value for key, value in book.metadata.items()}

    assert SCRIPT in tagged["title"]

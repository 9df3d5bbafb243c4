from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from present.errors import PackageError
from present.package.writers.player import player, single_player
from present.package.writers.player.page import page_of
from present.package.writers.player.rendering import rendered
from tests.package.writers.player.pages import TWO_THEMES, heard_material, page_material

MODULE = sys.modules[single_player.__module__]

HOSTILE = "</script><script>alert(1)</script>\"'&amp;<b>😀\u202e"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(html)
    return parser.tags


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


@pytest.fixture(scope="module")
def hostile_speech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A speech whose title and sentences try to be markup."""
    path = tmp_path_factory.mktemp("speech") / "hostile.txt"
    text = TWO_THEMES.read_text(encoding="utf-8").replace("工作推进会", f"{HOSTILE}推进会").replace("真心的笑脸", HOSTILE)
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_of_a_speech_becomes_markup(hostile_speech: Path, tmp_path: Path) -> None:
    material = heard_material(hostile_speech, tmp_path)
    (file,) = player(replace(material, speech=replace(material.speech, name=HOSTILE)))
    found = [tag for tag, _ in tags(file.text)]

    assert (found.count("script"), found.count("b")) == (2, 0)
    assert data_of(file.text)["title"] == HOSTILE
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in file.text


def test_the_page_leads_to_nothing_outside_its_package(tmp_path: Path) -> None:
    material = heard_material(TWO_THEMES, tmp_path)
    (tmp_path / "deck.pptx").write_bytes(b"deck")
    (file,) = player(material)
    links = [each.get("href") or each.get("src") or "#" for _, each in tags(file.text)]

    assert {each for each in links if not each.startswith(("#", "audio/", "data:"))} == {"deck.pptx"}
    assert not re.search(r"(?:https?:)?//[a-z]", re.sub(r"/\*.*?\*/|// .*", "", file.text))


def test_audio_is_found_by_names_that_hold_anything(tmp_path: Path) -> None:
    material = heard_material(TWO_THEMES, tmp_path)
    assert material.recording
    first, *rest = material.recording.tracks
    odd = replace(first, clip=replace(first.clip, path=tmp_path / "audio/01-100%#?“敢”.mp3"))
    (file,) = player(replace(material, recording=replace(material.recording, tracks=(odd, *rest))))

    assert data_of(file.text)["tracks"][0]["src"] == "audio/01-100%25%23%3F%E2%80%9C%E6%95%A2%E2%80%9D.mp3"


def test_every_slide_that_is_heard_has_its_own_picture(tmp_path: Path) -> None:
    material = heard_material(TWO_THEMES, tmp_path)
    assert material.recording
    (file,) = player(material)
    data = data_of(file.text)
    utterances = [each for track in material.recording.tracks for each in track.track.utterances]
    shown = [data["slides"][str(said[2])] for track in data["tracks"] for said in track["said"]]
    keys = [slide.frame.key for slide in material.slides]

    assert [source for source, _ in shown] == [f"slides/{keys.index(each.slide) + 1:02}.png" for each in utterances]


def test_a_silent_package_has_a_page_without_a_player(tmp_path: Path) -> None:
    (file,) = player(page_material(TWO_THEMES, tmp_path))
    found = tags(file.text)

    assert not [tag for tag, _ in found if tag in {"audio", "figure"}]
    assert not [each for _, each in found if each.get("class") == "unread"]
    assert "谢谢大家！" in file.text


def test_what_is_not_read_is_marked(tmp_path: Path) -> None:
    (file,) = player(heard_material(TWO_THEMES, tmp_path))

    assert re.search(r'<span class="unread">同志们：</span>', file.text)


def test_the_chapters_are_the_sections_with_their_points(tmp_path: Path) -> None:
    page = page_of(heard_material(TWO_THEMES, tmp_path))

    assert [each.title for each in page.chapters] == ["开篇", "肯学", "肯干", "结语"]
    assert [len(each.points) for each in page.chapters] == [0, 2, 2, 0]


def test_the_single_page_has_its_sound_and_pictures_within_it(tmp_path: Path) -> None:
    material = heard_material(TWO_THEMES, tmp_path / "package")
    told: list[tuple[int, int]] = []
    (tmp_path / "new").mkdir()
    notices = single_player(material, tmp_path / "new", lambda done, total: told.append((done, total)))
    data = data_of((tmp_path / "new" / "player.html").read_text(encoding="utf-8"))

    assert notices == ()
    assert told[-1][0] == told[-1][1] == len(data["tracks"]) + len(data["slides"])
    assert {each["src"].partition(",")[0] for each in data["tracks"]} == {"data:audio/mpeg;base64"}
    assert {source.partition(",")[0] for source, _ in data["slides"].values()} == {"data:image/png;base64"}


def test_a_single_page_that_mailboxes_refuse_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "LARGE", 10_000)
    (tmp_path / "new").mkdir()
    (notice,) = single_player(heard_material(TWO_THEMES, tmp_path / "package"), tmp_path / "new", lambda *_: None)

    assert notice.code == "player-size"


def test_a_single_page_that_no_phone_opens_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "LARGEST", 10_000)
    (tmp_path / "new").mkdir()

    with pytest.raises(PackageError, match="more than phones open"):
        single_player(heard_material(TWO_THEMES, tmp_path / "package"), tmp_path / "new", lambda *_: None)
    assert not list((tmp_path / "new").iterdir())


def test_a_script_that_is_not_ours_would_not_run(tmp_path: Path) -> None:
    html = rendered(page_of(page_material(TWO_THEMES, tmp_path)), tuple)

    assert re.search(r"content=\"script-src &#39;sha256-[\w+/]{43}=&#39;;|content=\"script-src 'sha256-[\w+/]{43}=';", html)

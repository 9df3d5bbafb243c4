"""The feed as podcast players read it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID

import feedparser
import pytest
from lxml import etree

from present.errors import PackageError
from present.model import Episodes
from present.package.feed import Feed, FeedRequest, write_feed
from tests.package.feed.packages import package

BASE = "https://www.example.com/学习 材料/"
SPACES = {"itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd", "podcast": "https://podcastindex.org/namespace/1.0"}


def written(out: Path, by: Episodes = Episodes.SPEECH, base: str = BASE) -> Feed:
    return write_feed(FeedRequest(out, base, by))


def items(out: Path) -> list[Any]:
    return list(etree.parse(out / "feed.xml").iterfind("channel/item"))


def said(item: Any, path: str) -> str:
    return str(item.findtext(path, namespaces=SPACES))


def file_at(address: str, out: Path) -> Path:
    """The file that a server which shows *out* at BASE has at *address*."""
    assert address.isascii()
    return out / unquote(urlsplit(address).path).removeprefix("/学习 材料/")


def test_a_podcast_player_reads_the_feed(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    written(tmp_path)

    parsed = feedparser.parse((tmp_path / "feed.xml").read_bytes())

    (entry,) = parsed.entries
    assert not parsed.bozo
    assert (parsed.version, parsed.feed.language) == ("rss20", "zh-CN")
    assert (entry.title, entry.author, entry.itunes_duration) == ("在动员会上的讲话", "中共××市委", "3740")
    assert entry.published_parsed[:6] == (2024, 5, 6, 7, 8, 9)
    assert not entry.guidislink
    (sound,) = entry.enclosures
    assert (sound.type, sound.length) == ("audio/mpeg", "1000")


def test_a_channel_has_all_that_a_directory_asks_for(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    feed = written(tmp_path)
    channel = etree.parse(tmp_path / "feed.xml").find("channel")

    for name in ("title", "link", "description", "language", "itunes:author", "itunes:explicit", "podcast:guid"):
        assert channel.findtext(name, namespaces=SPACES)
    assert channel.find("itunes:category", SPACES).get("text") == "Government"
    assert file_at(channel.find("itunes:image", SPACES).get("href"), tmp_path).name == "cover.jpg"
    assert channel.find("{http://www.w3.org/2005/Atom}link").get("href") == feed.address
    assert feed.address == "https://www.example.com/%E5%AD%A6%E4%B9%A0%20%E6%9D%90%E6%96%99/feed.xml"


@pytest.mark.parametrize("by", Episodes)
def test_every_address_is_that_of_a_file_of_the_package(tmp_path: Path, by: Episodes) -> None:
    package(tmp_path, "讲话 #1?")
    written(tmp_path, by)

    for item in items(tmp_path):
        sound = item.find("enclosure")
        others = item.xpath("podcast:chapters/@url | podcast:transcript/@url | itunes:image/@href", namespaces=SPACES)

        assert file_at(sound.get("url"), tmp_path).stat().st_size == int(sound.get("length"))
        assert others
        assert all(file_at(each, tmp_path).is_file() for each in others)


def test_an_episode_of_a_speech_has_chapters_and_transcripts(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    written(tmp_path)
    (item,) = items(tmp_path)

    transcripts = {each.get("type"): each.get("url") for each in item.iterfind("podcast:transcript", SPACES)}

    assert item.find("podcast:chapters", SPACES).get("type") == "application/json+chapters"
    assert {kind: file_at(address, tmp_path).name for kind, address in transcripts.items()} == {
        "text/vtt": "audiobook.vtt",
        "application/x-subrip": "audiobook.srt",
    }


def test_an_episode_says_what_is_heard_when(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    written(tmp_path)

    assert said(items(tmp_path)[0], "description") == (
        "<p>中共××市委 2024年5月6日</p><p>00:00 开篇<br/>01:05 干部敢为 &amp; &lt;敢闯&gt;</p>"
    )


def test_sections_are_episodes_of_a_season_in_the_order_of_the_speech(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    feed = written(tmp_path, Episodes.SECTION)
    latest, first = items(tmp_path)

    assert feed.episodes == 2
    assert said(first, "title") == "开篇｜在动员会上的讲话"
    assert said(first, "itunes:title") == "开篇"
    assert [said(each, "itunes:episode") for each in (first, latest)] == ["1", "2"]
    assert first.find("podcast:season", SPACES).get("name") == "在动员会上的讲话"
    assert [
        each.get("url").endswith("02-%E5%B9%B2%E9%83%A8%E6%95%A2%E4%B8%BA.vtt")
        for each in latest.iterfind("podcast:transcript", SPACES)
    ] == [True]


def test_the_newest_speech_comes_first(tmp_path: Path) -> None:
    for name, month in (("a", "03"), ("b", "05"), ("c", "04")):
        package(tmp_path, name, title=name, created=f"2024-{month}-01T00:00:00Z")
    written(tmp_path)

    assert [said(each, "title") for each in items(tmp_path)] == ["b", "c", "a"]


def test_an_episode_is_still_the_same_when_its_package_is_built_again(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    written(tmp_path)
    before = said(items(tmp_path)[0], "guid")

    package(tmp_path, "讲话", created="2025-01-01T00:00:00Z", title="在动员会上的讲话（修订）")
    package(tmp_path, "另一篇")
    written(tmp_path, base="https://elsewhere.example")

    guids = [said(each, "guid") for each in items(tmp_path)]
    assert before in guids
    assert len(set(guids)) == 2
    assert all(UUID(each).version == 5 for each in guids)


def test_the_same_packages_give_the_same_feed(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    feeds = [written(tmp_path).path.read_bytes() for _ in range(2)]

    assert feeds[0] == feeds[1]


def test_titles_with_markup_and_marks_that_can_not_be_seen_make_a_sound_feed(tmp_path: Path) -> None:
    package(tmp_path, "讲话", title="<script>alert(1)</script>\x0b\u202e & ]]>\n😀", unit="A&B\x00")
    written(tmp_path)

    assert said(items(tmp_path)[0], "title") == "<script>alert(1)</script> & ]]> 😀"
    assert not feedparser.parse((tmp_path / "feed.xml").read_bytes()).bozo


def test_a_damaged_package_is_named_and_the_others_are_there(tmp_path: Path) -> None:
    package(tmp_path, "好的")
    (package(tmp_path, "缺音频") / "audiobook.mp3").unlink()
    (package(tmp_path, "被截断") / "audiobook.mp3").write_bytes(b"x")
    manifest = package(tmp_path, "被改坏") / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"title"', '"tilte"', 1), encoding="utf-8")
    package(tmp_path, "无时间", created="昨天")
    (package(tmp_path, "乱码") / "manifest.json").write_bytes(b"\xff\xfe{")

    feed = written(tmp_path)

    assert feed.episodes == 1
    assert {each.zh.partition("：")[0] for each in feed.damaged} == {"缺音频", "被截断", "被改坏", "无时间", "乱码"}


def test_a_manifest_that_leads_out_of_its_package_is_damaged(tmp_path: Path) -> None:
    package(tmp_path, "好的")
    (tmp_path / "secret.mp3").write_bytes(b"x" * 1_000)
    manifest = package(tmp_path, "坏的") / "manifest.json"
    said = json.loads(manifest.read_text(encoding="utf-8"))
    for each in (*said["artefacts"], *said["tracks"]):
        each["path"] = each["path"].replace("audio/01-开篇.mp3", "../secret.mp3")
    manifest.write_text(json.dumps(said), encoding="utf-8")

    assert [each.en for each in written(tmp_path, Episodes.SECTION).damaged] == ["坏的: ../secret.mp3 is missing or was changed"]


def test_a_silent_package_is_named_and_is_no_failure(tmp_path: Path) -> None:
    package(tmp_path, "有声")
    package(tmp_path, "无声", "audiobook.mp3", tracks=())
    package(tmp_path, "无书", "audiobook.mp3")

    feed = written(tmp_path)

    assert [each.en.partition(":")[0] for each in feed.silent] == ["无书", "无声"]
    assert "--episodes section" in feed.silent[0].en
    assert feed.damaged == ()


def test_a_package_that_is_being_built_is_not_looked_at(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    package(tmp_path, ".讲话.building-x")

    assert written(tmp_path).episodes == 1


def test_a_package_without_a_cover_is_an_episode_without_an_image(tmp_path: Path) -> None:
    package(tmp_path, "讲话", "cover.jpg", "captions/audiobook.vtt", "captions/audiobook.srt", "chapters/audiobook.json")
    written(tmp_path)

    assert b"cover.jpg" not in (tmp_path / "feed.xml").read_bytes()
    assert b"podcast:transcript" not in (tmp_path / "feed.xml").read_bytes()


def test_nothing_to_listen_to_is_an_error_that_says_why(tmp_path: Path) -> None:
    package(tmp_path, "无声", "audiobook.mp3", tracks=())

    with pytest.raises(PackageError, match="无声: nothing in it is read aloud"):
        written(tmp_path)
    assert not (tmp_path / "feed.xml").exists()


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="--out"):
        written(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "base", ["", "output", "www.example.com", "ftp://example.com", "https://", "https://a.example/?x=1", "http://[::1"]
)
def test_an_address_that_is_none_is_refused(tmp_path: Path, base: str) -> None:
    package(tmp_path, "讲话")

    with pytest.raises(PackageError, match="--base-url"):
        written(tmp_path, base=base)


def test_chinese_addresses_become_ones_that_every_player_takes(tmp_path: Path) -> None:
    package(tmp_path, "讲话")

    assert written(tmp_path, base="http://例子.中国:8080/a%20b").address == "http://xn--fsqu00a.xn--fiqs8s:8080/a%20b/feed.xml"
    assert written(tmp_path, base="http://[::1]:80").address == "http://[::1]:80/feed.xml"


def test_a_feed_that_can_not_be_written_leaves_the_older_one(tmp_path: Path) -> None:
    package(tmp_path, "讲话")
    (tmp_path / "feed.xml").mkdir()

    with pytest.raises(PackageError, match=r"feed\.xml"):
        written(tmp_path)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_moment_without_a_zone_is_one_in_utc(tmp_path: Path) -> None:
    package(tmp_path, "讲话", created="2024-05-06T07:08:09")
    package(tmp_path, "另一篇")
    written(tmp_path)

    parsed = feedparser.parse((tmp_path / "feed.xml").read_bytes())
    assert {each.published_parsed[:6] for each in parsed.entries} == {(2024, 5, 6, 7, 8, 9)}

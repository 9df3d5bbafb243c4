"""A podcast's feed: RSS 2.0 with the tags of iTunes and of the Podcasting 2.0 namespace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Any
from uuid import UUID, uuid5

from lxml import etree
from lxml.builder import ElementMaker

from present import __version__
from present.package.feed.episodes import Episode

ATOM = "http://www.w3.org/2005/Atom"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"

_NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Of podcasts' names, which are made of their addresses (podcast:guid of the Podcasting 2.0 namespace)."""

DESCRIPTION = "讲话原文朗读，带章节和字幕。"

_TRANSCRIPTS = {".vtt": "text/vtt", ".srt": "application/x-subrip"}

_RSS = ElementMaker(nsmap={"atom": ATOM, "itunes": ITUNES, "podcast": PODCAST})
_ATOM, _ITUNES, _PODCAST = (
    ElementMaker(namespace=each, nsmap={"atom": ATOM, "itunes": ITUNES, "podcast": PODCAST}) for each in (ATOM, ITUNES, PODCAST)
)


@dataclass(frozen=True, slots=True)
class Channel:
    """A podcast: its title and author, its page, the address of its feed and of its image (empty where there is none).

    `episodes` are the newest first; `has_seasons` where each is a part of something.
    """

    title: str
    author: str
    language: str
    link: str
    address: str
    image: str
    has_seasons: bool
    episodes: tuple[Episode, ...]


def rss(channel: Channel) -> bytes:
    """The feed of *channel* as XML in UTF-8."""
    feed = _RSS.rss(_channel(channel), version="2.0")
    return bytes(etree.tostring(feed, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _channel(channel: Channel) -> Any:
    newest = max(each.published for each in channel.episodes)
    name = channel.address.partition("://")[2].rstrip("/")
    return _RSS.channel(
        _RSS.title(channel.title),
        _RSS.link(channel.link),
        _RSS.description(DESCRIPTION),
        _RSS.language(channel.language),
        _RSS.lastBuildDate(format_datetime(newest)),
        _RSS.generator(f"present {__version__}"),
        _ATOM.link(href=channel.address, rel="self", type="application/rss+xml"),
        _ITUNES.author(channel.author or channel.title),
        _ITUNES.type("serial" if channel.has_seasons else "episodic"),
        _ITUNES.explicit("false"),
        _ITUNES.category(text="Government"),
        *_image(channel.image),
        _PODCAST.guid(str(uuid5(_NAMESPACE, name))),
        *(_item(each) for each in channel.episodes),
    )


def _item(episode: Episode) -> Any:
    return _RSS.item(
        _RSS.title(episode.title),
        _ITUNES.title(episode.short_title),
        _RSS.description(episode.description),
        _RSS.guid(episode.guid, isPermaLink="false"),
        _RSS.pubDate(format_datetime(episode.published)),
        _RSS.enclosure(url=episode.files.audio, length=str(episode.files.size), type="audio/mpeg"),
        _ITUNES.duration(str(round(episode.duration / 1000))),
        _ITUNES.explicit("false"),
        *([_ITUNES.author(episode.author)] if episode.author else []),
        *_image(episode.files.image),
        *_place(episode),
        *_chapters(episode),
        *_transcripts(episode),
    )


def _place(episode: Episode) -> Sequence[Any]:
    if episode.season is None:
        return ()
    title, number = episode.season
    return (
        _ITUNES.season(str(number)),
        _ITUNES.episode(str(episode.number)),
        _PODCAST.season(str(number), name=title[:128]),  # the longest that the namespace allows
        _PODCAST.episode(str(episode.number)),
    )


def _image(address: str) -> Sequence[Any]:
    return (_ITUNES.image(href=address),) if address else ()


def _chapters(episode: Episode) -> Sequence[Any]:
    address = episode.files.chapters
    return (_PODCAST.chapters(url=address, type="application/json+chapters"),) if address else ()


def _transcripts(episode: Episode) -> Sequence[Any]:
    found = episode.files.transcripts.items()
    return tuple(_PODCAST.transcript(url=address, type=_TRANSCRIPTS[suffix], language="zh-CN") for suffix, address in found)

"""Narration that starts with its slide, and slides that move on when it has been heard.

The structure is PowerPoint's own: a picture that holds the clip by two relationships, a media call after the slide's beginning,
and a transition that advances after the clip's length.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.media import MediaPart

from present.deck.drawing.xml import NAMESPACES, tag
from present.deck.rendering.icon import speaker_icon
from present.deck.rendering.pages import Page
from present.deck.rendering.sections import P14
from present.errors import DeckError
from present.model import Clip
from present.refusals import refusal

AFTER_CLIP = 800
"""Ms of silence between the end of a clip and the next slide."""

WITHOUT_CLIP = 5000
"""Ms that a slide without a clip is shown in a deck that plays by itself."""

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MEDIA = "{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}"


def add_clip(page: Page, clip: Clip, number: int) -> None:
    """Plays *clip* with the slide that has this page *number*, and moves on after it.

    Raises:
        DeckError: the clip can't be read.
    """
    picture = page.next_id()
    page.slide.shapes.element.append(_picture(page, _sound(page, clip, number), picture))
    _append(page, _transition(clip.duration + AFTER_CLIP))
    _append(page, _timing(clip.duration, picture))


def advance_without_clip(page: Page) -> None:
    """Moves on from a slide that has nothing to be heard."""
    _append(page, _transition(WITHOUT_CLIP))


def _append(page: Page, element: str) -> None:
    page.slide.element.append(parse_xml(element))


def _sound(page: Page, clip: Clip, number: int) -> MediaPart:
    try:
        sound = clip.path.read_bytes()
    except OSError as error:
        raise DeckError(
            f"读不了第 {number} 页的旁白“{clip.path}”：{refusal(error).zh}。",
            f"The narration of slide {number}, {clip.path}, can't be read: {refusal(error).en}.",
        ) from error
    return MediaPart(PackURI(f"/ppt/media/media{number}.mp3"), "audio/mpeg", page.slide.part.package, sound)


def _picture(page: Page, sound: MediaPart, number: int) -> Any:
    part = page.slide.part
    media = part.relate_to(sound, RELATIONSHIP_TYPE.MEDIA)
    audio = part.relate_to(sound, RELATIONSHIP_TYPE.AUDIO)
    _, icon = part.get_or_add_image_part(BytesIO(speaker_icon()))
    embedded = tag("p14:media", xmlns_p14=P14, r_embed=media)
    names = tag(
        "p:nvPicPr",
        tag("p:cNvPr", tag("a:hlinkClick", r_id="", action="ppaction://media"), id=number, name="旁白", descr="本页旁白音频"),
        tag("p:cNvPicPr", tag("a:picLocks", noChangeAspect=1)),
        tag("p:nvPr", tag("a:audioFile", r_link=audio), tag("p:extLst", tag("p:ext", embedded, uri=MEDIA))),
    )
    fill = tag("p:blipFill", tag("a:blip", r_embed=icon), tag("a:stretch", tag("a:fillRect")))
    place = tag("a:xfrm", tag("a:off", x=12283440, y=91440), tag("a:ext", cx=457200, cy=457200))
    shape = tag("p:spPr", place, tag("a:prstGeom", tag("a:avLst"), prst="rect"))
    return parse_xml(tag("p:pic", names, fill, shape, **NAMESPACES))


def _transition(after: int) -> str:
    fade = tag("p:fade")
    timed = tag("p:transition", fade, xmlns_p14=P14, spd="med", p14_dur=500, advTm=after)
    plain = tag("p:transition", fade, spd="med", advTm=after)
    return tag(
        "mc:AlternateContent",
        tag("mc:Choice", timed, xmlns_p14=P14, Requires="p14"),
        tag("mc:Fallback", plain),
        xmlns_mc=MC,
        xmlns_p=NAMESPACES["xmlns_p"],
    )


def _timing(duration: int, picture: int) -> str:
    target = tag("p:tgtEl", tag("p:spTgt", spid=picture))
    main = tag("p:cTn", tag("p:childTnLst", _start(_play(duration, target))), id=2, dur="indefinite", nodeType="mainSeq")
    before = tag("p:prevCondLst", _event("onPrev"))
    after = tag("p:nextCondLst", _event("onNext"))
    sequence = tag("p:seq", main, before, after, concurrent=1, nextAc="seek")
    sounding = tag("p:cTn", _conditions(tag("p:cond", delay="indefinite")), _until_stopped(), id=7, fill="hold", display=0)
    audio = tag("p:audio", tag("p:cMediaNode", sounding, target, vol=80000, showWhenStopped=0), isNarration=1)
    root = tag("p:cTn", tag("p:childTnLst", sequence, audio), id=1, dur="indefinite", restart="never", nodeType="tmRoot")
    return tag("p:timing", tag("p:tnLst", tag("p:par", root)), xmlns_p=NAMESPACES["xmlns_p"])


def _start(call: str) -> str:
    """Starts *call* when the slide begins, and not on a click."""
    at_once = tag("p:cond", delay=0)
    with_slide = tag("p:cond", tag("p:tn", val=2), evt="onBegin", delay=0)
    inner = tag("p:par", tag("p:cTn", _conditions(at_once), tag("p:childTnLst", call), id=4, fill="hold"))
    outer = tag(
        "p:cTn", _conditions(tag("p:cond", delay="indefinite"), with_slide), tag("p:childTnLst", inner), id=3, fill="hold"
    )
    return tag("p:par", outer)


def _play(duration: int, target: str) -> str:
    behaviour = tag("p:cBhvr", tag("p:cTn", id=6, dur=duration, fill="hold"), target)
    command = tag("p:cmd", behaviour, type="call", cmd="playFrom(0.0)")
    call = tag(
        "p:cTn",
        _conditions(tag("p:cond", delay=0)),
        tag("p:childTnLst", command),
        id=5,
        presetID=1,
        presetClass="mediacall",
        presetSubtype=0,
        fill="hold",
        nodeType="afterEffect",
    )
    return tag("p:par", call)


def _conditions(*conditions: str) -> str:
    return tag("p:stCondLst", *conditions)


def _event(name: str) -> str:
    return tag("p:cond", tag("p:tgtEl", tag("p:sldTgt")), evt=name, delay=0)


def _until_stopped() -> str:
    return tag("p:endCondLst", _event("onStopAudio"))

"""Pages of real speeches: planned and scripted as in a build, with a tone in place of a voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from pathlib import Path

from present.briefing.draft import Draft, draft_of
from present.briefing.request import Request
from present.model import Checks, Proof, Reading, RecordedTrack, Recording, Track
from present.narration.script import write_script
from present.package.writers import Material
from tests.package.samples import material, no_pictures
from tests.package.sounds import tone

SPEECHES = Path(__file__).parents[3] / "speeches"
TWO_THEMES = SPEECHES / "two-themes.txt"

UTTERANCE, PAUSE = 1_000, 50
"""How long each utterance and the pause after it sound, in ms."""

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763d86f6f0f0002a80153f6e18d860000000049454e44ae426082"
)
"""A picture in PNG of one point."""


@cache
def planned(speech: Path) -> Draft:
    return draft_of(Request(speech), lambda *_: None)


def script_of(draft: Draft, reading: Reading = Reading.DIGEST) -> tuple[Track, ...]:
    return write_script(draft.speech, draft.outline, draft.slides, reading)


def sounded(track: Track, folder: Path) -> RecordedTrack:
    """*track* as a tone that is as long as its utterances are."""
    count = len(track.utterances)
    starts = list(accumulate([UTTERANCE + PAUSE] * count, initial=0))
    clip = tone(folder / "audio" / f"{track.number:02}-{track.title[:12]}.mp3", starts[-1])
    proofs = [Proof("c" * 64, start, UTTERANCE, -18.0, Checks(4.2, -3.0, 0.0)) for start in starts[:-1]]
    return RecordedTrack(track, clip, (), tuple(proofs))


def page_material(speech: Path, folder: Path, tracks: Sequence[RecordedTrack] = ()) -> Material:
    draft = planned(speech)
    recording = Recording("espeak", "1.52.0", "cmn", tuple(tracks)) if tracks else None
    return replace(
        material(),
        speech=draft.speech,
        outline=draft.outline,
        slides=draft.slides,
        template=draft.template,
        recording=recording,
        folder=folder,
        draw=no_pictures,
    )


def heard_material(speech: Path, folder: Path) -> Material:
    """A package in *folder* as far as the player finds it: tracks that sound, a picture of every slide."""
    draft = planned(speech)
    (folder / "slides").mkdir(parents=True)
    for number in range(1, len(draft.slides) + 1):
        (folder / f"slides/{number:02}.png").write_bytes(PIXEL)
    return page_material(speech, folder, [sounded(each, folder) for each in script_of(draft)])

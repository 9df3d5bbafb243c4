"""The narration's speed: Kokoro beside a plain loop, Edge beside the edge-tts command, and what a rebuild costs."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import edge_tts.communicate
import edge_tts.util
import onnxruntime
from aiohttp import web

from bench.measuring import Figure, Times, in_turns, process, run, seconds
from present.cache import Cache
from present.model import Track, Utterance
from present.narration.choose import VoiceWish, choose_engines
from present.narration.cutting import cut_text
from present.narration.engines import Engine, kokoro
from present.narration.engines.edge import Edge
from present.narration.speaking import spoken_texts
from tests.narration.engines.fake_service import FakeService, running

ROOT = Path(__file__).parents[1]
SPEECH = ROOT / "seeds" / "si-gan-mobilisation-speech.txt"

LATENCY = 0.3
"""Seconds before the voice service answers."""

KOKORO_SENTENCES, EDGE_SENTENCES = 12, 30


def narration(repeats: int) -> Iterator[Figure]:
    """All figures of the narration; it takes some ten minutes, most of them for a speech's first recording."""
    yield kokoro_beside_a_plain_loop(repeats)
    yield from edge_beside_its_command(repeats)
    yield from rebuilds(repeats)


def kokoro_beside_a_plain_loop(repeats: int) -> Figure:
    """Our calls of the model, one thread each and as many at a time as there are processors, beside one call after the other."""
    texts = _sentences(KOKORO_SENTENCES)
    engine = choose_engines(VoiceWish("kokoro")).engines[0]
    plain = onnxruntime.InferenceSession(b"".join(kokoro._part(name).read_bytes() for name in kokoro._PARTS))

    def loop() -> None:
        with patch.object(kokoro, "_session", lambda _: plain):
            for text in texts:
                engine.speak(text)

    engine.speak(texts[0])  # loads the model and the rules
    loop_once = f"{KOKORO_SENTENCES} sentences one by one, onnxruntime's own threads"
    ours, other = in_turns(("side by side", lambda: _record(texts, engine)), (loop_once, loop), repeats)
    return Figure("Kokoro, offline", ours, other, at_least=1.15)


def edge_beside_its_command(repeats: int) -> Iterator[Figure]:
    """Our conversations with a voice service beside the edge-tts command, without the time that the command takes to start."""
    texts = _sentences(EDGE_SENTENCES)
    with _distant_service(), tempfile.TemporaryDirectory() as folder:
        media = Path(folder) / "said.mp3"

        def sentence_by_sentence() -> None:
            for text in texts:
                _edge_tts(text, media)

        sentence_by_sentence()  # the service makes its sounds once
        ours = ("three at a time, each checked", lambda: _record(texts, Edge()))
        each, by_sentence = in_turns(ours, ("edge-tts for each sentence", sentence_by_sentence), repeats)
        yield Figure("Edge, online, answers after 0.3 s", each, by_sentence, at_least=2.5)
        at_once = Times(
            "edge-tts for all in one", tuple(seconds(lambda: _edge_tts("".join(texts), media)) for _ in range(repeats))
        )
        remark = "one clip for all: no sentence's time is known, nothing is checked; this service speaks in no time"
        yield Figure("the same, beside one request", each, at_once, remark=remark)


def rebuilds(repeats: int) -> Iterator[Figure]:
    """What a package costs whose speech was built before: nothing changed, and one sentence changed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        speech = home / "speech.txt"
        speech.write_bytes(SPEECH.read_bytes())
        first = Times("first build", (seconds(lambda: _build(speech, home)),))
        again = Times("built again", tuple(seconds(lambda: _build(speech, home)) for _ in range(repeats)))
        yield Figure("nothing changed", again, first, at_most=0.02)
        usual, spoken = _changes(speech, home, repeats, longest=False)
        yield Figure("one sentence changed, of usual length", usual, first, at_most=0.05, remark=spoken)
        longest, spoken = _changes(speech, home, repeats, longest=True)
        yield Figure("one of the longest sentences changed", longest, first, remark=spoken)


def _sentences(count: int) -> tuple[str, ...]:
    """Sentences of the sample speech, of 20 to 60 characters."""
    text = SPEECH.read_text(encoding="utf-8").replace("**", "某某")
    pieces = (piece.strip() for line in text.splitlines() for piece in cut_text(line, 60))
    return tuple([piece for piece in pieces if 20 <= len(piece) <= 60][:count])


def _record(texts: Sequence[str], engine: Engine) -> None:
    """Have *texts* spoken, checked and kept, none of which was spoken before."""
    track = Track(1, "", tuple(Utterance(text, text, None, "", 0) for text in texts))
    with tempfile.TemporaryDirectory() as folder:
        spoken_texts([track], engine, Cache(Path(folder)), lambda *_: None)


class _DistantService(FakeService):
    """A voice service that is far away."""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(LATENCY)
        return await super().answer(request)


@contextmanager
def _distant_service() -> Iterator[None]:
    """A service on this computer in the place of Microsoft's, for both ways."""
    proxies = {f"{name}_proxy": "" for name in ("http", "https", "all")}
    nowhere = patch.dict(os.environ, {**proxies, **{name.upper(): "" for name in proxies}})
    with running(_DistantService()) as service, patch.object(edge_tts.communicate, "WSS_URL", service.address), nowhere:
        yield


def _edge_tts(text: str, media: Path) -> None:
    """The edge-tts command, within this process."""
    command = ["edge-tts", "--voice", "zh-CN-XiaoxiaoNeural", "--text", text, "--write-media", str(media)]
    with patch.object(sys, "argv", command):
        asyncio.run(edge_tts.util.amain())


def _build(speech: Path, home: Path) -> None:
    """`present build` with the deck and its narration, in a process of its own and with a cache in *home*."""
    command = (sys.executable, "-m", "present", "build", speech, "--out", home / "out")
    wish = ("--voice", "kokoro", "--only", "deck", "--only", "audio")
    process(*command, *wish, PRESENT_CACHE=str(home / "cache"))


def _changes(speech: Path, home: Path, repeats: int, longest: bool) -> tuple[Times, str]:
    """How long it takes each time that another sentence has changed, and how many clips that were."""
    before, taken, spoken = _clips(home), list[float](), list[int]()
    for place in range(repeats):
        _change(speech, home, place, longest)
        taken.append(seconds(lambda: _build(speech, home)))
        after = _clips(home)
        spoken.append(len(after - before))
        before = after
    return Times("built again", tuple(taken)), f"{median(spoken)} clips spoken"


def _change(speech: Path, home: Path, place: int, longest: bool) -> None:
    """Let one sentence of the speech that is read aloud, and only once, say more.

    It is the one at *place* among the longest, or from the middle of all by length.
    """
    said = [each["written"] for track in _tracks(home) for each in track["utterances"] if each["span"]]
    text = speech.read_text(encoding="utf-8")
    once = [each for each in said if said.count(each) == text.count(each) == 1 and each.endswith("。")]
    sentence = sorted(once, key=len, reverse=True)[place if longest else len(once) // 2 + place]
    speech.write_text(text.replace(sentence, f"{sentence[:-1]}，这一点要牢记。"), encoding="utf-8")


def _clips(home: Path) -> set[str]:
    """The names of all clips that the package says."""
    return {each["clip"] for track in _tracks(home) for each in track["utterances"]}


def _tracks(home: Path) -> list[Any]:
    """What the package's tracks say, as its manifest has it."""
    (manifest,) = (home / "out").glob("*/manifest.json")
    return list(json.loads(manifest.read_text(encoding="utf-8"))["tracks"])


if __name__ == "__main__":
    sys.exit(run({"narration": narration}))

"""A reading within a number of minutes: what matters most is read, in its order, and it is said what is not."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from present.model import Notice, Outline, Recording, Slide, Span, Speech, Utterance

PACE = 210
"""Ms that a character takes at a voice's own pace, without pauses: Kokoro was measured at it, and edge is quicker."""

MINUTE = 60_000

OURS, HEADING, LEAD, CARRYING, OTHER, LISTED = 6, 5, 4, 3, 2, 1
"""What matters most comes first; what slides list is said again where it stands in the speech."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much it matters that something is read: by the place that its words have in the outline."""

    speech: Speech
    outline: Outline
    listing: frozenset[str]

    def of(self, utterance: Utterance) -> int:
        """The weight of *utterance*; `listing` are the keys of slides that say what stands elsewhere."""
        if utterance.slide in self.listing:
            return LISTED
        if utterance.span is None:
            return OURS
        span = utterance.span
        return next((weight for weight, spans in _ranks(self.outline) if any(each.touches(span) for each in spans)), OTHER)

    def sentence(self, utterance: Utterance) -> tuple[str, int]:
        """Which sentence *utterance* is of, or which list, so that its parts are read together or not at all."""
        if utterance.slide in self.listing:
            return utterance.slide, -1
        at = utterance.span.start if utterance.span else -1
        return utterance.slide, bisect_right(self.speech.sentences, at, key=lambda each: each.start)


def weights_for(speech: Speech, outline: Outline, slides: Iterable[Slide]) -> Weights:
    """The weights of what is said of *speech* with *slides*."""
    return Weights(speech, outline, frozenset(slide.frame.key for slide in slides if not slide.frame.covers))


def _ranks(outline: Outline) -> Iterator[tuple[int, list[Span]]]:
    points = [point for section in outline.sections for point in section.points]
    passages = [outline.opening, *(section.text for section in outline.sections), outline.closing and outline.closing.text]
    headings = [outline.title, *(section.heading for section in outline.sections)]
    yield HEADING, [each for each in headings if each]
    yield LEAD, [point.lead for point in points]
    carrying = [span for each in (*points, *passages) if each for span in each.carrying]
    yield CARRYING, carrying


def fitted(said: Sequence[tuple[Utterance, ...]], weights: Weights, room: float, pace: float) -> list[tuple[Utterance, ...]]:
    """What of *said*, slide by slide, can be said in *room* ms at *pace* ms a character."""
    taken: set[tuple[Utterance, ...]] = set()
    for sentence in _by_weight(said, weights):
        if (cost := time_of(sentence, pace)) <= room:
            taken.add(sentence)
            room -= cost
    return [
        tuple(each for _, group in groupby(slide, weights.sentence) for each in _if_taken(tuple(group), taken)) for slide in said
    ]


def _by_weight(said: Sequence[tuple[Utterance, ...]], weights: Weights) -> list[tuple[Utterance, ...]]:
    """The sentences, what matters most first; of what matters as much the first of every slide, then the second, and so on."""
    ranked: list[tuple[int, int, tuple[Utterance, ...]]] = []
    for slide in said:
        met = Counter[int]()
        for sentence in (tuple(group) for _, group in groupby(slide, weights.sentence)):
            weight = weights.of(sentence[0])
            ranked.append((-weight, met[weight], sentence))
            met[weight] += 1
    return [sentence for *_, sentence in sorted(ranked, key=lambda each: each[:2])]


def time_of(utterances: Iterable[Utterance], pace: float) -> float:
    """How long *utterances* take with their pauses, in ms, at *pace* ms a character."""
    return sum(len(each.spoken) * pace + each.pause for each in utterances)


def _if_taken(sentence: tuple[Utterance, ...], taken: set[tuple[Utterance, ...]]) -> tuple[Utterance, ...]:
    return sentence if sentence in taken else ()


def limit_notice(speech: Speech, minutes: int, recording: Recording) -> Notice:
    """How long a reading within *minutes* has become, and how much of *speech* it leaves out."""
    seconds = round(sum(track.clip.duration for track in recording.tracks) / 1000)
    time = f"{seconds // 60}:{seconds % 60:02}"
    zh, en = _unread(speech, recording)
    return Notice("minutes", f"按最多 {minutes} 分钟朗读，实际 {time}；{zh}", f"Read within {minutes} minutes, in {time}; {en}")


def theme_notice(speech: Speech, theme: str, recording: Recording) -> Notice:
    """How much of *speech* a reading of *theme* alone leaves out."""
    zh, en = _unread(speech, recording)
    return Notice("theme", f"只朗读“{theme}”；{zh}", f"Only “{theme}” is read; {en}")


def _unread(speech: Speech, recording: Recording) -> tuple[str, str]:
    """How many sentences are not read, in both languages."""
    heard = [each.span for track in recording.tracks for each in track.track.utterances if each.span]
    left = sum(not any(span.touches(sentence) for span in heard) for sentence in speech.sentences)
    all_of_them = len(speech.sentences)
    zh = f"{all_of_them} 句里有 {left} 句没有读，见 ledger.json。"
    return zh, f"{left} of {all_of_them} sentences are not read (ledger.json)."

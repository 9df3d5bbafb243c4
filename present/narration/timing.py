"""When what is read: utterances laid end to end with their pauses, and the captions that go with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from present.model import Cue, Cut, Utterance
from present.narration.cutting import cut_text
from present.narration.marks import Mark, beside, letters, moments
from present.narration.sound import to_ms

LINE = 20
"""Characters of a caption's line; a caption has two lines at most."""

BRIEF = 4
"""Characters up to which a clause (第四，) shares its caption with the next: alone it would be gone before it can be read."""

HELD = 1_500
"""Ms between two captions below which the first stays until the second comes, or they flicker (BBC, Subtitle Guidelines)."""

_UNHEARD = "“”‘’「」『』《》〈〉"
_ENDS = "。！？；，、：…—.!?;,:”’」』》〉）)"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Samples from *start* to *end*, exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance, where in its track it sounds, and when the engine says what of it, if it tells: `marks` of its clip."""

    utterance: Utterance
    stretch: Stretch
    marks: tuple[Mark, ...] = ()


def laid_out(lengths: Sequence[int], pauses: Sequence[int]) -> tuple[Stretch, ...]:
    """Where in its track each utterance sounds, with the pause after it; all in samples."""
    ends = list(accumulate(length + pause for length, pause in zip(lengths, pauses, strict=True)))
    return tuple(Stretch(start, start + length) for start, length in zip([0, *ends], lengths, strict=False))


def slide_stretches(utterances: Sequence[Utterance], stretches: Sequence[Stretch]) -> Mapping[str, Stretch]:
    """What sounds while each slide is shown, from its first utterance to the end of its last."""
    found = groupby(zip(utterances, stretches, strict=True), key=lambda each: each[0].slide)
    heard = {slide: [stretch for _, stretch in group] for slide, group in found}
    return {slide: Stretch(each[0].start, each[-1].end) for slide, each in heard.items()}


def cues_of(track: Sequence[Said], rate: int, end: int, cut: Cut) -> tuple[Cue, ...]:
    """The captions of a track that ends at *end* ms: in order, none before the one before has ended, the last to the very end.

    Within an utterance a caption begins when the engine says its first letter; where the engine does not tell, the time is spread
    by characters. *cut* parts a clause that is too long for a line between words.
    """
    cues = [cue for said in track for cue in _captions(said, rate, cut)]
    held = (replace(one, end=_held(one.end, other.start)) for one, other in pairwise(cues))
    return (*held, *(replace(last, end=end) for last in cues[-1:]))


def _held(end: int, following: int) -> int:
    """Until when a caption stays whose words end at *end*, where the next one's begin at *following*."""
    return following if following - end < HELD else end


def _captions(said: Said, rate: int, cut: Cut) -> Iterator[Cue]:
    texts = list(captions(said.utterance.written, cut))
    start, end = to_ms(said.stretch.start, rate), to_ms(said.stretch.end, rate)
    told = [start, *(to_ms(said.stretch.start + moment, rate) for moment in _told(said, texts)), end]
    measured = len(told) == len(texts) + 1 and all(one < other for one, other in pairwise(told))
    for text, (begins, ends) in zip(texts, pairwise(told if measured else _spread(texts, start, end)), strict=True):
        yield Cue(begins, ends, text, said.utterance.span)


def _told(said: Said, texts: Sequence[str]) -> list[int]:
    """When, in samples of the clip, the first letter of each of *texts* but the first is said; nothing where nobody tells."""
    if not said.marks or len(texts) < 2:
        return []
    written, spoken = letters(said.utterance.written), letters(said.utterance.spoken)
    firsts = list(accumulate(len(letters(text)) for text in texts[:-1]))
    return moments(said.utterance.spoken, said.marks, said.stretch.end - said.stretch.start, beside(written, spoken, firsts))


def _spread(texts: Sequence[str], start: int, end: int) -> list[int]:
    """The time from *start* to *end* by the characters of *texts*."""
    sums = list(accumulate(map(_weight, texts), initial=0))
    return [start + (end - start) * heard // sums[-1] for heard in sums] if sums[-1] else []


def captions(written: str, cut: Cut) -> Iterator[str]:
    """*written* as captions: a line each, or two where a clause is longer than a line, or is very short."""
    lines = [line.strip() for line in cut_text(written.strip(), LINE, cut)]
    while lines:
        count = 1 if lines[0].endswith(tuple(_ENDS)) and len(lines[0]) > BRIEF else 2
        yield "\n".join(line for line in lines[:count] if line)
        lines = lines[count:]


def _weight(text: str) -> int:
    """How much of the time it takes; a mark makes a pause about as long as a character, a quotation mark makes none."""
    return sum(each not in _UNHEARD and not each.isspace() for each in text) or 1

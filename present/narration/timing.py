"""When what is read: utterances laid end to end with their pauses, and the captions that go with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from present.model import Cue, Cut, Utterance
from present.narration.cutting import cut_text
from present.narration.sound import to_ms

LINE = 20
"""Characters of a caption's line; a caption has two lines at most."""

HELD = 1_500
"""Ms between two captions below which the first stays until the second comes, or they flicker (BBC, Subtitle Guidelines)."""

_UNHEARD = "“”‘’「」『』《》〈〉"
_ENDS = "。！？；，、：…—.!?;,:”’」』》〉）)"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Samples from *start* to *end*, exclusive."""

    start: int
    end: int


def laid_out(lengths: Sequence[int], pauses: Sequence[int]) -> tuple[Stretch, ...]:
    """Where in its track each utterance sounds, with the pause after it; all in samples."""
    ends = list(accumulate(length + pause for length, pause in zip(lengths, pauses, strict=True)))
    return tuple(Stretch(start, start + length) for start, length in zip([0, *ends], lengths, strict=False))


def slide_stretches(utterances: Sequence[Utterance], stretches: Sequence[Stretch]) -> Mapping[str, Stretch]:
    """What sounds while each slide is shown, from its first utterance to the end of its last."""
    found = groupby(zip(utterances, stretches, strict=True), key=lambda each: each[0].slide)
    heard = {slide: [stretch for _, stretch in group] for slide, group in found}
    return {slide: Stretch(each[0].start, each[-1].end) for slide, each in heard.items()}


def cues_of(utterances: Sequence[Utterance], stretches: Sequence[Stretch], rate: int, end: int, cut: Cut) -> tuple[Cue, ...]:
    """The captions of a track that ends at *end* ms: in order, none before the one before has ended, the last to the very end.

    Within an utterance the time is spread by characters; *cut* parts a clause that is too long for a line between words.
    """
    cues = [
        cue
        for utterance, stretch in zip(utterances, stretches, strict=True)
        for cue in _captions(utterance, to_ms(stretch.start, rate), to_ms(stretch.end, rate), cut)
    ]
    held = (replace(one, end=_held(one.end, other.start)) for one, other in pairwise(cues))
    return (*held, *(replace(last, end=end) for last in cues[-1:]))


def _held(end: int, following: int) -> int:
    """Until when a caption stays whose words end at *end*, where the next one's begin at *following*."""
    return following if following - end < HELD else end


def _captions(utterance: Utterance, start: int, end: int, cut: Cut) -> Iterator[Cue]:
    texts = list(captions(utterance.written, cut))
    sums = list(accumulate(map(_weight, texts), initial=0))
    times = [start + (end - start) * heard // sums[-1] for heard in sums] if sums[-1] else []
    for text, (begins, ends) in zip(texts, pairwise(times), strict=True):
        yield Cue(begins, ends, text, utterance.span)


def captions(written: str, cut: Cut) -> Iterator[str]:
    """*written* as captions: a line each, or two where a clause is longer than a line."""
    lines = [line.strip() for line in cut_text(written.strip(), LINE, cut)]
    while lines:
        count = 1 if lines[0].endswith(tuple(_ENDS)) else 2
        yield "\n".join(line for line in lines[:count] if line)
        lines = lines[count:]


def _weight(text: str) -> int:
    """How much of the time it takes; a mark makes a pause about as long as a character, a quotation mark makes none."""
    return sum(each not in _UNHEARD and not each.isspace() for each in text) or 1

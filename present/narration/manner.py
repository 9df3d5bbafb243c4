"""How a speech is told: its breaths and pauses, how words are said that voices get wrong, what a department says around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from present.model import Utterance
from present.narration.cutting import cut_text
from present.narration.lexicon import Lexicon
from present.narration.wording import can_be_spoken, spoken_words

PAUSE_CLAUSE = 200
"""Silence in ms after a part of a sentence that is too long for one breath."""
PAUSE_SENTENCE = 350
PAUSE_PARAGRAPH = 600
PAUSE_SLIDE = 800
PAUSE_SECTION = 1000

BREATH = 100
"""Characters of an utterance from which on its sentence is cut, if there is a mark to cut at."""

LONGEST = 300
"""Characters that no utterance exceeds, mark or no mark."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What the department and the user want of the telling; `intro` and `outro` are said before and after the speech.

    `pause` is how long pauses are, 1.0 the usual; `rate` how fast the voice reads, 1.0 its own pace.
    """

    lexicon: Lexicon = field(default_factory=Lexicon)
    intro: str = ""
    outro: str = ""
    pause: float = 1.0
    rate: float = 1.0

    def said(self, words: str, *, opens_line: bool = False, ends: bool = True) -> str:
        """*words* as the voice is given them."""
        return spoken_words(self.lexicon.spoken(words), opens_line=opens_line, ends=ends)

    def framed(self, said: Sequence[tuple[Utterance, ...]]) -> list[tuple[Utterance, ...]]:
        """*said*, slide by slide, with the department's words before the first thing that is heard and after the last."""
        heard = [place for place, utterances in enumerate(said) if utterances]
        framed = list(said)
        if heard:
            first, last = heard[0], heard[-1]
            framed[first] = (*self.ours(self.intro, said[first][0].slide), *framed[first])
            framed[last] = (*framed[last], *self.ours(self.outro, said[last][0].slide))
        return framed

    def ours(self, words: str, slide: str = "") -> tuple[Utterance, ...]:
        """*words* of the department's, said with the slide of the key *slide*; they stand nowhere in the speech."""
        pieces = cut_text(" ".join(words.split()), BREATH)
        said = (Utterance(piece, self.said(piece), None, slide, PAUSE_PARAGRAPH) for piece in pieces)
        return tuple(each for each in said if can_be_spoken(each.spoken))

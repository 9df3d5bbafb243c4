"""The frozen values that the stages exchange; standard library only.

A `Speech` comes from the source stage, an `Outline` from the outline stage, `Slide`s from the deck's plan, `Utterance`s and
`Clip`s from the narration, `Artefact`s from the package. Everything that is shown or spoken points back into the
speech by `Span`.
"""

from present.model.narration import Clip, Cue, Reading, RecordedTrack, Recording, SlideClip, Track, Utterance
from present.model.notice import Notice, Progress, Step
from present.model.outline import (
    Ask,
    Closing,
    Direction,
    Edit,
    Figure,
    Outline,
    Passage,
    Point,
    Quote,
    Section,
    Term,
    Theme,
)
from present.model.package import Artefact, LedgerEntry, Template
from present.model.slides import (
    Card,
    ClosingSlide,
    ContentsSlide,
    CoverSlide,
    Entry,
    Frame,
    GlanceSlide,
    Panel,
    PointSlide,
    Slide,
    TextSlide,
    ThemeSlide,
    Words,
    words_on,
)
from present.model.speech import Cut, Heading, Piece, Redaction, Span, Speech

__all__ = [
    "Artefact",
    "Ask",
    "Card",
    "Clip",
    "Closing",
    "ClosingSlide",
    "ContentsSlide",
    "CoverSlide",
    "Cue",
    "Cut",
    "Direction",
    "Edit",
    "Entry",
    "Figure",
    "Frame",
    "GlanceSlide",
    "Heading",
    "LedgerEntry",
    "Notice",
    "Outline",
    "Panel",
    "Passage",
    "Piece",
    "Point",
    "PointSlide",
    "Progress",
    "Quote",
    "Reading",
    "RecordedTrack",
    "Recording",
    "Redaction",
    "Section",
    "Slide",
    "SlideClip",
    "Span",
    "Speech",
    "Step",
    "Template",
    "Term",
    "TextSlide",
    "Theme",
    "ThemeSlide",
    "Track",
    "Utterance",
    "Words",
    "words_on",
]

"""A briefing as far as it is planned: the speech read, outlined and laid out on slides; nothing recorded or written yet."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from present.briefing.dressing import template_for
from present.briefing.request import VOICE, Request
from present.deck.continuing import plan_deck
from present.model import Cut, Notice, Outline, Progress, Redaction, Slide, Speech, Step, Template, words_on
from present.outline import (
    FrontMatter,
    Known,
    is_outline,
    outline_speech,
    read_front_matter,
    read_markdown,
    with_unshown,
    word_cutter,
)
from present.source import read_data, read_speech

STDIN = "speech"
"""What a speech is called that comes in by standard input."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is planned; `markdown` is the outline.md that it was read from, where it was, `notices` what to say of the deck."""

    template: Template
    speech: Speech
    cut: Cut
    outline: Outline
    slides: tuple[Slide, ...]
    voice: str
    markdown: str
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A speech with its outline and what cuts it into words; of an outline.md, what that says of the package, and all of it."""

    speech: Speech
    outline: Outline
    cut: Cut
    matter: FrontMatter = field(default_factory=FrontMatter)
    markdown: str = ""


def draft_of(request: Request, progress: Progress) -> Draft:
    """The plan of the briefing that *request* asks for.

    Raises:
        PresentError: the speech or the template can't be read.
    """
    opened = _opened(request.source)
    progress(Step.READ, 1, 1)
    template = template_for(request, opened.matter)
    text = _outlined(opened, request.redaction, Known(template.themes, template.terms))
    speech = text.speech
    if request.redaction is None and text.matter.redaction is None:
        speech = replace(speech, redaction=template.redaction)
    progress(Step.OUTLINE, 1, 1)
    plan = plan_deck(speech, text.outline, template, text.cut, request.slides)
    outline = with_unshown(
        speech, text.outline, (span for slide in plan.slides for words in words_on(slide) for span in words.spans)
    )
    progress(Step.PLAN, 1, 1)
    voice = request.voice or text.matter.voice or VOICE
    return Draft(template, speech, text.cut, outline, plan.slides, voice, text.markdown, plan.notices)


def read_text(source: Path) -> Text:
    """What the file *source* holds, or what comes in where that is `-`; an outline.md leads to the speech that it belongs to."""
    return _outlined(_opened(source), None, Known())


@dataclass(frozen=True, slots=True)
class _Opened:
    """The file at `path` as it was read, be it a speech or an outline.md; of that, what it says of the package."""

    path: Path
    speech: Speech
    matter: FrontMatter = field(default_factory=FrontMatter)


def _opened(source: Path) -> _Opened:
    speech = read_data(sys.stdin.buffer.read(), STDIN) if source == Path("-") else read_speech(source)
    matter = read_front_matter(speech.text, source.name) if is_outline(speech.text) else FrontMatter()
    return _Opened(source, speech, matter)


def _outlined(opened: _Opened, redaction: Redaction | None, known: Known) -> Text:
    """The speech with its outline, which a person's outline.md says or else our rules find; *known* is its department's own."""
    if is_outline(opened.speech.text):
        return _edited(opened, redaction, known)
    speech = replace(opened.speech, redaction=redaction or opened.speech.redaction)
    cut = word_cutter(speech, known.words)
    return Text(speech, outline_speech(speech, cut, known), cut)


def _edited(opened: _Opened, redaction: Redaction | None, known: Known) -> Text:
    """What an outline.md makes of its speech."""
    path, matter, text = opened.path, opened.matter, opened.speech.text
    speech = read_speech(path.parent / matter.source, redaction or matter.redaction or Redaction())
    edited = read_markdown(text, replace(speech, name=matter.name or speech.name), path.name)
    return Text(edited.speech, edited.outline, word_cutter(edited.speech, known.words), matter, text)

"""A briefing as far as it is planned: the speech read, outlined and laid out on slides; nothing recorded or written yet."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from present.briefing.request import TEMPLATE, VOICE, Request
from present.deck import load_template, plan_slides, template_folders
from present.model import Cut, Outline, Progress, Redaction, Slide, Speech, Step, Template, words_on
from present.outline import (
    FrontMatter,
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
    """What is planned; `markdown` is the outline.md that it was read from, where it was."""

    template: Template
    speech: Speech
    cut: Cut
    outline: Outline
    slides: tuple[Slide, ...]
    voice: str
    markdown: str


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
    folders = template_folders(request.templates)
    text = read_text(request.source, request.redaction)
    progress(Step.READ, 1, 1)
    template = _dressed(load_template(request.template or text.matter.template or TEMPLATE, folders), text.matter)
    speech = text.speech
    if request.redaction is None and text.matter.redaction is None:
        speech = replace(speech, redaction=template.redaction)
    progress(Step.OUTLINE, 1, 1)
    slides = plan_slides(speech, text.outline, template, text.cut, request.slides)
    outline = with_unshown(speech, text.outline, (span for slide in slides for words in words_on(slide) for span in words.spans))
    progress(Step.PLAN, 1, 1)
    voice = request.voice or text.matter.voice or VOICE
    return Draft(template, speech, text.cut, outline, slides, voice, text.markdown)


def read_text(source: Path, redaction: Redaction | None = None) -> Text:
    """What the file *source* holds, or what comes in where that is `-`; an outline.md leads to the speech that it belongs to."""
    speech = read_data(sys.stdin.buffer.read(), STDIN) if source == Path("-") else read_speech(source)
    if is_outline(speech.text):
        return _edited(speech.text, source, redaction)
    speech = replace(speech, redaction=redaction or speech.redaction)
    cut = word_cutter(speech)
    return Text(speech, outline_speech(speech, cut), cut)


def _edited(text: str, path: Path, redaction: Redaction | None) -> Text:
    """What the outline.md *text*, which lies at *path*, makes of its speech."""
    matter = read_front_matter(text, path.name)
    speech = read_speech(path.parent / matter.source, redaction or matter.redaction or Redaction())
    edited = read_markdown(text, replace(speech, name=matter.name or speech.name), path.name)
    return Text(edited.speech, edited.outline, word_cutter(edited.speech), matter, text)


def _dressed(template: Template, matter: FrontMatter) -> Template:
    """The template with what outline.md says of department, speaker, date and occasion."""
    unit = "　".join(filter(None, (matter.department or template.department, matter.speaker)))
    return replace(template, department=unit, date=matter.date or template.date, occasion=matter.occasion or template.occasion)

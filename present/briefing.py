"""The whole flow, from a speech's file to its package: the one place where all stages meet."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from present.deck import Deck, load_template, plan_slides, render_deck, template_folders
from present.model import (
    Cut,
    LedgerEntry,
    Outline,
    Progress,
    Reading,
    Recording,
    Redaction,
    Slide,
    Speech,
    Step,
    Template,
    Track,
    words_on,
)
from present.narration import Cache, Choice, Studio, VoiceWish, cache_folder, choose_engines, record_with_fallback, write_script
from present.outline import (
    FrontMatter,
    is_outline,
    outline_json,
    outline_markdown,
    outline_speech,
    read_front_matter,
    read_markdown,
    with_source,
    with_unshown,
    word_cutter,
)
from present.package import (
    WRITERS,
    Asked,
    Manifest,
    Material,
    TextFile,
    account,
    building,
    created,
    finish,
    ledger_of,
    new_file,
    package_name,
    store_audio,
    write_texts,
)
from present.source import read_data, read_speech

SILENT = "none"
"""The voice that reads nothing aloud."""

TEMPLATE, VOICE = "red-gold", "auto"
"""What dresses a package and what reads it where nobody says anything else."""

DECK, SOURCE = "deck.pptx", "source.txt"

STDIN = "speech"
"""What a speech is called that comes in by standard input."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asks for. `templates` is a folder of their own templates.

    What is None is as outline.md says, where the source is one; else `template` and `voice` are TEMPLATE and VOICE, and
    `redaction` is the template's. The deck has at most `slides` slides.
    """

    source: Path
    out: Path = Path("output")
    template: str | None = None
    templates: Path | None = None
    voice: str | None = None
    reading: Reading = Reading.DIGEST
    redaction: Redaction | None = None
    offline: bool = False
    slides: int | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """A package that was built: the folder it stands in, and its manifest."""

    folder: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Draft:
    """A briefing as far as it is planned: nothing is recorded, rendered or written yet."""

    template: Template
    speech: Speech
    cut: Cut
    outline: Outline
    slides: tuple[Slide, ...]
    voice: str
    markdown: str


def make_briefing(request: Request, progress: Progress) -> Briefing:
    """Build the package that *request* asks for; *progress* hears how far it has come.

    Raises:
        PresentError: what was asked for can't be done; nothing is left of the attempt, and an older package stands as it was.
    """
    draft = _draft(request, progress)
    choice = _choice(draft, request.offline)
    with building(request.out, package_name(draft.speech.name)) as site:
        studio = Studio(site.work, Cache(cache_folder()), draft.cut, progress)
        script = write_script(draft.speech, draft.outline, draft.slides, request.reading)
        recording = store_audio(_recorded(script, choice, studio), site.folder) if choice else None
        progress(Step.RENDER, 0, 1)
        render_deck(_deck(draft, recording), site.folder / DECK)
        progress(Step.PACK, 0, 1)
        material = Material(draft.speech, draft.outline, draft.slides, draft.template, request.reading, recording)
        kinds = {DECK: "deck", **_audio(recording, site.folder), **write_texts(_texts(material, draft.markdown), site.folder)}
        manifest = finish(site, kinds, account(material, request.source.name, Asked(draft.voice, request.offline), _now()))
    return Briefing(site.target, manifest)


def make_deck(request: Request, progress: Progress) -> Path:
    """Write the deck alone, silent, into the folder `request.out`; where it is.

    Raises:
        PresentError: the deck can't be made or written.
    """
    draft = _draft(request, progress)
    progress(Step.RENDER, 0, 1)
    path = new_file(request.out, f"{package_name(draft.speech.name)}.pptx")
    render_deck(_deck(draft, None), path)
    return path


def coverage(request: Request) -> tuple[Speech, tuple[LedgerEntry, ...]]:
    """The speech that *request* names, and where each of its sentences would go."""
    draft = _draft(request, lambda *_: None)
    script = write_script(draft.speech, draft.outline, draft.slides, request.reading)
    return draft.speech, ledger_of(draft.speech, draft.outline, draft.slides, script)


def read_outline(source: Path) -> tuple[Speech, Outline]:
    """The speech in the file *source*, or in the outline.md that a person edited, and its outline."""
    text = _text(source, None)
    return text.speech, text.outline


def outline_text(source: Path) -> str:
    """The outline of the speech in the file *source*, as JSON."""
    return outline_json(*read_outline(source))


@dataclass(frozen=True, slots=True)
class _Text:
    """A speech with its outline and what cuts it into words; of an outline.md, what that says of the package, and all of it."""

    speech: Speech
    outline: Outline
    cut: Cut
    matter: FrontMatter = field(default_factory=FrontMatter)
    markdown: str = ""


def _draft(request: Request, progress: Progress) -> Draft:
    folders = template_folders(request.templates)
    text = _text(request.source, request.redaction)
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


def _text(source: Path, redaction: Redaction | None) -> _Text:
    """What the file *source* holds, or what comes in where that is `-`; an outline.md leads to the speech that it belongs to."""
    speech = read_data(sys.stdin.buffer.read(), STDIN) if source == Path("-") else read_speech(source)
    if is_outline(speech.text):
        return _edited(speech.text, source, redaction)
    speech = replace(speech, redaction=redaction or speech.redaction)
    cut = word_cutter(speech)
    return _Text(speech, outline_speech(speech, cut), cut)


def _edited(text: str, path: Path, redaction: Redaction | None) -> _Text:
    """What the outline.md *text*, which lies at *path*, makes of its speech."""
    matter = read_front_matter(text, path.name)
    speech = read_speech(path.parent / matter.source, redaction or matter.redaction or Redaction())
    edited = read_markdown(text, replace(speech, name=matter.name or speech.name), path.name)
    return _Text(edited.speech, edited.outline, word_cutter(edited.speech), matter, text)


def _dressed(template: Template, matter: FrontMatter) -> Template:
    """The template with what outline.md says of department, speaker, date and occasion."""
    unit = "　".join(filter(None, (matter.department or template.department, matter.speaker)))
    return replace(template, department=unit, date=matter.date or template.date, occasion=matter.occasion or template.occasion)


def _deck(draft: Draft, recording: Recording | None) -> Deck:
    return Deck(draft.slides, draft.template, draft.cut, recording.slides if recording else ())


def _choice(draft: Draft, offline: bool) -> Choice | None:
    """Who reads, None where nothing is to be read aloud."""
    if draft.voice == SILENT:
        return None
    template = draft.template
    return choose_engines(VoiceWish(draft.voice, template.voices, template.rate, offline, template.online))


def _recorded(script: tuple[Track, ...], choice: Choice, studio: Studio) -> Recording:
    """The script as it is read, with what the user must know of the choice of its reader."""
    recording = record_with_fallback(script, choice.engines, studio)
    return replace(recording, notices=(*choice.notices, *recording.notices))


def _audio(recording: Recording | None, folder: Path) -> dict[str, str]:
    """The kind of each audio file's path within the package in *folder*."""
    tracks = recording.tracks if recording else ()
    return {each.clip.path.relative_to(folder).as_posix(): "audio" for each in tracks}


def _texts(material: Material, markdown: str) -> Iterator[TextFile]:
    """The text files of the package, in the order in which the user is shown them; *markdown* is the outline.md that is built."""
    for writer in WRITERS.values():
        yield from writer(material)
    outline = with_source(markdown, SOURCE) if markdown else outline_markdown(material.speech, material.outline, SOURCE)
    yield TextFile("outline.md", "outline", outline)
    yield TextFile(SOURCE, "source", material.speech.source or material.speech.text)


def _now() -> str:
    return created(os.environ, lambda: datetime.now(UTC))

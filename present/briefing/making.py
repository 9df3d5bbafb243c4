"""The whole flow, from a speech's file to its package: the one place where all stages meet."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from present.briefing.continuing import continued
from present.briefing.current import stamp_of
from present.briefing.decking import deck_of
from present.briefing.draft import Draft, draft_of
from present.briefing.here import Here, users_here
from present.briefing.narrating import narrated
from present.briefing.request import Request
from present.deck.picturing import draw_slides
from present.deck.rendering import render_deck
from present.deck.theme import theme_colours
from present.model import Progress, Recording, Step
from present.names import readable
from present.narration.choose import Choice, VoiceWish, choose_engines
from present.narration.disclosure import Tell, disclosed
from present.narration.folders import config_folder
from present.narration.recording import Studio
from present.outline import outline_markdown, with_source
from present.package.account import account
from present.package.audio import store_audio
from present.package.finish import Built, finish
from present.package.folder import building
from present.package.manifest import Asked, Manifest, created
from present.package.outputs import Chosen, choose_outputs, write_outputs
from present.package.paths import DECK_FILE, SOURCE_FILE, package_name
from present.package.writers import AUDIO, DECK, Material, TextFile, write_texts
from present.package.zipping import ZIP

SILENT = "none"
"""The voice that reads nothing aloud."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A package that was built: the folder it stands in, its manifest, and the zip of it, where there is one."""

    folder: Path
    manifest: Manifest
    archive: Path | None = None


def make_briefing(request: Request, progress: Progress, tell: Tell | None = None, here: Here | None = None) -> Briefing:
    """Build the package that *request* asks for; *progress* hears how far it has come, *tell* what must be said before that.

    It is made with what the user has *here*, unless that is said.

    An output that can't be made is named in the manifest, and the others are there.

    Raises:
        PresentError: what was asked for can't be done; nothing is left of the attempt, and an older package stands as it was.
    """
    here, wish = here or users_here(), request
    request, draft, name = _planned(wish, progress)
    outputs = choose_outputs(request.only, request.skip, request.also)
    choice = _choice(draft, request, tell) if AUDIO in outputs else None
    with building(request.out, name) as site:
        recording = _recorded(draft, request, choice, Studio(site.work, here.cache, draft.cut, progress, request.cores), here)
        if DECK in outputs:
            progress(Step.RENDER, 0, 1)
            render_deck(deck_of(draft, recording), site.folder / DECK_FILE)
        texts = write_texts(_texts(draft), site.folder)
        material = store_audio(_material(draft, request, recording, site.folder))
        written = write_outputs(outputs, material, site.work, progress)
        told = account(material, readable(request.source.name), _asked(draft, wish, here), written)
        told = replace(told, notices=(*told.notices, *(draft.notices if DECK in outputs else ())))
        kinds = {**_core(outputs, material.recording), **texts, **written.kinds}
        packed = finish(site, Built(kinds, told, zipped=ZIP in outputs, skipped=frozenset(request.skip)))
    here.cache.forget()
    return Briefing(site.target, packed.manifest, packed.archive)


def _planned(request: Request, progress: Progress) -> tuple[Request, Draft, str]:
    """The request with the settings of the package that it goes on with, its draft, and what its package is called."""
    choose_outputs(request.only, request.skip, request.also)  # a wrong name is told before anything is read
    draft = draft_of(request, progress)
    name = request.name or package_name(draft.speech.name)
    whole = continued(request, request.out / name)
    return (request, draft, name) if whole == request else (whole, draft_of(whole, progress), name)


def _choice(draft: Draft, request: Request, tell: Tell | None) -> Choice | None:
    """Who reads, None where nothing is to be read aloud."""
    if draft.voice == SILENT:
        return None
    wish = VoiceWish(draft.voice, request.rate, request.proxy, request.offline, draft.template.voice)
    return disclosed(choose_engines(wish), tell, config_folder())


def _recorded(draft: Draft, request: Request, choice: Choice | None, studio: Studio, here: Here) -> Recording | None:
    """The script as it is read, with what the user must know of the choice of its reader; None where nobody reads."""
    if choice is None:
        return None
    with here.turn() if choice.recipients else nullcontext():
        recording = narrated(draft, request, choice, studio)
    return replace(recording, notices=(*choice.notices, *recording.notices))


def _asked(draft: Draft, wish: Request, here: Here) -> Asked:
    """What was asked for, before an older package had a say in it; a speech from standard input can't be compared."""
    stamp = "" if wish.source == Path("-") else here.stamp or stamp_of(wish, draft.template)
    return Asked(draft.voice, wish.offline, stamp)


def _material(draft: Draft, request: Request, recording: Recording | None, folder: Path) -> Material:
    moment = created(os.environ, lambda: datetime.now(UTC))
    return Material(
        draft.speech,
        draft.outline,
        draft.slides,
        replace(draft.template, colours=theme_colours(draft.template.pptx)),
        request.reads,
        recording,
        draft.cut,
        folder,
        moment,
        draw_slides,
        request.burn,
    )


def _core(outputs: Chosen, recording: Recording | None) -> dict[str, str]:
    """The kind of each file of the package that is made before its outputs are written: the deck and the audio of the tracks."""
    tracks = recording.tracks if recording else ()
    deck = {DECK_FILE: DECK} if DECK in outputs else {}
    return {**deck, **{f"audio/{each.clip.path.name}": AUDIO for each in tracks}}


def _texts(draft: Draft) -> Iterator[TextFile]:
    """The outline.md to edit and build from, and the text that it and every place in the package points into."""
    speech, outline = draft.speech, draft.outline
    edited = with_source(draft.markdown, SOURCE_FILE) if draft.markdown else outline_markdown(speech, outline, SOURCE_FILE)
    yield TextFile("outline.md", "outline", edited)
    yield TextFile(SOURCE_FILE, "source", speech.source or speech.text)

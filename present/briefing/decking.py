"""The deck alone, without what only narration and package need, so that it is there in no time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from present.briefing.draft import Draft, draft_of
from present.briefing.request import Request
from present.deck.rendering import Deck, render_deck
from present.model import Notice, Progress, Recording, Step
from present.package.folder import new_file
from present.package.paths import package_name


@dataclass(frozen=True, slots=True)
class MadeDeck:
    """A deck that was made alone: where it is, and what the user must know."""

    path: Path
    notices: tuple[Notice, ...] = ()


def make_deck(request: Request, progress: Progress) -> MadeDeck:
    """Write the deck alone, silent, into the folder `request.out`.

    Raises:
        PresentError: the deck can't be made or written.
    """
    draft = draft_of(request, progress)
    progress(Step.RENDER, 0, 1)
    path = new_file(request.out, f"{package_name(draft.speech.name)}.pptx")
    render_deck(deck_of(draft, None), path)
    return MadeDeck(path, (*draft.speech.notices, *draft.outline.notices, *draft.notices))


def deck_of(draft: Draft, recording: Recording | None) -> Deck:
    """What the deck of *draft* is rendered from; with a *recording* it plays by itself."""
    return Deck(draft.slides, draft.template, draft.cut, recording.slides if recording else ())

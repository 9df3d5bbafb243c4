"""A build of some outputs of a package that is there: what the user does not say is as the package has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from present.briefing.request import Request
from present.model import Reading
from present.package.manifest import Manifest
from present.package.stored import older_manifest
from present.package.writers import AUDIO


def continued(request: Request, package: Path) -> Request:
    """*request* for some outputs, with the settings of the older *package* where it names none, and its audio, from the cache.

    What is made of a package that is read aloud belongs to what is heard: a player, a deck that plays by itself, the ledger.
    """
    older = older_manifest(package) if request.only else None
    return _with_settings(request, older) if older else request


def _with_settings(request: Request, older: Manifest) -> Request:
    used = older.used
    heard = older.tracks and AUDIO not in request.skip
    return replace(
        request,
        template=request.template or used.template,
        redaction=request.redaction or used.redaction,
        voice=request.voice or used.engine,
        reading=request.reading or Reading.named(used.reading),
        rate=request.rate or used.rate,
        only=tuple(dict.fromkeys((*request.only, *((AUDIO,) if heard else ())))),
    )

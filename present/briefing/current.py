"""Whether a package stands already as it would be built."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from present import __version__
from present.briefing.continuing import continued
from present.briefing.dressing import template_for
from present.briefing.request import Request
from present.model import Template
from present.narration.folders import lexicon_file
from present.outline import FrontMatter, is_outline, read_front_matter
from present.package.manifest import MANIFEST, manifest_stamp
from present.package.paths import package_name
from present.source import read_speech

PLAIN = frozenset({".md", ".txt"})
"""Suffixes of files that may be an edited outline."""


def is_current(request: Request) -> bool:
    """Whether the package that *request* asks for is there, whole, and made from the same speech, settings, template and program.

    Raises:
        PresentError, OSError: the speech or the template can't be read.
    """
    package = request.out / (request.name or package_name(request.source.stem))
    stamp = manifest_stamp(package / MANIFEST)
    return stamp is not None and stamp == stamp_of(request, template_at(package, request))


def template_at(package: Path, request: Request) -> Template:
    """The template that dresses what *request* asks for where it goes on with what is at *package*.

    Raises:
        PresentError, OSError: the speech or the template can't be read.
    """
    return template_of(continued(request, package))


def template_of(request: Request) -> Template:
    """The template that dresses what *request* asks for where there is no older package; raises as `template_at` does."""
    return template_for(request, outline_matter(request.source) or FrontMatter())


def stamp_of(request: Request, template: Template) -> str:
    """A hash of what a package is made from: what *request* asks for, the speech, the *template*, the release of this program.

    Raises:
        PresentError, OSError: the speech or a file of the template can't be read.
    """
    stamp = hashlib.sha256()
    for part in _parts(request, template):
        stamp.update(hashlib.sha256(part).digest())
    return stamp.hexdigest()


def outline_matter(source: Path) -> FrontMatter | None:
    """What the outline.md *source* says of the package, and of the speech that it belongs to; None where it is no outline.

    Raises:
        PresentError: it can't be read.
    """
    if source.suffix.lower() not in PLAIN or not is_outline(text := read_speech(source).text):
        return None
    return read_front_matter(text, source.name)


def _parts(request: Request, template: Template) -> Iterator[bytes]:
    asked = replace(request, source=Path(), out=Path(), templates=None, lexicon=None, name=None, cores=None, proxy="")
    yield f"{__version__} {asked!r}".encode()
    yield request.source.read_bytes()
    if matter := outline_matter(request.source):
        yield (request.source.parent / matter.source).read_bytes()
    yield repr(replace(template, pptx=Path(), logo=None)).encode()
    for each in (template.pptx, template.logo, request.lexicon):
        yield each.read_bytes() if each else b""
    yield lexicon_file().read_bytes() if lexicon_file().is_file() else b""

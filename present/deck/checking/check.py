"""All checks of a template, from its settings to its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from present.deck.adopting.book import LayoutBook
from present.deck.adopting.opening import open_deck
from present.deck.checking.files import drawn, footer, logo, parts
from present.deck.checking.fonts import chinese_fonts
from present.deck.checking.layouts import layouts_found, placeholders, titles
from present.deck.checking.seeing import contrasts, link_contrast, sizes
from present.deck.checking.shapes import boxes, colours_by_token, samples, slide_size
from present.deck.checking.subject import Subject
from present.deck.finding import Finding, Severity
from present.deck.folders import SETTINGS
from present.deck.settings import Chain, SettingsError, read_settings
from present.deck.template import found_folder, template_of
from present.errors import DeckError, TemplateError
from present.model.package import Template

CHECKS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    layouts_found,
    placeholders,
    titles,
    slide_size,
    boxes,
    contrasts,
    link_contrast,
    sizes,
    chinese_fonts,
    colours_by_token,
    samples,
    logo,
    footer,
    drawn,
    parts,
)
GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def check_template(name: str, folders: tuple[Path, ...]) -> tuple[Finding, ...]:
    """All that is not right with the template *name* in *folders*, the gravest first.

    Raises:
        TemplateError: there is no such template.
    """
    path = found_folder(name, folders) / SETTINGS
    try:
        chain = read_settings(path, folders)
        template = template_of(name, chain)
    except SettingsError as error:
        return tuple(
            Finding("settings", f"{each.path}:{each.line}", f"{each.field}：{each.zh}", f"{each.field}: {each.en}")
            for each in error.problems
        )
    except TemplateError as error:
        return (Finding("settings", str(path), error.zh, error.en),)
    return _of_deck(chain, template)


def _of_deck(chain: Chain, template: Template) -> tuple[Finding, ...]:
    try:
        presentation = open_deck(template.pptx)
    except DeckError as error:
        return (Finding("deck", str(template.pptx), error.zh, error.en),)
    subject = Subject(chain, template, presentation, LayoutBook(presentation, dict(template.layouts)))
    found = tuple(dict.fromkeys(finding for check in CHECKS for finding in check(subject)))
    return tuple(sorted(found, key=lambda finding: GRAVITY[finding.severity]))

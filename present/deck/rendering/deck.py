"""The deck from its plan: a slide on its layout for each value, then what holds them together."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.exc import PackageNotFoundError

from present.deck.fitting import TERM, Composer
from present.deck.rendering.archive import save
from present.deck.rendering.body import fill_closing, fill_point, fill_text
from present.deck.rendering.front import fill_contents, fill_cover, fill_glance
from present.deck.rendering.links import link
from present.deck.rendering.narration import add_clip, advance_without_clip
from present.deck.rendering.notes import add_notes
from present.deck.rendering.pages import Page
from present.deck.rendering.panels import fill_theme
from present.deck.rendering.properties import set_properties
from present.deck.rendering.sections import add_sections
from present.deck.slots import PANEL_TERM
from present.errors import DeckError
from present.model import (
    ClosingSlide,
    ContentsSlide,
    CoverSlide,
    Cut,
    GlanceSlide,
    PointSlide,
    Slide,
    SlideClip,
    Template,
    TextSlide,
    ThemeSlide,
)


@dataclass(frozen=True, slots=True)
class Deck:
    """What a deck is made of: its plan, the template that dresses it, what cuts its texts into words, its clips."""

    slides: tuple[Slide, ...]
    template: Template
    cut: Cut
    clips: tuple[SlideClip, ...] = ()


def render_deck(deck: Deck, path: Path) -> None:
    """Writes *deck* to *path* as .pptx; the same deck gives the same bytes. With clips it plays by itself.

    Raises:
        DeckError: the template can't be read or lacks a layout or a placeholder, a clip can't be read, the file can't be written.
    """
    presentation = _opened(deck.template.pptx)
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    composer = Composer(deck.cut)
    pages = {slide.frame.key: Page(_added(presentation, layouts, slide), composer) for slide in deck.slides}
    slides = {key: page.slide for key, page in pages.items()}
    whole = Whole({key: number for number, key in enumerate(pages, start=1)}, _term_size(deck, composer))
    for slide in deck.slides:
        page, frame = pages[slide.frame.key], slide.frame
        _fill(page, slide, whole)
        page.finish(frame.footer.text if frame.footer else None, whole.numbers[frame.key])
        link(slide, page.slide, slides)
        add_notes(page.slide, frame)
    _narrate(deck, pages, whole.numbers)
    add_sections(presentation, deck.slides)
    set_properties(presentation, deck.slides, deck.template)
    save(presentation, path)


def _opened(path: Path) -> Any:
    try:
        return Presentation(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        raise DeckError(
            f"打不开模板“{path}”，它不是可用的 .pptx 文件：{error}。",
            f"The template {path} can't be opened; it is no .pptx file that can be used: {error}.",
        ) from error


def _added(presentation: Any, layouts: Mapping[str, Any], slide: Slide) -> Any:
    name = layout_name(slide)
    if name not in layouts:
        known = "、".join(layouts)
        raise DeckError(
            f"模板中没有版式“{name}”；现有版式：{known}。请在母版视图中补上。",
            f"The template has no layout {name}; it has {known}. Add it in the slide master view.",
        )
    return presentation.slides.add_slide(layouts[name])


def layout_name(slide: Slide) -> str:
    """The name of the layout that *slide* stands on."""
    match slide:
        case CoverSlide():
            name = "封面"
        case ContentsSlide(entries=entries):
            name = f"目录 {len(entries)}"
        case GlanceSlide(panels=panels):
            name = f"一图读懂 {len(panels)}"
        case ThemeSlide(cards=cards):
            name = f"主题 {len(cards) or 1}"
        case PointSlide(quote=quote):
            name = "要点" if quote else "要点（无引语）"
        case TextSlide(line=line):
            name = "部分正文（结句）" if line else "部分正文"
        case ClosingSlide(asks=asks):
            name = f"结语 {len(asks)}"
    return name


@dataclass(frozen=True, slots=True)
class Whole:
    """What a slide must know of the whole deck: the page numbers by key, the one size of theme terms in points."""

    numbers: Mapping[str, int]
    term_size: float


def _term_size(deck: Deck, composer: Composer) -> float:
    terms = [slide.term.text for slide in deck.slides if isinstance(slide, ThemeSlide) and slide.places]
    return composer.breaking(TERM).together(terms, PANEL_TERM)


def _fill(page: Page, slide: Slide, whole: Whole) -> None:
    match slide:
        case CoverSlide():
            fill_cover(page, slide)
        case ContentsSlide():
            fill_contents(page, slide, whole.numbers)
        case GlanceSlide():
            fill_glance(page, slide)
        case ThemeSlide():
            fill_theme(page, slide, whole.term_size)
        case PointSlide():
            fill_point(page, slide)
        case TextSlide():
            fill_text(page, slide)
        case ClosingSlide():
            fill_closing(page, slide)


def _narrate(deck: Deck, pages: Mapping[str, Page], numbers: Mapping[str, int]) -> None:
    for each in deck.clips:
        add_clip(pages[each.slide], each.clip, numbers[each.slide])
    silent = pages.keys() - {each.slide for each in deck.clips} if deck.clips else ()
    for key in silent:
        advance_without_clip(pages[key])

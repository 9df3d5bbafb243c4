"""The deck from its plan: a slide on its layout for each value, then what holds them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from present.deck.adopting import LayoutBook, opened
from present.deck.fitting import TERM, Composer
from present.deck.rendering.adopted import adopted_page
from present.deck.rendering.archive import save
from present.deck.rendering.body import fill_closing, fill_point, fill_text, text_layout
from present.deck.rendering.figures import fill_figures
from present.deck.rendering.front import fill_contents, fill_cover, fill_glance
from present.deck.rendering.links import link
from present.deck.rendering.narration import add_clip, advance_without_clip
from present.deck.rendering.notes import NotesPages
from present.deck.rendering.pages import Page
from present.deck.rendering.panels import fill_theme
from present.deck.rendering.properties import set_properties
from present.deck.rendering.quotes import fill_quotes
from present.deck.rendering.sections import add_sections
from present.deck.rendering.terms import fill_terms
from present.deck.slots import PANEL_TERM
from present.model import (
    ClosingSlide,
    ContentsSlide,
    CoverSlide,
    Cut,
    FiguresSlide,
    Gathering,
    GlanceSlide,
    PointSlide,
    QuotesSlide,
    Slide,
    SlideClip,
    Template,
    TermsSlide,
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
    presentation = opened(deck.template)
    book = LayoutBook(presentation, dict(deck.template.layouts))
    composer = Composer(deck.cut)
    pages = {slide.frame.key: empty_page(book, slide, composer) for slide in deck.slides}
    slides = {key: page.slide for key, page in pages.items()}
    whole = Whole({key: number for number, key in enumerate(pages, start=1)}, _term_size(deck, composer))
    notes = NotesPages(presentation.part.package)
    for slide in deck.slides:
        page, frame = pages[slide.frame.key], slide.frame
        fill(page, slide, whole)
        page.finish(frame.footer.text if frame.footer else None, whole.numbers[frame.key])
        link(slide, page, slides)
        notes.add(page.slide, frame)
    _narrate(deck, pages, whole.numbers)
    add_sections(presentation, deck.slides)
    set_properties(presentation, deck.slides, deck.template)
    save(presentation, path)


def empty_page(book: LayoutBook, slide: Slide, composer: Composer) -> Page:
    """An empty page for *slide*, on the layout that the template has for it."""
    name = layout_name(slide)
    found = book.find(name)
    blank = book.blank(found.layout)
    added = blank.added(book.presentation)
    return Page(added, composer, blank) if found.ours else adopted_page(added, composer, blank, name)


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
        case TextSlide():
            name = text_layout(slide)
        case QuotesSlide() | TermsSlide() | FiguresSlide():
            name = _gathering_name(slide)
        case ClosingSlide(asks=asks):
            name = f"结语 {len(asks)}"
    return name


def _gathering_name(slide: Gathering) -> str:
    match slide:
        case QuotesSlide(others=others):
            return f"金句 {len(others)}"
        case TermsSlide(cards=cards):
            return f"名词 {len(cards)}"
        case FiguresSlide(bars=bars):
            return "数字（图）" if bars else "数字（表）"


@dataclass(frozen=True, slots=True)
class Whole:
    """What a slide must know of the whole deck: the page numbers by key, the one size of theme terms in points."""

    numbers: Mapping[str, int]
    term_size: float


def _term_size(deck: Deck, composer: Composer) -> float:
    terms = [slide.term.text for slide in deck.slides if isinstance(slide, ThemeSlide) and slide.places]
    return composer.breaking(TERM).together(terms, PANEL_TERM)


def fill(page: Page, slide: Slide, whole: Whole) -> None:
    """Writes the words of *slide* into the places of *page*."""
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
        case QuotesSlide() | TermsSlide() | FiguresSlide():
            _fill_gathering(page, slide)
        case ClosingSlide():
            fill_closing(page, slide)


def _fill_gathering(page: Page, slide: Gathering) -> None:
    match slide:
        case QuotesSlide():
            fill_quotes(page, slide)
        case TermsSlide():
            fill_terms(page, slide)
        case FiguresSlide():
            fill_figures(page, slide)


def _narrate(deck: Deck, pages: Mapping[str, Page], numbers: Mapping[str, int]) -> None:
    for each in deck.clips:
        add_clip(pages[each.slide], each.clip, numbers[each.slide])
    silent = pages.keys() - {each.slide for each in deck.clips} if deck.clips else ()
    for key in silent:
        advance_without_clip(pages[key])

"""A slide on a layout that isn't ours: what is written to our places goes into its title and its largest place for text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from present.deck.adopting.blanks import Blank
from present.deck.adopting.names import kind_of
from present.deck.adopting.places import body_place, cloned, foot_place, room_of, title_place
from present.deck.cards import CardSlot
from present.deck.drawing.layout import Mark
from present.deck.drawing.shapes import PAGE_FIELD
from present.deck.drawing.xml import NAMESPACES, tag, words
from present.deck.fitting import Breaker, Composer, Fit, Slot
from present.deck.rendering.pages import AUDIENCE, BODY, KEYWORDS, KICKER, NUMBER, PAGE, SECOND, SUBTITLE, TEXT, TITLE, Page
from present.deck.rendering.paragraphs import Paragraph, element
from present.deck.rendering.simple import SURE, Item, are_readable, set_items, set_title
from present.deck.slots import CARDS, CARDS_LEAST
from present.model import Bars, Count

SPACE = "\u3000"
GROUPS = range(10)
LINKED = {"contents"}
"""The kinds of slide whose words lead elsewhere; what stands side by side at a glance is a text here like any other."""


class Unbroken(Composer):
    """Leaves every text whole: where its lines break is settled when all that stands beside it is known."""

    def fit(self, text: str, slot: Slot) -> Fit:
        """*text* in one line, in the size that is wished for most."""
        return Fit(slot.steps[0].size, (text,))

    def breaking(self, breakers: tuple[Breaker, ...]) -> Composer:  # noqa: ARG002 - nothing is broken
        """The same."""
        return self


def adopted_page(slide: Any, composer: Composer, blank: Blank, name: str) -> AdoptedPage:
    """An empty page on a layout that isn't ours, for a slide that would stand on our layout *name*."""
    return AdoptedPage(slide, Unbroken(composer.cut), blank, kind_of(name), composer)


@dataclass(frozen=True, slots=True)
class AdoptedPage(Page):
    """A slide on a layout of another make. Cards, rows and panels become the paragraphs of one text, in reading order.

    `kind` is the kind of slide; `real` sets the texts in the end, `written` holds them until then, `linked` are an item's runs.
    """

    kind: str
    real: Composer
    written: dict[int, tuple[Paragraph, ...]] = field(default_factory=dict)
    linked: dict[int, list[Any]] = field(default_factory=dict)

    def room(self, idx: int, slot: Slot) -> Slot:  # noqa: ARG002
        """*slot* as it was drawn: the place *idx* isn't here."""
        return slot

    def card_room(self, idx: int, slot: CardSlot) -> CardSlot:  # noqa: ARG002
        """A place for all that a card may have: here it has as many paragraphs as it needs."""
        return CARDS[CARDS_LEAST]

    def put(self, idx: int, *paragraphs: Paragraph) -> None:
        """Keeps *paragraphs* for the end."""
        self.written[idx] = paragraphs

    def move(self, idx: int, left: int | None = None, top: int | None = None) -> None:
        """Nothing: there is no such place here."""

    def table(self, idx: int, counts: Sequence[Count]) -> None:  # noqa: ARG002 - there is no such place here
        """One line for each of *counts*."""
        self.put(BODY, *(Paragraph((f"{count.what.text}{SPACE}{count.figure.text}",)) for count in counts))

    def bars(self, idx: int, counts: Sequence[Count], bars: Bars) -> None:
        """As `table`, below what all the bars say alike."""
        self.table(idx, counts)
        if bars.series:
            self.put(BODY, Paragraph((bars.series.text,)), *self.written[BODY])

    def adorn(self, marks: Sequence[Mark]) -> None:
        """Nothing: this layout has its own ornaments."""

    def link(self, idx: int, target: Any) -> None:
        """Links the words that were written to the place *idx* with the slide *target*."""
        if idx // 10 * 10 != TEXT or self.kind not in LINKED:
            return
        for run in self.linked.get(idx % 10, ()):
            relation = self.slide.part.relate_to(target.part, _SLIDE)
            run.append(parse_xml(tag("a:hlinkClick", r_id=relation, action="ppaction://hlinksldjump", **_NAMES)))

    def finish(self, footer: str | None, number: int) -> None:
        """Sets what was written into title, text and foot."""
        layout = self.slide.slide_layout
        title, body = title_place(layout), body_place(layout)
        items = tuple(self._items(with_sign=foot_place(layout) is None))
        if title is None:
            items = Item(0, self._text(TITLE)), *items
        else:
            self._write(title, [element(set_title(self._text(TITLE), title, self.real))])
        if body is not None and items:
            self._write_body(body, items)
        Page.finish(self, self._foot(footer or ""), number)

    def is_readable(self) -> bool:
        """Whether all that was written has room in sizes that are read from the back row; this takes no place yet."""
        layout = self.slide.slide_layout
        body, items = body_place(layout), tuple(self._items(with_sign=foot_place(layout) is None))
        items = items if title_place(layout) else (Item(0, self._text(TITLE)), *items)
        return body is None or are_readable(items, body, self.real)

    def _foot(self, footer: str) -> str:
        """The section and the way-sign, or what of them the foot has room for on one line."""
        place = foot_place(self.slide.slide_layout)
        sign = "" if self._sign_is_text() else self._text(KICKER)
        if place is None:
            return ""
        room = room_of(place)
        tries = (SPACE.join(part for part in (footer, sign) if part), footer, sign)
        return next((text for text in tries if self.real.measure(text) * room.levels[0].size <= SURE * room.width), "")

    def _write_body(self, body: Any, items: tuple[Item, ...]) -> None:
        paragraphs = []
        for group, paragraph in set_items(items, body, self.real):
            # A link that goes on over a line end of ours is shown broken off by some programs.
            whole = replace(paragraph, lines=("".join(paragraph.lines),)) if self.kind in LINKED and group >= 0 else paragraph
            paragraphs.append(element(whole))
            self.linked.setdefault(group, []).extend(paragraphs[-1].iterfind(f"{qn('a:r')}/{qn('a:rPr')}"))
        self._write(body, paragraphs)

    def _write(self, place: Any, paragraphs: Sequence[Any]) -> None:
        """*paragraphs* into the slide's placeholder that stands on *place* of the layout; two may have the same number."""
        at = [each.element for each in cloned(self.slide.slide_layout)].index(place.element)
        own = [shape for shape in self.slide.shapes if shape.is_placeholder]
        body = own[at].element.txBody
        for old in body.findall(qn("a:p")):
            body.remove(old)
        body.extend(paragraphs)

    def _items(self, *, with_sign: bool) -> Iterator[Item]:
        """All that was written beside the title, in reading order; *with_sign* where the foot has no room for the way-sign."""
        first = (KICKER,) if self._sign_is_text() or with_sign else ()
        for idx in (*first, BODY, AUDIENCE):
            yield from (Item(0, _joined(paragraph), paragraph.strong) for paragraph in self.written.get(idx, ()))
        if self.kind == "cover":
            yield from self._cover_items()
        else:
            yield from (item for place in GROUPS for item in self._group(place))

    def _sign_is_text(self) -> bool:
        """Whether what stands at the kicker's place is more than a way-sign: the occasion, or what the contents speak of."""
        return self.kind in {"cover", "contents"}

    def _cover_items(self) -> Iterator[Item]:
        terms = SPACE.join(text for place in GROUPS if (text := self._text(TEXT + place)))
        yield from (Item(0, text) for text in (terms, self._text(SUBTITLE)) if text)

    def _group(self, place: int) -> Iterator[Item]:
        """One card, row, panel or sentence: number and lead in one line, what explains them below it."""
        texts = self.written.get(TEXT + place, ())
        if not texts:
            return
        number, page = self._text(NUMBER + place), self._text(PAGE + place)
        lead = f"{number}{SPACE if number else ''}{_joined(texts[0])}{'……' if page else ''}{page}"
        yield Item(0, lead, texts[0].strong, place)
        yield from (Item(1, _joined(paragraph), group=place) for paragraph in texts[1:])
        for base in (SECOND, KEYWORDS):
            if text := self._text(base + place):
                yield Item(1, text, group=place)

    def _text(self, idx: int) -> str:
        return SPACE.join(_joined(paragraph) for paragraph in self.written.get(idx, ()))

    def _clone(self, shape: Any, text: str) -> None:
        """As on our layouts; but a foot of another make may have no text yet that could be changed."""
        copy = deepcopy(shape.element)
        copy.nvSpPr.cNvPr.set("id", str(self.next_id()))
        for child in list(copy.spPr):
            copy.spPr.remove(child)
        body = copy.get_or_add_txBody()
        for old in [*body.iterfind(qn("a:p")), *body.iterfind(f"{qn('a:lstStyle')}/*")]:
            old.getparent().remove(old)
        body.append(_foot_paragraph(text, number=copy.ph.get("type") == "sldNum"))
        self.slide.shapes.element.append(copy)


def _foot_paragraph(text: str, *, number: bool) -> Any:
    said = tag("a:rPr", lang="zh-CN", altLang="en-US") + tag("a:t", words(text))
    run = tag("a:fld", said, id=PAGE_FIELD, type="slidenum") if number else tag("a:r", said)
    return parse_xml(tag("a:p", run, xmlns_a=NAMESPACES["xmlns_a"]))


def _joined(paragraph: Paragraph) -> str:
    return "".join(paragraph.lines)


_SLIDE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
_NAMES = {key: NAMESPACES[key] for key in ("xmlns_a", "xmlns_r")}

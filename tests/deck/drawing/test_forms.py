"""Whatever ornaments a dress wears: what its layouts promise to those who plan, fill and read a deck."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.deck.drawing.dress import Card, Cover, Form, Head, Panel, Quote
from present.deck.drawing.families import layouts
from present.deck.drawing.grid import SLIDE_HEIGHT, SLIDE_WIDTH, Box
from present.deck.drawing.layout import Fill, Layout, Mark, Slot

SLIDE = Box(0, 0, SLIDE_WIDTH, SLIDE_HEIGHT)
STANDARD = {(layout.name, slot.idx): slot for layout in layouts() for slot in layout.slots}
COVER_TERMS, LONGEST_COVER_TERM = range(21, 25), 7
LOGO, FOOTER = 15, 11
ON_PAGE = {"tx1", "accent1", "accent3", "accent4"}
ON_PANEL = {"bg2", "accent2"}
IN_BLOCK = {"tx2"}

in_any_form = given(
    st.builds(
        Form,
        cover=st.sampled_from(Cover),
        panel=st.sampled_from(Panel),
        head=st.sampled_from(Head),
        quote=st.sampled_from(Quote),
        card=st.sampled_from(Card),
    )
)


def holds(outer: Box, inner: Box) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom


def overlapping(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


@in_any_form
def test_the_same_placeholders_stand_on_the_same_layouts(form: Form) -> None:
    assert {(layout.name, slot.idx): slot.kind for layout in layouts(form) for slot in layout.slots} == {
        key: slot.kind for key, slot in STANDARD.items()
    }


@in_any_form
def test_no_text_has_less_room_than_the_plan_reckons_with(form: Form) -> None:
    less = [
        (layout.name, slot.name)
        for layout in layouts(form)
        for slot in layout.slots
        if not _in_a_size_of_its_own(layout, slot) and not _has_room(slot, STANDARD[layout.name, slot.idx])
    ]

    assert less == []


def _in_a_size_of_its_own(layout: Layout, slot: Slot) -> bool:
    """Numbers, the logo, the terms of the cover, and the foot of the closing, which stays empty."""
    on_cover = layout.name == "封面" and slot.idx in COVER_TERMS
    foot_of_closing = layout.name.startswith("结语") and slot.idx == FOOTER
    return slot.idx // 10 == 4 or slot.idx == LOGO or on_cover or foot_of_closing


def _has_room(slot: Slot, standard: Slot) -> bool:
    as_large = slot.box.w >= standard.box.w and slot.box.h >= standard.box.h
    spaced = [(level.size, level.line, level.before, level.after) for level in slot.levels]
    return as_large and spaced == [(level.size, level.line, level.before, level.after) for level in standard.levels]


@in_any_form
def test_a_term_of_the_cover_stands_upright_or_on_one_line(form: Form) -> None:
    cover = layouts(form)[0]

    for slot in (each for each in cover.slots if each.idx in COVER_TERMS):
        em = slot.levels[0].size * 12700
        upright = slot.box.w < 2 * em and slot.box.h >= LONGEST_COVER_TERM * em * 1.45 * slot.levels[0].line / 100
        assert upright or slot.box.w >= LONGEST_COVER_TERM * em


@in_any_form
def test_everything_lies_within_the_slide(form: Form) -> None:
    for layout in layouts(form):
        boxes = [slot.box for slot in layout.slots] + [mark.box for mark in layout.marks]
        assert [box for box in boxes if not holds(SLIDE, box)] == [], layout.name


@in_any_form
def test_no_two_placeholders_overlap(form: Form) -> None:
    # A title of two lines takes the room of the kicker, which then moves up.
    title_may_meet = {13}

    for layout in layouts(form):
        met = {(one.idx, other.idx) for one, other in combinations(layout.slots, 2) if overlapping(one.box, other.box)}
        assert {pair for pair in met if not (pair[0] == 0 and pair[1] in title_may_meet)} == set(), layout.name


@in_any_form
def test_placeholders_have_numbers_of_their_own(form: Form) -> None:
    for layout in layouts(form):
        numbers = [slot.idx for slot in layout.slots]
        assert len(set(numbers)) == len(numbers), layout.name


@in_any_form
def test_what_must_be_read_has_at_least_twenty_points(form: Form) -> None:
    small = [
        (layout.name, slot.name)
        for layout in layouts(form)
        for slot in layout.slots
        if min(level.size for level in slot.levels) < 20 and not _way_sign(layout, slot)
    ]

    assert small == []


def _way_sign(layout: Layout, slot: Slot) -> bool:
    """Whether the slot says where one is, rather than what is said: foot, logo, kicker, the source of a quotation."""
    return slot.idx in {10, 11, 12, 13, 15} or (layout.name.startswith("金句") and slot.idx in {31, 32, 33})


@in_any_form
def test_each_level_of_a_placeholder_has_its_prompt(form: Form) -> None:
    assert [slot.name for layout in layouts(form) for slot in layout.slots if len(slot.levels) != len(slot.prompts)] == []


@in_any_form
def test_words_are_set_in_the_tokens_of_the_ground_that_they_stand_on(form: Form) -> None:
    wrong = [
        (layout.name, slot.name, colours)
        for layout in layouts(form)
        for slot in layout.slots
        if not (colours := {level.colour for level in slot.levels}) <= _readable(layout, slot)
    ]

    assert wrong == []


def _readable(layout: Layout, slot: Slot) -> set[str]:
    """The tokens that are read on what *slot* stands on."""
    grounds = [mark.fill for mark in layout.marks if _is_ground(mark) and holds(mark.box, slot.box)]
    ground = grounds[-1] if grounds else Fill(layout.background)
    return {"bg1": ON_PAGE, "tx2": ON_PANEL, "accent2": IN_BLOCK}[ground.colour]


def _is_ground(mark: Mark) -> bool:
    return mark.fill.alpha == 100 and mark.fill.colour in {"tx2", "accent2"}


@in_any_form
def test_a_large_title_and_its_words_meet_no_ornament(form: Form) -> None:
    for layout in (each for each in layouts(form) if each.name in {"封面", "结语 0"}):
        words = [slot for slot in layout.slots if slot.idx in {0, 1, 13}]
        ornaments = [mark for mark in layout.marks if not any(holds(mark.box, slot.box) for slot in words)]
        assert not [(slot.name, mark) for slot in words for mark in ornaments if overlapping(slot.box, mark.box)]


@pytest.mark.parametrize("count", range(1, 9))
def test_a_theme_slide_numbers_its_cards_from_one(count: int) -> None:
    layout = next(each for each in layouts() if each.name == f"主题 {count}")
    texts = [slot.idx for slot in layout.slots if 20 <= slot.idx < 30]
    numbers = [slot.idx for slot in layout.slots if 40 <= slot.idx < 50]

    assert texts == ([21, 22] if count == 1 else [20 + i for i in range(1, count + 1)])
    assert numbers == ([] if count == 1 else [40 + i for i in range(1, count + 1)])

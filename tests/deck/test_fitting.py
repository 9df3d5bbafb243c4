from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from present.deck.cards import CardSlot, Level, fit_cards, fit_tightly, set_cards
from present.deck.fitting import LISTED, PARALLEL, Composer, Fit, Slot, Step, even_groups, height
from present.deck.keywords import keyword_rows

PAIRS = Composer(lambda text: tuple(text[at : at + 2] for at in range(0, len(text), 2)))
"""Takes two characters for a word."""


def slot(width: float, tall: float, *steps: Step) -> Slot:
    return Slot(width, tall, 1.0, steps)


def test_a_text_takes_the_first_step_that_holds_it() -> None:
    title = slot(320, 100, Step(32, 1), Step(20, 1))

    assert PAIRS.fit("读书使人进步", title) == Fit(32, ("读书使人进步",))
    assert PAIRS.fit("读书使人进步读书使人快乐", title) == Fit(20, ("读书使人进步读书使人快乐",))


def test_a_text_that_no_step_holds_does_not_fit() -> None:
    assert PAIRS.fit("读书使人进步读书使人快乐", slot(100, 100, Step(20, 2))) is None


def test_a_text_that_no_step_holds_can_be_set_all_the_same() -> None:
    assert PAIRS.set("读书使人进步读书", slot(80, 20, Step(20, 1))) == Fit(20, ("读书使人", "进步读书"))


def test_lines_that_are_too_high_for_the_box_do_not_fit() -> None:
    assert PAIRS.fit("读书使人进步快乐", slot(80, 57, Step(20, 2))) is None
    assert PAIRS.fit("读书使人进步快乐", slot(80, 58, Step(20, 2))) == Fit(20, ("读书使人", "进步快乐"))


def test_a_step_may_be_narrower_than_its_box() -> None:
    assert PAIRS.fit("读书使人", slot(400, 100, Step(28, 1, 3.0), Step(20, 1))) == Fit(20, ("读书使人",))


def test_a_smaller_size_is_preferred_to_a_torn_phrase() -> None:
    words = ("群众", "的", "事", "当成", "自己", "的", "事", "，", "今天", "的", "事", "今天", "办完")
    composer = Composer(lambda text: words if text == "".join(words) else tuple(text))
    place = slot(231, 200, Step(22, 3), Step(20, 3))

    assert composer.fit("".join(words), place) == Fit(20, ("群众的事当成自己的事，", "今天的事今天办完"))
    assert composer.fit("".join(words), replace(place, steps=place.steps[:1])) is not None


def test_a_tight_step_is_for_setting_and_not_for_asking() -> None:
    title = replace(slot(100, 100, Step(40, 1)), tight=(Step(20, 1),))

    assert not PAIRS.fits("读书使人", title)
    assert PAIRS.fits("读书使人", title.tightened)
    assert PAIRS.set("读书使人", title) == Fit(20, ("读书使人",))
    assert PAIRS.together(["读书", "读书使人"], title) == 20


def test_texts_together_have_the_size_that_holds_all_of_them() -> None:
    title = slot(120, 100, Step(40, 1), Step(30, 1), Step(20, 1))

    assert PAIRS.together(["读书", "读书使人"], title) == 30


def test_a_quotation_prefers_whole_members_to_large_type() -> None:
    quotation = slot(180, 200, Step(28, 4), Step(20, 4))

    fit = PAIRS.breaking(PARALLEL).fit("读书使人进步、读书使人快乐", quotation)

    assert fit == Fit(20, ("读书使人进步、", "读书使人快乐"))


def test_a_list_of_too_many_members_runs_on() -> None:
    fit = PAIRS.breaking(LISTED).fit("借鉴、创新、圆融、共赢", slot(160, 60, Step(20, 2)))

    assert fit == Fit(20, ("借鉴、创新、", "圆融、共赢"))


@given(st.integers(min_value=1, max_value=60), st.integers(min_value=2, max_value=8))
def test_groups_are_few_even_and_complete(count: int, most: int) -> None:
    groups = even_groups(count, most)

    assert sum(groups) == count
    assert max(groups) <= most
    assert max(groups) - min(groups) <= 1
    assert (len(groups) - 1) * most < count
    assert list(groups) == sorted(groups, reverse=True)


CARD = CardSlot(200, 100, 1.0, (Level((28, 20), 2), Level((20, 20), 2, 4)))


def test_the_cards_of_a_slide_have_one_size() -> None:
    fits = fit_cards([("读书", "进步"), ("读书使人进步读书", "快乐")], CARD, PAIRS)

    assert fits is not None
    assert {levels[0].size for levels in fits} == {20}


def test_one_line_is_preferred_to_larger_type() -> None:
    fits = fit_cards([("读书使人进步读书", "")], CARD, PAIRS)

    assert fits == ((Fit(20, ("读书使人进步读书",)), Fit(20, ())),)


def test_cards_that_are_too_high_do_not_fit() -> None:
    assert fit_cards([("读书使人进步" * 3, "读书使人进步" * 3)], CARD, PAIRS) is None


def test_short_forms_that_are_too_long_are_set_tight_if_nothing_stands_below_them() -> None:
    tight = replace(CARD, tight=(Step(14, 3),))

    assert fit_tightly([("读书使人进步" * 6, "")], tight, PAIRS) == ((Fit(14, ("读书使人进步读书使人进步",) * 3),),)
    assert fit_tightly([("读书使人进步" * 6, "快乐")], tight, PAIRS) is None
    assert fit_tightly([("读书使人进步" * 9, "")], tight, PAIRS) is None


def test_cards_that_do_not_fit_are_set_in_the_smallest_sizes() -> None:
    cards = set_cards([("读书使人进步" * 3, "读书使人进步" * 3)], CARD, PAIRS)

    assert [[fit.size for fit in levels] for levels in cards] == [[20, 20]]
    assert "".join(cards[0][0].lines) == "读书使人进步" * 3


def test_key_words_stand_in_even_rows_one_under_another() -> None:
    rows = keyword_rows([["方向", "激情", "标准", "定力"], ["劲头", "动力"]], slot(184, 80, Step(20, 3)))

    assert rows == (("方向\u3000激情", "标准\u3000定力"), ("劲头\u3000动力",))


def test_key_words_that_one_panel_lacks_are_shown_on_none() -> None:
    assert keyword_rows([["方向"], []], slot(184, 80, Step(20, 3))) is None


def test_key_words_that_are_too_many_are_not_shown() -> None:
    assert keyword_rows([["方向"] * 12], slot(184, 60, Step(20, 3))) is None


def test_the_height_of_lines_is_that_of_the_taller_font() -> None:
    """Noto Sans CJK SC: ascender 0.88 and descender 0.12 with line gaps make 1.448 em."""
    assert height(2, 20, 0.95) == 2 * 20 * 1.45 * 0.95

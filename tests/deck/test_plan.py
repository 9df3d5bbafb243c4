"""What the plan promises for every speech: nothing reworded, nothing unheard, nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from present.deck import labels
from present.deck.planning import plan_slides
from present.model import (
    ClosingSlide,
    ContentsSlide,
    CoverSlide,
    Cut,
    GlanceSlide,
    Outline,
    PointSlide,
    Slide,
    Span,
    Speech,
    TextSlide,
    ThemeSlide,
    Words,
)
from tests.deck.conftest import Planned, plan_of
from tests.deck.speeches import (
    LONG,
    PLAIN,
    RED_GOLD,
    PointWords,
    SectionWords,
    SpeechWords,
    a_point,
    a_theme,
    shapes,
    written,
)

Kind = TypeVar("Kind")
every_shape = pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in shapes()])


def words_on(value: object) -> Iterator[Words]:
    """All words that stand on a slide, its footer and notes among them."""
    match value:
        case Words():
            yield value
        case tuple():
            for each in value:
                yield from words_on(each)
        case _ if is_dataclass(value):
            for each in fields(value):
                yield from words_on(getattr(value, each.name))


def reworded(planned: Planned) -> list[Words]:
    """The words on the slides that are neither the speaker's nor a label of ours."""
    return [words for slide in planned.slides for words in words_on(slide) if not is_true(words, planned.speech)]


def is_true(words: Words, speech: Speech) -> bool:
    if not words.spans:
        ours = (labels.CONTENTS, labels.GLANCE, labels.CLOSING, labels.PASSAGE, labels.TERMS, labels.FIGURES)
        known = words.text in (*ours, RED_GOLD.occasion, speech.name) or words.text.startswith(
            ("第", "要点", RED_GOLD.department)
        )
        return known or words.text.endswith("个要点")
    return words.text == "、".join(speech.shown(span).replace("\n", "") for span in words.spans)


def unheard(planned: Planned) -> list[str]:
    """The sentences that no slide covers to the last character."""
    covers = [slide.frame.covers for slide in planned.slides if slide.frame.covers]
    return [
        planned.speech.verbatim(sentence)
        for sentence in planned.speech.sentences
        if sum(len(shared) for cover in covers if (shared := overlap(cover, sentence))) != len(sentence)
    ]


def overlap(one: Span, other: Span) -> Span:
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))


def keys(slides: tuple[Slide, ...]) -> list[str]:
    return [slide.frame.key for slide in slides]


def of_kind(slides: tuple[Slide, ...], kind: type[Kind]) -> list[Kind]:
    return [slide for slide in slides if isinstance(slide, kind)]


class TestEverySpeech:
    @every_shape
    def test_has_no_word_on_a_slide_that_the_speaker_did_not_say(self, words: SpeechWords, cut: Cut) -> None:
        assert reworded(plan_of(words, cut)) == []

    @every_shape
    def test_is_heard_whole(self, words: SpeechWords, cut: Cut) -> None:
        assert unheard(plan_of(words, cut)) == []

    @every_shape
    def test_is_heard_in_order_and_once(self, words: SpeechWords, cut: Cut) -> None:
        covers = [slide.frame.covers for slide in plan_of(words, cut).slides if slide.frame.covers]

        assert all(first.end <= second.start for first, second in pairwise(covers))

    @every_shape
    def test_has_the_paragraphs_that_are_heard_as_notes(self, words: SpeechWords, cut: Cut) -> None:
        planned = plan_of(words, cut)

        for slide in planned.slides:
            heard = planned.speech.verbatim(slide.frame.covers) if slide.frame.covers else ""
            assert "".join(note.text for note in slide.frame.notes) == "".join(heard.split("\n"))

    @every_shape
    def test_names_each_slide_once_and_leads_to_slides_that_exist(self, words: SpeechWords, cut: Cut) -> None:
        slides = plan_of(words, cut).slides
        targets = [entry.target for each in of_kind(slides, ContentsSlide) for entry in each.entries]
        targets += [panel.target for each in of_kind(slides, GlanceSlide) for panel in each.panels]

        assert len(set(keys(slides))) == len(slides)
        assert set(targets) <= set(keys(slides))

    @every_shape
    def test_keeps_to_what_the_layouts_hold(self, words: SpeechWords, cut: Cut) -> None:
        for slide in plan_of(words, cut).slides:
            match slide:
                case ContentsSlide(entries=entries):
                    assert 1 < len(entries) <= 8
                case GlanceSlide(panels=panels):
                    assert 1 < len(panels) <= 6
                case ThemeSlide(cards=cards, sentences=sentences):
                    assert len(cards) in {0, 2, 3, 4, 5, 6, 7, 8}
                    assert 1 <= len(sentences) <= 2 or cards
                case PointSlide(bullets=bullets):
                    assert 1 <= len(bullets) <= 4
                case TextSlide(sentences=sentences):
                    assert len(sentences) <= 3
                case ClosingSlide(asks=asks):
                    assert len(asks) <= 6

    @every_shape
    def test_has_a_first_slide_for_every_section(self, words: SpeechWords, cut: Cut) -> None:
        wanted = [f"s{number}" for number in range(1, len(words.sections) + 1)]

        assert [key for key in keys(plan_of(words, cut).slides) if key in wanted] == wanted


CLAUSES = st.integers(min_value=4, max_value=70).map(
    lambda count: "".join("读书使人进步快乐充实"[at * at % 10] for at in range(count))
)
POINTS = st.builds(
    PointWords,
    short=CLAUSES,
    support=CLAUSES | st.just(""),
    body=st.lists(st.lists(CLAUSES, min_size=1, max_size=6).map(tuple), max_size=3).map(tuple),
)
SENTENCES = st.lists(CLAUSES.map("{}。".format), min_size=1, max_size=3).map(tuple)
SECTIONS = st.builds(
    SectionWords,
    short=CLAUSES,
    rest=CLAUSES | st.just(""),
    introduction=SENTENCES | st.just(()),
    points=st.lists(POINTS, max_size=9).map(tuple),
) | st.builds(SectionWords, introduction=SENTENCES, points=st.lists(POINTS, max_size=3).map(tuple))
SPEECHES = st.builds(
    SpeechWords,
    title=CLAUSES | st.just(""),
    opening=SENTENCES | st.just(()),
    sections=st.lists(SECTIONS, max_size=4).map(tuple),
    tail=st.sampled_from(["谢谢大家！", ""]),
)


def pairs(text: str) -> tuple[str, ...]:
    return tuple(text[at : at + 2] for at in range(0, len(text), 2))


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(SPEECHES)
def test_whatever_its_shape_a_speech_is_heard_whole_in_order_and_unchanged(words: SpeechWords) -> None:
    planned = plan_of(words, pairs)
    covers = [slide.frame.covers for slide in planned.slides if slide.frame.covers]

    assert reworded(planned) == []
    assert unheard(planned) == []
    assert all(first.end <= second.start for first, second in pairwise(covers))


class TestTheFront:
    def test_the_cover_is_shown_to_the_last_sentence_of_the_opening_but_one(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(PLAIN, PLAIN)), cut)
        cover, contents = planned.slides[:2]

        assert heard(planned, cover).endswith("今天我们召开读书节推进会。")
        assert heard(planned, contents) == "我讲几点意见。"

    def test_the_last_sentence_of_the_opening_leads_on_from_the_themes_where_they_are_shown(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(a_theme("群众爱读", 3), a_theme("社区会办", 3))), cut)

        assert [heard(planned, slide) for slide in planned.slides[1:3]] == ["", "我讲几点意见。"]

    def test_an_opening_of_one_sentence_is_heard_with_the_cover(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(opening=("我讲几点意见。",), sections=(PLAIN, PLAIN)), cut)

        assert heard(planned, planned.slides[0]).endswith("我讲几点意见。")
        assert planned.slides[1].frame.covers is None

    def test_the_cover_shows_four_themes_at_most(self, cut: Cut) -> None:
        terms = ("群众爱读", "社区会办", "学校会教", "书店会卖", "作家会写")
        four, five = (SpeechWords(sections=tuple(a_theme(term, 2) for term in terms[:count])) for count in (4, 5))

        assert [words.text for words in cover_of(plan_of(four, cut)).terms] == list(terms[:4])
        assert cover_of(plan_of(five, cut)).terms == ()

    def test_the_department_speaks_on_the_cover_in_words_of_its_own(self, cut: Cut) -> None:
        cover = cover_of(plan_of(SpeechWords(sections=(PLAIN,)), cut))

        assert cover.occasion == Words("读书会")
        assert cover.unit_and_date == Words("市图书馆\u30002024年4月")

    def test_a_single_section_needs_no_contents(self, cut: Cut) -> None:
        assert of_kind(plan_of(SpeechWords(sections=(PLAIN,)), cut).slides, ContentsSlide) == []

    def test_a_row_of_the_contents_says_the_theme_and_the_other_half_of_the_heading(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(a_theme("群众爱读", 3), PLAIN)), cut)
        first, second = of_kind(planned.slides, ContentsSlide)[0].entries

        assert first.title.text == "群众爱读"
        assert first.line is not None
        assert first.line.text == "着力建设“读得进、记得住、用得上”的学习型城市"
        assert (second.title.text, second.line) == ("深刻认识读书的重要意义", None)

    def test_the_themes_are_titled_as_the_speaker_names_them_in_one_breath(self, cut: Cut) -> None:
        opening = ("要贯彻“让群众爱读、社区会办”的要求。", "我讲几点意见。")
        planned = plan_of(SpeechWords(opening=opening, sections=(a_theme("群众爱读", 3), a_theme("社区会办", 3))), cut)

        assert of_kind(planned.slides, GlanceSlide)[0].title.text == "让群众爱读、社区会办"

    def test_where_one_key_word_is_lacking_each_theme_says_how_many_points_it_has(self, cut: Cut) -> None:
        lacking = replace(a_theme("社区会办", 3), points=(a_point(0), replace(a_point(1), keyword="")))
        planned = plan_of(SpeechWords(sections=(a_theme("群众爱读", 3), lacking)), cut)

        assert [panel.keywords for panel in of_kind(planned.slides, GlanceSlide)[0].panels] == [
            (Words("3个要点"),),
            (Words("2个要点"),),
        ]

    def test_a_theme_without_points_leaves_the_foot_of_all_panels_empty(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(a_theme("群众爱读", 3), a_theme("社区会办", 0))), cut)

        assert [panel.keywords for panel in of_kind(planned.slides, GlanceSlide)[0].panels] == [(), ()]

    def test_more_than_six_themes_go_on_to_a_second_slide(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=tuple(a_theme(f"{who}爱读", 2) for who in "甲乙丙丁戊己庚")), cut)

        assert [len(slide.panels) for slide in of_kind(planned.slides, GlanceSlide)] == [4, 3]


class TestSections:
    def test_a_theme_slide_says_its_place_and_shows_its_points(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(PLAIN, a_theme("群众爱读", 6), a_theme("社区会办", 6))), cut)
        first, second = of_kind(planned.slides, ThemeSlide)

        assert [(slide.term.text, slide.place, slide.places) for slide in (first, second)] == [
            ("群众爱读", 1, 2),
            ("社区会办", 2, 2),
        ]
        assert first.tagline == Words("读得进、记得住、用得上", first.tagline.spans if first.tagline else ())
        assert [(card.number, card.title.text, card.line and card.line.text) for card in first.cards][:1] == [
            (1, "筑牢“爱读”方向", "坚持每天读一点书")
        ]

    def test_twelve_points_make_two_slides_of_six_that_number_on(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(a_theme("群众爱读", 12),)), cut)

        assert [[card.number for card in slide.cards] for slide in of_kind(planned.slides, ThemeSlide)] == [
            [1, 2, 3, 4, 5, 6],
            [7, 8, 9, 10, 11, 12],
        ]

    def test_nine_points_leave_no_orphan(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(a_theme("群众爱读", 9),)), cut)

        assert [len(slide.cards) for slide in of_kind(planned.slides, ThemeSlide)] == [5, 4]

    def test_a_line_on_few_of_the_cards_is_shown_on_none(self, cut: Cut) -> None:
        points = [replace(a_point(at), support="", body=((LONG,),), quote="") for at in range(6)]
        lined = replace(points[0], support="多读书")
        planned = plan_of(SpeechWords(sections=(SectionWords(short="抓落实", points=(lined, *points[1:])),)), cut)

        assert [card.line for card in of_kind(planned.slides, ThemeSlide)[0].cards] == [None] * 6

    def test_slides_of_one_theme_share_what_is_heard_of_its_introduction(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(a_theme("群众爱读", 12),)), cut)
        first, second = of_kind(planned.slides, ThemeSlide)

        assert heard(planned, first).startswith("1、全力支持“群众爱读”")
        assert heard(planned, second) == "读书是一件终身的事。\n要把时间留给读书。".replace("\n", "")

    def test_a_section_without_a_theme_is_summed_up_under_its_name(self, cut: Cut) -> None:
        section = SectionWords(short="抓好三件实事", rest="让读书成为习惯", points=tuple(a_point(at) for at in range(3)))
        slide = of_kind(plan_of(SpeechWords(sections=(section,)), cut).slides, ThemeSlide)[0]

        assert (slide.term.text, slide.place, slide.places) == ("抓好三件实事", 0, 0)
        assert slide.tagline is not None
        assert slide.tagline.text == "让读书成为习惯"

    def test_a_section_without_points_shows_its_carrying_sentences_and_closes_on_its_line(self, cut: Cut) -> None:
        slide = of_kind(plan_of(SpeechWords(sections=(PLAIN,)), cut).slides, TextSlide)[0]

        assert slide.kicker == Words("第一部分")
        assert [sentence.text for sentence in slide.sentences] == list(PLAIN.excerpts)
        assert slide.line is not None
        assert slide.line.text == PLAIN.quote

    def test_a_section_without_a_heading_is_titled_by_what_it_begins_to_say(self, cut: Cut) -> None:
        nameless = SectionWords(introduction=PLAIN.introduction, excerpts=PLAIN.excerpts)
        planned = plan_of(SpeechWords(sections=(nameless, PLAIN)), cut)
        entry = of_kind(planned.slides, ContentsSlide)[0].entries[0]

        assert of_kind(planned.slides, TextSlide)[0].title.text == "把读书的劲头体现在学习上"
        assert (entry.title.text, entry.line) == ("把读书的劲头体现在学习上", None)

    def test_of_a_heading_with_a_removed_name_the_other_half_is_shown(self, cut: Cut) -> None:
        speech, outline = redacted_heading()
        slides = plan_slides(speech, outline, RED_GOLD, cut)

        assert of_kind(slides, TextSlide)[0].title.text == "永葆读书的热情"
        assert of_kind(slides, ContentsSlide)[0].entries[0].title.text == "永葆读书的热情"

    def test_a_theme_of_one_sentence_says_its_two_halves(self, cut: Cut) -> None:
        theme = replace(a_theme("群众爱读", 0), introduction=("读书是一件终身的事，要把时间留给读书。",))
        slide = of_kind(plan_of(SpeechWords(sections=(theme, a_theme("社区会办", 3))), cut).slides, ThemeSlide)[0]

        assert [words.text for words in slide.sentences] == ["读书是一件终身的事", "要把时间留给读书"]

    def test_a_theme_of_one_clause_says_its_heading_too(self, cut: Cut) -> None:
        theme = replace(a_theme("群众爱读", 0), introduction=("读书是一件终身的事。",))
        slide = of_kind(plan_of(SpeechWords(sections=(theme, a_theme("社区会办", 3))), cut).slides, ThemeSlide)[0]

        assert [words.text for words in slide.sentences] == [
            "全力支持“群众爱读”，着力建设“读得进、记得住、用得上”的学习型城市",
            "读书是一件终身的事",
        ]

    def test_a_section_of_one_clause_is_text_under_its_name(self, cut: Cut) -> None:
        section = SectionWords(short="抓落实", introduction=("读书的事要一件一件办。",))
        slide = of_kind(plan_of(SpeechWords(sections=(section,)), cut).slides, TextSlide)[0]

        assert (slide.title.text, [words.text for words in slide.sentences]) == ("抓落实", ["读书的事要一件一件办"])

    def test_leads_without_a_mark_are_shown_whole(self, cut: Cut) -> None:
        points = tuple(PointWords(short=f"{LONG}{n}", body=(("多读书", "读好书"),)) for n in range(3))
        slides = plan_of(SpeechWords(sections=(SectionWords(short="抓落实", points=points),)), cut).slides

        assert [card.title.text for card in of_kind(slides, ThemeSlide)[0].cards] == [f"{LONG}{n}" for n in range(3)]
        assert [slide.title.text for slide in of_kind(slides, PointSlide)] == [f"{LONG}{n}" for n in range(3)]

    def test_a_heading_without_a_mark_names_its_section_everywhere(self, cut: Cut) -> None:
        long = SectionWords(short=f"{LONG}{LONG[:12]}", points=(a_point(0), a_point(1)))
        slides = plan_of(SpeechWords(sections=(long, PLAIN)), cut).slides

        assert of_kind(slides, ContentsSlide)[0].entries[0].title.text == long.short
        assert of_kind(slides, ThemeSlide)[0].term.text == long.short

    def test_a_part_without_a_heading_says_on_its_panel_what_it_begins_with(self, cut: Cut) -> None:
        nameless = SectionWords(introduction=PLAIN.introduction, excerpts=PLAIN.excerpts, points=(a_point(0), a_point(1)))
        slide = of_kind(plan_of(SpeechWords(sections=(nameless, PLAIN)), cut).slides, ThemeSlide)[0]

        assert slide.term == Words("第一部分")
        assert slide.tagline is not None
        assert slide.tagline.text == "把读书的劲头体现在学习上"

    def test_a_card_holds_no_words_that_its_place_does_not_show(self, cut: Cut) -> None:
        six, four = (of_kind(plan_of(SpeechWords(sections=(a_theme("群众爱读", n),)), cut).slides, ThemeSlide)[0] for n in (6, 4))

        assert {card.excerpt for card in six.cards} == {None}
        assert all(card.excerpt for card in four.cards)

    def test_points_that_are_a_lead_and_nothing_else_stand_on_cards_alone(self, cut: Cut) -> None:
        section = SectionWords(short="做到两条", points=(PointWords(short="多读书"), PointWords(short="读好书")))

        assert keys(plan_of(SpeechWords(sections=(section,)), cut).slides) == ["cover", "s1", "closing"]

    def test_a_speech_without_sections_shows_its_opening(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(opening=("读书使人进步。", "读书使人快乐。")), cut)

        assert keys(planned.slides) == ["cover", "opening", "closing"]
        assert heard(planned, planned.slides[1]) == "读书使人进步。读书使人快乐。"


def redacted_heading() -> tuple[Speech, Outline]:
    """A speech whose first heading holds a removed name."""
    first = replace(PLAIN, short="永葆读书的热情", rest="深刻认识读书对**的意义")
    speech, outline = written(SpeechWords(sections=(first, PLAIN)))
    at = speech.text.index("**")
    return replace(speech, redactions=(Span(at, at + 2),)), outline


class TestPoints:
    def test_a_point_shows_its_lead_its_measures_and_the_line_that_people_quote(self, cut: Cut) -> None:
        slide = point_slides(plan_of(SpeechWords(sections=(a_theme("群众爱读", 3),)), cut))[1]

        assert (slide.place, slide.places) == (2, 3)
        assert slide.title.text == "坚持每天读一点书，筑牢“爱读”标准"
        assert [bullet.text for bullet in slide.bullets] == ["把读书当作一种习惯", "办好社区书屋和流动书车", "让读书的人越来越多"]
        assert slide.quote is not None
        assert slide.quote.text == "读有所得、读有所悟、读有所用"

    def test_what_the_quotation_says_is_no_bullet(self, cut: Cut) -> None:
        speech, outline = written(SpeechWords(sections=(a_theme("群众爱读", 2),)))
        points = outline.sections[0].points
        whole = Span(points[0].excerpts[0].start, points[0].quote.end if points[0].quote else 0)
        doubled = replace(
            outline, sections=(replace(outline.sections[0], points=(replace(points[0], excerpts=(whole,)), points[1])),)
        )
        slide = point_slides(Planned(speech, doubled, plan_slides(speech, doubled, RED_GOLD, cut), cut))[0]

        assert "把读书当作一种习惯" in [bullet.text for bullet in slide.bullets]
        assert not [bullet for bullet in slide.bullets if "读有所悟" in bullet.text]

    def test_seven_measures_go_on_to_a_second_slide_with_sentences_of_its_own(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(two_points(measures(7, 1)),)), cut)
        first, second = point_slides(planned)[:2]

        assert [len(slide.bullets) for slide in (first, second)] == [4, 3]
        assert (first.frame.key, first.continued, second.frame.key, second.continued) == ("s1.p1", False, "s1.p1b", True)
        assert heard(planned, second).startswith(second.bullets[0].text)

    def test_measures_of_one_sentence_are_not_torn_apart(self, cut: Cut) -> None:
        slides = point_slides(plan_of(SpeechWords(sections=(two_points(measures(6, 6)),)), cut))

        assert [len(slide.bullets) for slide in slides] == [4, 2]
        assert [slide.continued for slide in slides] == [False, False]

    def test_a_quotation_alone_is_a_bullet_and_leaves_no_half_of_the_slide_empty(self, cut: Cut) -> None:
        point = PointWords(short="读好书", support="多读书", body=(("读有所得、读有所悟",),), quote="读有所得、读有所悟")
        slide = point_slides(
            plan_of(SpeechWords(sections=(replace(two_points(point), points=(point, *[a_point(0)] * 5)),)), cut)
        )[0]

        assert ([bullet.text for bullet in slide.bullets], slide.quote) == (["读有所得、读有所悟"], None)

    def test_a_point_of_which_the_card_says_all_there_is_has_no_slide(self, cut: Cut) -> None:
        point = PointWords(short="读好书", body=(("读有所得、读有所悟",),))
        planned = plan_of(SpeechWords(sections=(two_points(point),)), cut)

        assert [slide.frame.key for slide in point_slides(planned)] == ["s1.p2"]
        assert of_kind(planned.slides, ThemeSlide)[0].cards[0].line == Words("读有所得、读有所悟", point_line(planned))

    def test_of_a_lead_too_long_for_two_lines_the_last_clause_is_the_title(self, cut: Cut) -> None:
        point = replace(a_point(0), support=LONG * 2, short="读好书", keyword="")
        slide = point_slides(plan_of(SpeechWords(sections=(two_points(point),)), cut))[0]

        assert slide.title.text == "读好书"

    def test_a_lead_that_is_too_long_for_any_title_is_the_first_of_the_bullets(self, cut: Cut) -> None:
        point = PointWords(short=f"{LONG}{LONG}", body=(("多读一点书",), ("读好每本书",)))
        slide = point_slides(plan_of(SpeechWords(sections=(two_points(point),)), cut))[0]

        assert slide.title == Words("要点 1")
        assert [bullet.text for bullet in slide.bullets] == [f"{LONG}{LONG}", "多读一点书", "读好每本书"]

    def test_a_sentence_too_long_for_three_lines_is_cut_after_a_clause(self, cut: Cut) -> None:
        point = PointWords(short="读好书", body=(("办好社区书屋", f"第一{LONG}", f"第二{LONG}"), ("办好图书馆",)))
        speech, outline = written(SpeechWords(sections=(two_points(point),)))
        section = outline.sections[0]
        first, _, last, other = section.points[0].excerpts
        whole = replace(section.points[0], excerpts=(Span(first.start, last.end), other))
        longer = replace(outline, sections=(replace(section, points=(whole, *section.points[1:])),))
        slide = point_slides(Planned(speech, longer, plan_slides(speech, longer, RED_GOLD, cut), cut))[0]

        assert [bullet.text for bullet in slide.bullets] == [f"办好社区书屋，第一{LONG}", "办好图书馆"]


def point_line(planned: Planned) -> tuple[Span, ...]:
    """Where the first point's only sentence stands, without its full stop."""
    start = planned.speech.text.index("读有所得、读有所悟")
    return (Span(start, start + len("读有所得、读有所悟")),)


def two_points(first: PointWords) -> SectionWords:
    return SectionWords(
        short="抓落实", points=(first, replace(a_point(0), body=(("把读书当作习惯",), ("办好社区书屋",)), quote=""))
    )


def measures(count: int, a_sentence: int) -> PointWords:
    clauses = [f"办好第{number}件实事" for number in range(count)]
    return PointWords(short="办实事", body=tuple(tuple(clauses[at : at + a_sentence]) for at in range(0, count, a_sentence)))


class TestTheClosing:
    def test_it_says_what_is_asked_and_is_heard_to_the_end(self, cut: Cut) -> None:
        planned = plan_of(SpeechWords(sections=(PLAIN,)), cut)
        slide = of_kind(planned.slides, ClosingSlide)[0]

        assert slide.title.text == "让书香伴着每一个人"
        assert [ask.text for ask in slide.asks] == ["带头读书"]
        assert heard(planned, slide).endswith("谢谢大家！")
        assert slide.frame.section is None

    def test_it_never_ends_on_a_line_of_the_translation(self, cut: Cut) -> None:
        words = SpeechWords(
            sections=(PLAIN,), closing=("让书香伴着每一个人。", "Read on and on."), asks=(), closing_title="Read on and on"
        )
        speech, outline = written(words)
        assert outline.closing is not None
        closing = replace(outline.closing, text=replace(outline.closing.text, carrying=speech.sentences_in(outline.closing.span)))
        slides = plan_slides(speech, replace(outline, closing=closing), RED_GOLD, cut)

        assert of_kind(slides, ClosingSlide)[0].title.text == "让书香伴着每一个人"

    def test_more_than_six_asks_go_on_and_number_on(self, cut: Cut) -> None:
        asks = tuple(f"读好第{number}本书" for number in range(7))
        words = SpeechWords(sections=(PLAIN,), closing=tuple(f"要{ask}。" for ask in asks), asks=asks, closing_title="")
        slides = of_kind(plan_of(words, cut).slides, ClosingSlide)

        assert [(slide.frame.key, slide.first, len(slide.asks)) for slide in slides] == [("closing", 1, 4), ("closingb", 5, 3)]

    def test_without_a_closing_what_follows_is_heard_with_the_last_slide(self, cut: Cut) -> None:
        words = SpeechWords(sections=(PLAIN, PLAIN), closing=(), asks=(), closing_title="", tail="2024年4月23日")
        planned = plan_of(words, cut)

        assert heard(planned, planned.slides[-1]).endswith("2024年4月23日")


class TestTheSeed:
    def test_it_is_heard_whole_and_nothing_is_reworded(self, seed: Planned) -> None:
        assert unheard(seed) == []
        assert reworded(seed) == []

    def test_it_shows_its_four_themes_at_a_glance(self, seed: Planned) -> None:
        glance = of_kind(seed.slides, GlanceSlide)[0]

        assert glance.title.text == "让干部敢为、地方敢闯、企业敢干、群众敢首创"
        assert [panel.term.text for panel in glance.panels] == ["干部敢为", "地方敢闯", "企业敢干", "群众敢首创"]
        assert [word.text for word in glance.panels[0].keywords] == ["方向", "激情", "标准", "定力", "担当", "底线"]

    def test_it_has_a_slide_for_every_section_and_point(self, seed: Planned) -> None:
        counts = {2: 6, 3: 3, 4: 4, 5: 3}
        points = [f"s{section}.p{point}" for section, count in counts.items() for point in range(1, count + 1)]

        assert [key for key in keys(seed.slides) if ".p" in key and not key.endswith("b")] == points
        assert [slide.term.text for slide in of_kind(seed.slides, ThemeSlide)] == [
            "干部敢为",
            "地方敢闯",
            "企业敢干",
            "群众敢首创",
        ]

    def test_it_never_shows_the_marks_of_a_removed_name(self, seed: Planned) -> None:
        assert not [words for slide in seed.slides for words in words_on(slide) if "**" in words.text]


def heard(planned: Planned, slide: Slide) -> str:
    return planned.speech.verbatim(slide.frame.covers) if slide.frame.covers else ""


def cover_of(planned: Planned) -> CoverSlide:
    return of_kind(planned.slides, CoverSlide)[0]


def point_slides(planned: Planned) -> list[PointSlide]:
    return of_kind(planned.slides, PointSlide)

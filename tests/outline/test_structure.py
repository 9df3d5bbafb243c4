"""The structure of a speech: what an expert reader marks in the margin."""

from collections.abc import Callable

import pytest

from present.model import Outline, Span, Speech

Read = Callable[[str], tuple[Speech, Outline]]
SEED = "si-gan-mobilisation-speech"
SPEECHES = (SEED, "three-firsts", "plain-numbers")


def words(speech: Speech, span: Span | None) -> str | None:
    return None if span is None else speech.shown(span)


def test_the_real_speech_has_five_sections_although_a_number_occurs_twice(read: Read) -> None:
    speech, outline = read(SEED)

    assert [section.number for section in outline.sections] == [1, 2, 3, 4, 5]
    assert [len(section.points) for section in outline.sections] == [0, 6, 3, 4, 3]
    assert [notice.code for notice in outline.notices] == ["section-numbers"]
    assert "1、2、2、3、4" in outline.notices[0].zh
    assert words(speech, outline.title) == "在全市推进“敢为、敢闯、敢干、敢首创”动员会暨作风建设大会上的讲话"
    assert words(speech, outline.salutation) == "同志们："


def test_the_conclusion_glued_to_the_last_section_is_the_closing(read: Read) -> None:
    speech, outline = read(SEED)

    assert outline.closing is not None
    assert speech.verbatim(outline.closing.span).startswith("全市各级党组织要压实主体责任")
    assert speech.verbatim(outline.closing.span).endswith("谢谢大家！")
    assert words(speech, outline.closing.audience) == "全市各级党组织"
    assert [speech.shown(ask) for ask in outline.closing.asks][:2] == ["压实主体责任，强化示范引领", "以更大力度选拔使用干部"]


def test_the_four_themes_stand_with_their_taglines(read: Read) -> None:
    speech, outline = read(SEED)

    assert [(speech.shown(theme.term), theme.section, words(speech, theme.tagline)) for theme in outline.themes] == [
        ("干部敢为", 2, "看得出、站得出、豁得出"),
        ("地方敢闯", 3, "各美其美、美美与共"),
        ("企业敢干", 4, "不断激发各类市场主体发展活力"),
        ("群众敢首创", 5, "发挥人民群众积极性主动性创造性"),
    ]


def test_a_term_that_counts_its_parts_knows_them_in_the_speech_s_own_words(read: Read) -> None:
    speech, outline = read(SEED)
    terms = {speech.shown(term.term): term for term in outline.terms}

    assert [(speech.shown(name), words(speech, said)) for name, said in terms["三大法宝"].members] == [
        ("张家港精神", "团结拼搏、负重奋进、自加压力、敢于争先"),
        ("昆山之路", "敢闯敢试、唯实唯干、奋斗奋进、创新创优"),
        ("园区经验", "借鉴、创新、圆融、共赢"),
    ]
    assert [speech.shown(name) for name, _ in terms["四敢"].members] == ["敢为", "敢闯", "敢干", "敢首创"]
    assert terms["两个毫不动摇"].members == ()


def test_leads_make_points_where_no_numbers_do(read: Read) -> None:
    speech, outline = read("three-firsts")

    assert [[speech.shown(point.lead) for point in section.points] for section in outline.sections] == [
        ["要坚持学在前面，把准“敢想”方向", "要坚持问在前面，拓宽“敢想”思路"],
        ["办好试点“敢试”的田块", "守住放手“敢试”的底线"],
        ["为企业松绑减负，坚定“敢当”的信心", "助企业攀高向新，增强“敢当”的本领"],
    ]
    assert [speech.shown(theme.term) for theme in outline.themes] == ["干部敢想", "乡镇敢试", "企业敢当"]
    assert words(speech, outline.byline) == "（2025年2月6日）"
    assert outline.closing is not None
    assert speech.shown(outline.closing.span).startswith("全县各级党组织要扛起责任")


def test_points_numbered_through_all_sections_stay_in_their_sections(read: Read) -> None:
    speech, outline = read("plain-numbers")

    assert [[speech.shown(point.title) for point in section.points] for section in outline.sections] == [
        ["落实包保制度", "健全值守制度"],
        ["紧盯重点部位", "抓好工程修复"],
        ["充实抢险队伍", "储备防汛物资"],
    ]
    assert outline.themes == ()
    assert outline.closing is None
    assert words(speech, outline.tail) == "（此件公开发布）"


@pytest.mark.parametrize("name", SPEECHES)
def test_every_sentence_belongs_to_exactly_one_part(read: Read, name: str) -> None:
    speech, outline = read(name)
    front = [outline.title, outline.byline, outline.salutation, outline.opening and outline.opening.span]
    after = [outline.closing and outline.closing.span, outline.tail]
    parts = [part for part in (*front, *(section.span for section in outline.sections), *after) if part]

    assert all(sum(part.holds(sentence) for part in parts) == 1 for sentence in speech.sentences)


@pytest.mark.parametrize("name", SPEECHES)
def test_points_are_in_order_within_their_section_and_hold_what_is_taken_from_them(read: Read, name: str) -> None:
    _, outline = read(name)

    for section in outline.sections:
        ends = [section.span.start, *(point.span.end for point in section.points)]
        assert all(section.span.holds(point.span) for point in section.points)
        assert all(end <= point.span.start for end, point in zip(ends, section.points, strict=False))
        for point in section.points:
            taken = [point.lead, point.title, point.short, *point.carrying, *point.excerpts, *filter(None, [point.quote])]
            assert all(point.span.holds(span) for span in taken)

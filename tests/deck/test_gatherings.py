"""The slides that gather what stands all over a speech: its quotable lines, the terms it explains, its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest

from present.deck import labels
from present.deck.planning import plan_slides
from present.model import ClosingSlide, FiguresSlide, GlanceSlide, QuotesSlide, TermsSlide, Words, words_on
from present.outline import Known
from tests.deck.conftest import Planned, planned_file
from tests.deck.speeches import RED_GOLD

Kind = TypeVar("Kind")
Plan = Callable[[str], Planned]

FRAME = """在全县读书节推进会上的讲话

同志们：
{opening}下面，我讲两点意见。
一、读书的事大有可为
{first}
二、读书的事大有作为
{second}
同志们，让我们一起读书，让书香飘满全县！
"""
ONE, OTHER = "让人人有书可读、让处处有书可借、让时时有书可听", "把好书送到村里、把讲座办到街上、把灯光留到夜里"
PLAIN = "读书是一件终身的事。要把时间留给读书，把书读到心里去。"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Plans the deck of a text of ours."""

    def planned(text: str) -> Planned:
        path = tmp_path / "speech.txt"
        path.write_text(text, encoding="utf-8")
        return planned_file(path)

    return planned


def text_of(opening: str = "", first: str = PLAIN, second: str = PLAIN) -> str:
    return FRAME.format(opening=opening, first=first, second=second)


def of_kind(planned: Planned, kind: type[Kind]) -> list[Kind]:
    return [slide for slide in planned.slides if isinstance(slide, kind)]


def keys(planned: Planned) -> list[str]:
    return [slide.frame.key for slide in planned.slides]


class TestEveryGathering:
    def test_covers_nothing_so_that_nothing_is_heard_twice(self, report: Planned, seed: Planned) -> None:
        for planned in (report, seed):
            gathered = [slide for slide in planned.slides if isinstance(slide, QuotesSlide | TermsSlide | FiguresSlide)]
            assert gathered
            assert [slide.frame.covers for slide in gathered] == [None] * len(gathered)

    def test_shows_the_speakers_own_words(self, report: Planned, seed: Planned) -> None:
        for planned in (report, seed):
            gathered = [slide for slide in planned.slides if isinstance(slide, QuotesSlide | TermsSlide | FiguresSlide)]
            assert not [words for slide in gathered for words in words_on(slide) if not is_true(words, planned)]

    def test_leaves_the_speech_to_be_heard_whole_and_in_order(self, report: Planned) -> None:
        covers = [slide.frame.covers for slide in report.slides if slide.frame.covers]

        assert all(first.end <= second.start for first, second in pairwise(covers))
        assert "".join(map(report.speech.verbatim, covers)).replace("\n", "") == report.speech.text.replace("\n", "")


def is_true(words: Words, planned: Planned) -> bool:
    if not words.spans:
        return words.text in {labels.CLOSING, labels.TERMS, labels.FIGURES, labels.part(1)}
    return words.text == "".join(map(planned.speech.shown, words.spans))


class TestQuotes:
    def test_the_seeds_best_line_is_large_and_the_others_come_from_other_parts(self, seed: Planned) -> None:
        (slide,) = of_kind(seed, QuotesSlide)

        assert quoted(slide) == [
            ("平常时候看得出来、关键时刻站得出来、危难关头豁得出来", "干部敢为"),
            ("敢为天下先的干劲、敢闯无人区的冲劲、敢做弄潮儿的拼劲", "干部敢为"),
            ("在探索探路中实现突破突围，在先行先试中树立标准标杆，在比学赶超中实现争先进位", "地方敢闯"),
            ("同样条件成本最低、同样成本服务最好、同样服务市场机会最多", "企业敢干"),
        ]

    def test_they_stand_before_the_closing_and_say_nothing_that_it_says(self, seed: Planned) -> None:
        quotes, closing = seed.slides[-2:]

        assert isinstance(quotes, QuotesSlide)
        assert isinstance(closing, ClosingSlide)
        said = [span for words in words_on(closing) for span in words.spans]
        assert not [span for words in words_on(quotes) for span in words.spans if any(span.touches(each) for each in said)]

    def test_a_line_alone_needs_no_slide_however_often_it_is_said(self, plan: Plan) -> None:
        planned = plan(text_of(first=points(ONE, ONE)))

        assert len(planned.outline.quotes) == 2
        assert of_kind(planned, QuotesSlide) == []

    def test_a_line_that_is_said_twice_is_quoted_once(self, plan: Plan) -> None:
        planned = plan(text_of(first=points(ONE, OTHER), second=points(ONE)))

        assert [text for text, _ in quoted(of_kind(planned, QuotesSlide)[0])] == [ONE, OTHER]

    @pytest.mark.parametrize(
        ("turned", "by"),
        [
            ("有的单位借书怕麻烦、买书怕花钱、读书怕费神", "有的"),
            ("如果选错了书，越是读得多、越是走得偏、越是陷得深", "如果"),
            ("切实防止把读书当任务、把书屋当摆设、把台账当成绩", "防止"),
        ],
    )
    def test_what_means_something_else_in_its_sentence_is_no_motto(self, plan: Plan, turned: str, by: str) -> None:
        planned = plan(text_of(first=points(ONE, OTHER, turned)))
        shown = [words.text for slide in planned.slides for words in words_on(slide)]

        assert {text for text, _ in quoted(of_kind(planned, QuotesSlide)[0])} == {ONE, OTHER}
        assert [text for text in shown if turned[-6:] in text and by not in text] == []

    def test_a_part_without_a_heading_is_named_by_its_place(self, plan: Plan) -> None:
        planned = plan(text_of(first=points(ONE, OTHER)))
        section = replace(planned.outline.sections[0], heading=None, title=None, short=None, rest=None)
        nameless = replace(planned.outline, sections=(section, *planned.outline.sections[1:]))
        slides = plan_slides(planned.speech, nameless, RED_GOLD, planned.cut)

        assert [source for slide in slides if isinstance(slide, QuotesSlide) for _, source in quoted(slide)] == ["第一部分"] * 2

    def test_a_second_slide_comes_only_with_as_many_strong_lines_again(self, plan: Plan) -> None:
        lines = [
            f"把{what}读厚、把{what}读薄、把{what}读透"
            for what in ("诗书", "史书", "经书", "农书", "医书", "兵书", "算书", "画书")
        ]
        eight, seven = (plan(text_of(first=points(*lines[:4]), second=points(*lines[4:count]))) for count in (8, 7))

        assert [len(slide.others) for slide in of_kind(eight, QuotesSlide)] == [3, 3]
        assert [slide.frame.key for slide in of_kind(eight, QuotesSlide)] == ["quotes", "quotesb"]
        assert [len(slide.others) for slide in of_kind(seven, QuotesSlide)] == [3]

    def test_without_a_closing_they_end_the_last_part(self, plan: Plan) -> None:
        text = text_of(second=points(ONE, OTHER)).rsplit("同志们，让我们", 1)[0]
        slides = of_kind(plan(text), QuotesSlide)

        assert [slide.frame.section for slide in slides] == [2]


def quoted(slide: QuotesSlide) -> list[tuple[str, str]]:
    return [(line.text.text, line.source.text) for line in (slide.lead, *slide.others)]


def points(*lines: str) -> str:
    """Points in the body of a section, each of which says one of *lines*."""
    names = "一二三四五六七八"
    return "\n".join(
        f"（{names[at]}）办好第{names[at]}件读书的事。要做到{line}。让读书的人越来越多。" for at, line in enumerate(lines)
    )


NAMED = (
    "“肯吃苦、肯吃亏、肯担当”的老师作风，“不怕远、不怕累、不怕脏”的医生作风，“群众的事当成自己的事，今天的事今天办完”的干部作风"
)


class TestTerms:
    def test_the_seed_explains_one_term_in_its_own_words(self, seed: Planned) -> None:
        (slide,) = of_kind(seed, TermsSlide)

        assert slide.title.text == "三大法宝"
        assert [(card.name.text, [words.text for words in card.words]) for card in slide.cards] == [
            ("张家港精神", ["团结拼搏", "负重奋进", "自加压力", "敢于争先"]),
            ("昆山之路", ["敢闯敢试", "唯实唯干", "奋斗奋进", "创新创优"]),
            ("园区经验", ["借鉴", "创新", "圆融", "共赢"]),
        ]

    def test_a_term_of_the_opening_stands_before_the_slides_that_lead_on(self, seed: Planned) -> None:
        assert keys(seed)[:5] == ["cover", "contents", "opening.terms", "glance", "s1"]
        assert of_kind(seed, GlanceSlide)[0].frame.covers is not None

    def test_a_term_of_a_section_stands_at_its_end(self, report: Planned) -> None:
        at = keys(report).index("s2.terms")

        assert report.slides[at - 1].frame.section == report.slides[at].frame.section == 2
        assert report.slides[at + 1].frame.section == 3

    def test_a_list_stands_one_a_line_and_a_sentence_runs_on(self, plan: Plan) -> None:
        (slide,) = of_kind(plan(text_of(first=f"我们靠的是{NAMED}，这“三种作风”要传下去。{PLAIN}")), TermsSlide)

        assert [len(card.words) for card in slide.cards] == [3, 3, 1]
        assert slide.cards[2].words[0].text == "群众的事当成自己的事，今天的事今天办完"

    def test_five_parts_take_two_slides(self, plan: Plan) -> None:
        parts = "，".join(
            f"“肯{word}、敢{word}、会{word}”的第{number}条办法" for number, word in zip("一二三四五", "读写讲问想", strict=True)
        )
        slides = of_kind(plan(text_of(first=f"我们靠的是{parts}，这“五条办法”要传下去。{PLAIN}")), TermsSlide)

        assert [(slide.frame.key, len(slide.cards), slide.continued) for slide in slides] == [
            ("s1.terms", 3, False),
            ("s1.termsb", 2, True),
        ]

    def test_parts_that_are_only_named_stand_on_one_card(self, plan: Plan) -> None:
        text = text_of(first=f"要做到“爱读书、会读书、善读书”，这“三读书”是根本。{PLAIN}")
        (slide,) = of_kind(plan(text), TermsSlide)

        assert slide.title == Words(labels.TERMS)
        assert [(card.name.text, [words.text for words in card.words]) for card in slide.cards] == [
            ("三读书", ["爱读书", "会读书", "善读书"])
        ]

    def test_parts_that_the_title_says_need_no_slide(self, plan: Plan) -> None:
        text = text_of(first=f"要做到“爱读书、会读书、善读书”，这“三读书”是根本。{PLAIN}")
        planned = plan(text.replace("读书节推进会", "“爱读书、会读书、善读书”推进会", 1))

        assert planned.outline.terms[0].members
        assert of_kind(planned, TermsSlide) == []


class TestFigures:
    def test_the_seed_has_none(self, seed: Planned) -> None:
        assert of_kind(seed, FiguresSlide) == []

    def test_figures_of_one_unit_of_which_the_same_is_said_are_bars(self, report: Planned) -> None:
        chart = of_kind(report, FiguresSlide)[0]

        assert chart.bars is not None
        assert (chart.bars.numbers, chart.bars.pattern, chart.bars.unit) == ((8.5, 12.3, 6.1, 15.4), "0.0", "%")
        assert chart.bars.series is not None
        assert chart.bars.series.text == "增长"
        assert shown(chart) == ["教育支出 8.5%", "卫生支出 12.3%", "住院费用 6.1%", "门诊人次 15.4%"]

    def test_the_rest_is_a_table_in_the_speakers_words(self, report: Planned) -> None:
        table = of_kind(report, FiguresSlide)[1]

        assert table.bars is None
        assert shown(table) == [
            "学前教育毛入园率提高到 91.6%",
            "改造乡镇卫生院 14家",
            "养老床位 4600张",
            "农村学生辍学率 1.2%降至0.3%",
        ]

    def test_two_figures_stand_out_on_each_slide(self, report: Planned) -> None:
        large = [[f"{count.what.text} {count.figure.text}" for count in slide.large] for slide in of_kind(report, FiguresSlide)]

        assert large == [["家庭医生签约率提高到 78.2%", "新建改建学校 21所"], ["新增学位 1.3万个", "招聘教师 860人"]]

    def test_they_stand_at_the_end_of_their_section_under_its_name(self, report: Planned) -> None:
        assert keys(report)[2:6] == ["s1", "s1.figures", "s1.figuresb", "s2"]
        assert {slide.title.text for slide in of_kind(report, FiguresSlide)} == {"去年的成绩来之不易"}

    def test_unlike_things_of_one_unit_are_no_bars(self, plan: Plan) -> None:
        unlike = "图书经费86亿元，书屋建设12亿元，阅读消费51亿元，馆员薪酬33亿元"
        alike = "县级书屋经费86亿元，乡级书屋经费12亿元，村级书屋经费51亿元，馆员860人，座位1300张"

        assert [slide.bars for slide in of_kind(plan(text_of(first=f"去年{unlike}。{PLAIN}")), FiguresSlide)] == [None]
        chart = of_kind(plan(text_of(first=f"去年{alike}。{PLAIN}")), FiguresSlide)[0]
        assert chart.bars is not None
        assert chart.bars.numbers == (86, 12, 51)

    @pytest.mark.parametrize("no_figure", ["城乡书屋经费分别达到48216元、24873元", "借书86万册，是上年的1.5倍"])
    def test_a_figure_that_says_nothing_without_another_is_not_shown(self, plan: Plan, no_figure: str) -> None:
        planned = plan(text_of(first=f"新建书屋21家，新增座位1300个，培训馆员860人，{no_figure}。{PLAIN}"))
        figures = [figure for slide in of_kind(planned, FiguresSlide) for figure in shown(slide)]

        assert len(figures) > 1
        assert not [figure for figure in figures if "48216" in figure or "1.5" in figure]

    def test_two_figures_need_no_slide(self, plan: Plan) -> None:
        two, three = "新建书屋21家，新增座位1300个", "新建书屋21家，新增座位1300个，培训馆员860人"

        assert of_kind(plan(text_of(first=f"去年{two}。{PLAIN}")), FiguresSlide) == []
        assert shown(of_kind(plan(text_of(first=f"去年{three}。{PLAIN}")), FiguresSlide)[0]) == [
            "新建书屋 21家",
            "新增座位 1300个",
            "培训馆员 860人",
        ]

    @pytest.mark.parametrize(
        ("said", "row"),
        [
            ("图书借阅量增长8.5%", "图书借阅量增长 8.5%"),
            ("少儿阅读率提高到91.6%", "少儿阅读率提高到 91.6%"),
            ("图书破损率由10.2%降至0.6%", "图书破损率 10.2%降至0.6%"),
            ("图书破损率从年初的10.2%降到0.6%", "图书破损率 10.2%降到0.6%"),
            ("到馆读者超过200万人", "到馆读者 超过200万人"),
            ("购书经费达到3200万元", "购书经费 3200万元"),
            ("派出25.5万个读书小组", "读书小组 25.5万个"),
        ],
    )
    def test_a_figure_says_by_itself_what_the_speaker_said(self, plan: Plan, said: str, row: str) -> None:
        text = f"去年{said}，新建书屋21家，新增座位1300个，培训馆员860人。{PLAIN}"

        assert row in [line for slide in of_kind(plan(text_of(first=text)), FiguresSlide) for line in every(slide)]

    @pytest.mark.parametrize(
        "said", ["图书馆实行24小时开放", "图书破损率由10.2%逐年下降", "图书破损率由年初的10.2%逐年下降", "同比增长12.5%"]
    )
    def test_a_figure_that_would_not_is_not_shown(self, plan: Plan, said: str) -> None:
        text = f"去年{said}，新建书屋21家，新增座位1300个，培训馆员860人。{PLAIN}"
        (slide,) = of_kind(plan(text_of(first=text)), FiguresSlide)

        assert sorted(shown(slide)) == ["培训馆员 860人", "新增座位 1300个", "新建书屋 21家"]

    @pytest.mark.parametrize(
        "figures",
        [
            "图书借阅量增长8.5%，到馆人次增长12.30%，活动场次增长6%",
            "图书借阅量增长8.5%，到馆人次下降12.3%，活动场次提高到6.1%",
            "图书借阅量增长1.5%，到馆人次增长92.3%，活动场次增长6.1%",
            "新建书屋21个，新增座位130个，开办讲堂86个",
        ],
        ids=["one has a decimal more that is 0", "not the same is said", "too far apart", "a unit of anything"],
    )
    def test_what_can_not_be_compared_is_no_chart(self, plan: Plan, figures: str) -> None:
        slides = of_kind(plan(text_of(first=f"去年{figures}。{PLAIN}")), FiguresSlide)

        assert [slide.bars for slide in slides] == [None]

    def test_numbers_with_and_without_decimals_are_printed_as_they_were_said(self, plan: Plan) -> None:
        figures = "图书借阅量增长8.5%，到馆人次增长12%，活动场次增长6.1%"
        (slide,) = of_kind(plan(text_of(first=f"去年{figures}。{PLAIN}")), FiguresSlide)

        assert slide.bars is not None
        assert slide.bars.pattern == "General"


def shown(slide: FiguresSlide) -> list[str]:
    return [f"{count.what.text} {count.figure.text}" for count in slide.counts]


def every(slide: FiguresSlide) -> list[str]:
    return [f"{count.what.text} {count.figure.text}" for count in (*slide.counts, *slide.large)]


class TestWhatADepartmentLists:
    FIRST = "一本书主义，就是一年读透一本书。夜读灯是指图书馆闭馆以后还亮着的灯，人人可以来。" + PLAIN
    LISTED = Known(terms=("一本书主义", "夜读灯", "没有说到的名词"))

    def planned(self, folder: Path, known: Known) -> Planned:
        path = folder / "speech.txt"
        path.write_text(text_of(first=self.FIRST), encoding="utf-8")
        return planned_file(path, known)

    def test_names_that_the_speaker_explains_stand_side_by_side_in_his_words(self, tmp_path: Path) -> None:
        (slide,) = of_kind(self.planned(tmp_path, self.LISTED), TermsSlide)

        assert slide.title == Words(labels.TERMS)
        assert [(card.name.text, *(words.text for words in card.words)) for card in slide.cards] == [
            ("一本书主义", "一年读透一本书"),
            ("夜读灯", "图书馆闭馆以后还亮着的灯，人人可以来"),
        ]

    def test_nothing_is_explained_that_nobody_lists(self, tmp_path: Path) -> None:
        assert of_kind(self.planned(tmp_path, Known()), TermsSlide) == []

    def test_more_than_four_go_on_to_a_further_slide(self, tmp_path: Path) -> None:
        path, names = tmp_path / "speech.txt", [f"读书法{number}" for number in "甲乙丙丁戊"]
        path.write_text(text_of(first="".join(f"{name}，就是每天读一章。" for name in names) + PLAIN), encoding="utf-8")

        slides = of_kind(planned_file(path, Known(terms=tuple(names))), TermsSlide)

        assert [(len(slide.cards), slide.continued) for slide in slides] == [(3, False), (2, True)]

"""Kinds of documents that an expert reads at sight: each rule with a speech that needs it."""

from collections.abc import Callable

from present.model import Outline, Speech

Read = Callable[[str], tuple[Speech, Outline]]


def headings(speech: Speech, outline: Outline) -> list[str | None]:
    return [speech.shown(section.heading) if section.heading else None for section in outline.sections]


def leads(speech: Speech, outline: Outline) -> list[list[str]]:
    return [[speech.shown(point.title) for point in section.points] for section in outline.sections]


def closing(speech: Speech, outline: Outline) -> str | None:
    return speech.shown(outline.closing.span) if outline.closing else None


def test_a_communique_goes_from_act_to_act(read: Read) -> None:
    speech, outline = read("communique")

    assert [speech.shown(section.span)[:6] for section in outline.sections] == ["全会认真学习", "全会指出，2", "全会提出，2"]
    assert leads(speech, outline)[2] == ["把服务做细", "把平台建强", "把队伍带好"]
    assert (closing(speech, outline) or "").startswith("全会号召")


def test_headings_that_lost_their_line_breaks_are_found_in_the_running_text(read: Read) -> None:
    speech, outline = read("collapsed")

    assert headings(speech, outline) == ["一、保供应保民生", "二、优服务优环境", "三、强队伍强作风"]
    assert leads(speech, outline) == [["管好库存", "畅通渠道"], ["材料再精简", "时限再压缩"], []]
    assert (closing(speech, outline) or "").startswith("相信通过大家")


def test_without_headings_paragraphs_are_sections_and_leads_in_a_row_their_points(read: Read) -> None:
    speech, outline = read("no-headings")

    assert headings(speech, outline) == [None, None, None]
    assert [speech.shown(section.span)[:4] for section in outline.sections] == ["2024", "前进的路", "明年任务"]
    assert leads(speech, outline)[0] == ["这一年，我们干得很踏实", "这一年，我们干得很提气", "这一年，我们干得很暖心"]
    assert [speech.shown(term.term) for term in outline.terms] == ["很踏实", "很提气", "很暖心"]
    assert (closing(speech, outline) or "").startswith("让我们一起加油")


def test_a_translation_between_the_lines_is_kept_but_not_outlined(read: Read) -> None:
    speech, outline = read("bilingual")

    assert headings(speech, outline) == ["一、让往来更密", "二、让合作更实"]
    assert "Sister cities" in speech.shown(outline.sections[0].span)
    passages = [section.text for section in outline.sections if section.text]
    assert not any("cities" in speech.shown(sentence) for passage in passages for sentence in passage.carrying)
    assert (closing(speech, outline) or "").startswith("最后，祝论坛圆满成功")


def test_lines_cut_at_a_fixed_width_read_as_the_paragraphs_they_were(read: Read) -> None:
    speech, outline = read("hard-wrapped")

    assert headings(speech, outline) == ["一、夯实防洪基础", "二、管好水利工程", "三、用好每一滴水"]
    text = outline.sections[0].text
    assert text
    assert "没有一个群众受伤，这份成绩来之不易" in speech.shown(text.span)


def test_a_table_of_contents_and_an_appendix_are_no_sections(read: Read) -> None:
    speech, outline = read("contents-and-appendix")

    assert headings(speech, outline) == ["一、办学条件持续改善", "二、教师队伍不断加强", "三、下一步工作安排"]
    assert leads(speech, outline)[2] == ["扩优质学位", "强师德师风"]
    assert outline.tail
    assert speech.shown(outline.tail).startswith("县教育局")
    assert outline.byline
    assert speech.shown(outline.byline).startswith("目录")
    assert outline.notices == ()


def test_short_lines_before_running_text_are_headings(read: Read) -> None:
    speech, outline = read("heading-lines")

    assert headings(speech, outline) == ["脚下要有泥土", "心里要有账本", "手上要有本事"]
    assert closing(speech, outline) == "希望大家不负韶华，干出样子来。"


def test_markdown_headings_and_emphasis_are_no_words_of_the_speech(read: Read) -> None:
    speech, outline = read("markdown.md")

    assert outline.title
    assert speech.shown(outline.title) == "在安全生产月启动仪式上的讲话"
    assert headings(speech, outline) == ["绷紧安全这根弦", "扛起自己那份责任", "查细每一处隐患"]
    assert "去年全市事故起数下降两成，但是隐患仍然不少" in speech.shown(outline.sections[0].span)
    assert "××市的教训要记牢" in speech.shown(outline.sections[2].span)


def test_two_speeches_in_one_file_are_parts_of_one_and_the_user_is_told(read: Read) -> None:
    speech, outline = read("two-speeches")

    assert headings(speech, outline) == [
        "一、思想要统一",
        "二、行动要迅速",
        "在县政府廉政会议上的讲话",
        "一、守住底线",
        "二、管好身边",
        "三、带好风气",
    ]
    assert "more-speeches" in [notice.code for notice in outline.notices]


def test_traditional_characters_are_read_as_well(read: Read) -> None:
    speech, outline = read("traditional")

    assert headings(speech, outline) == ["一、土地房屋", "二、醫療安老", "三、青年發展"]
    assert (closing(speech, outline) or "").startswith("最後，我衷心多謝")


def test_where_the_numbers_were_lost_a_heading_above_a_heading_is_a_section(read: Read) -> None:
    speech, outline = read("lost-numbers")

    assert headings(speech, outline) == ["总体要求", "重点任务", "保障措施"]
    assert leads(speech, outline) == [[], ["补齐县城短板", "建强乡镇节点", "激活村级末梢"], ["加强组织领导", "强化资金支持"]]


def test_numbers_that_begin_anew_below_heading_lines_number_points(read: Read) -> None:
    speech, outline = read("restarted")

    assert headings(speech, outline) == ["上半年工作回顾", "下半年工作安排"]
    assert leads(speech, outline) == [["住房保障有力", "城市更新提速"], ["确保按期交房", "确保工程质量", "确保施工安全"]]

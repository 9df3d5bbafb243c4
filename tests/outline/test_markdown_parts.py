"""Headings and whole parts of outline.md edited by a person."""

from __future__ import annotations

from dataclasses import replace

from present.outline import outline_markdown, read_markdown
from tests.outline.conftest import Read
from tests.outline.desk import Desk, codes, excerpts, points


class TestAHeading:
    def test_is_heard_and_shown_as_it_was_edited(self, desk: Desk) -> None:
        edited = desk.edited(("### 紧盯实事抓落实，练就“肯干”本领", "### 办好实事，练出“肯干”真功"))
        point = points(edited)[2]

        assert edited.speech.shown(point.title) == "办好实事，练出“肯干”真功"
        assert edited.speech.shown(point.lead) == "办好实事，练出“肯干”真功"
        assert point.span.holds(point.lead)
        assert "练就“肯干”本领" not in edited.speech.text

    def test_is_followed_by_its_short_forms(self, desk: Desk) -> None:
        edited = desk.edited(("### 紧盯实事抓落实，练就“肯干”本领", "### 办好实事，练出“肯干”真功"))
        point = points(edited)[2]

        assert edited.speech.shown(point.short) == "练出“肯干”真功"
        assert point.support
        assert edited.speech.shown(point.support) == "办好实事"
        assert point.keyword is None
        assert codes(edited) == ["edited", "lost"]

    def test_keeps_a_short_form_that_was_edited_too(self, desk: Desk) -> None:
        edited = desk.edited(("### 紧盯实事抓落实，", "### 抓实事，"), ("：练就“肯干”本领 -->", "：练本领 -->"))
        point = points(edited)[2]

        assert edited.speech.shown(point.short) == "练本领"
        assert codes(edited) == ["edited", "edited"]

    def test_keeps_its_theme_where_that_still_stands(self, desk: Desk) -> None:
        edited = desk.edited(("## 一、大力倡导“肯学”，", "## 一、人人都要“肯学”，"))
        section, theme = edited.outline.sections[0], edited.outline.theme_of(1)

        assert section.title
        assert edited.speech.shown(section.title) == "人人都要“肯学”，做到“学得进、用得上”"
        assert theme
        assert theme.tagline
        assert section.title.holds(theme.term)
        assert (edited.speech.shown(theme.term), edited.speech.shown(theme.tagline)) == ("肯学", "学得进、用得上")

    def test_of_the_whole_speech_may_change_or_go(self, desk: Desk) -> None:
        changed, gone = desk.edited(("# 在全镇", "# 在全镇年中")), desk.edited(("# 在全镇", "<!-- remark"))

        assert changed.outline.title
        assert changed.speech.shown(changed.outline.title) == "在全镇年中“肯学、肯干”工作推进会上的讲话"
        assert gone.outline.title is None

    def test_names_a_section_that_had_no_name(self, read: Read) -> None:
        speech, outline = read("no-headings.txt")
        edited = read_markdown(outline_markdown(speech, outline).replace("## 第二部分", "## 二、路还很长"), speech)
        section = edited.outline.sections[1]

        assert section.heading
        assert edited.speech.shown(section.heading) == "路还很长"
        assert section.span.start == section.heading.start

    def test_is_given_to_a_speech_that_had_none(self, read: Read) -> None:
        speech, outline = read("communique.txt")
        untitled = replace(outline, title=None)
        markdown = outline_markdown(speech, untitled).replace("# communique", "# 公报", 1)
        edited = read_markdown(markdown, speech)

        assert edited.outline.title
        assert edited.speech.shown(edited.outline.title) == "公报"
        assert edited.speech.text.startswith("公报\n")


class TestAPart:
    def test_that_is_moved_is_shown_and_heard_at_its_new_place(self, desk: Desk) -> None:
        moved = desk.block("### 紧盯作风")
        edited = desk.edited((moved, ""), ("### 坚持带着", moved + "### 坚持带着"))

        assert [edited.speech.shown(point.short) for point in points(edited)] == [
            "守住“肯干”底线",
            "打牢“肯学”根基",
            "拓宽“肯学”路子",
            "练就“肯干”本领",
        ]
        assert edited.outline.sections[0].span.holds(points(edited)[0].span)
        assert codes(edited) == ["reordered"]
        assert sorted(edited.speech.text.split()) == sorted(desk.speech.text.split())

    def test_may_change_places_with_another_and_numbers_follow(self, desk: Desk) -> None:
        first = desk.block("## 一、")
        edited = desk.edited((first, ""), ("## 结语", first + "## 结语"))

        assert [section.number for section in edited.outline.sections] == [1, 2]
        assert [edited.speech.shown(theme.term) for theme in edited.outline.themes] == ["肯干", "肯学"]
        assert [theme.section for theme in edited.outline.themes] == [1, 2]

    def test_that_is_gone_is_told_once(self, desk: Desk) -> None:
        edited = desk.edited((desk.block("## 二、"), ""))

        assert len(edited.outline.sections) == 1
        assert "肯干”本领" not in edited.speech.text
        (notice,) = edited.outline.notices

        assert notice.en == (
            "outline.md no longer has “二、要大力倡导“肯干”，做到“扛得起、…” (characters 382–604 of the source): "
            "the whole part is neither shown nor read."
        )

    def test_that_is_gone_does_not_hide_what_is_gone_from_a_point_that_was_moved_out_of_it(self, desk: Desk) -> None:
        moved = desk.block("### 紧盯作风")
        shorter = moved.replace("- 坚决不搞花架子 <!-- excerpt 569–576 -->\n", "")
        edited = desk.edited((desk.block("## 二、"), ""), ("### 坚持带着", shorter + "### 坚持带着"))

        assert len(shorter) < len(moved)
        assert [edit.old[:7] for edit in edited.outline.edits] == ["二、要大力倡导", "坚决不搞花架子"]

    def test_that_is_new_has_the_editors_words_alone(self, desk: Desk) -> None:
        new = "### 管好队伍，守住清廉\n\n- 早提醒\n- 勤敲打\n\n> 管好身边人。\n\n"
        edited = desk.edited(("### 坚持向群众学", new + "### 坚持向群众学"))
        point = points(edited)[1]

        assert edited.speech.shown(point.lead) == "管好队伍，守住清廉"
        assert edited.speech.shown(point.short) == "守住清廉"
        assert excerpts(edited, 1) == ["早提醒", "勤敲打"]
        assert [edited.speech.shown(each) for each in point.carrying] == ["管好身边人。"]
        assert edited.speech.origins(point.span) == ()
        assert codes(edited) == ["edited"] * 4

    def test_may_be_a_whole_new_section(self, desk: Desk) -> None:
        edited = desk.edited(("## 结语", "## 三、管好队伍\n\n> 早提醒。\n\n### 勤敲打\n\n- 常谈心\n\n## 结语"))
        section = edited.outline.sections[2]

        assert section.heading
        assert edited.speech.shown(section.heading) == "管好队伍"
        assert section.text
        assert edited.speech.shown(section.text.span) == "早提醒。"
        assert excerpts(edited, 4) == ["常谈心"]

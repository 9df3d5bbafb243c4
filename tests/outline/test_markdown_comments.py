"""What else a person does to outline.md: comments, removed names, line ends; and what can not be read."""

from __future__ import annotations

import pytest

from present.errors import SourceError
from present.model import Edit, Redaction, Speech
from present.outline import Edited, read_markdown, with_source
from tests.outline.desk import Desk, codes, points


class TestComments:
    def test_of_a_short_form_may_be_edited(self, desk: Desk) -> None:
        edited = desk.edited(("：打牢“肯学”根基 -->", "：把根基打牢 -->"))

        assert edited.speech.shown(points(edited)[0].short) == "把根基打牢"
        assert points(edited)[0].span.holds(points(edited)[0].short)

    def test_of_a_finding_may_go(self, desk: Desk) -> None:
        edited = desk.edited(("<!-- who 619–625 what 626–635：以学促干、以干践学 -->\n", ""))

        assert edited.outline.asks == ()
        assert codes(edited) == ["deleted"]

    def test_of_a_finding_go_with_the_words_that_they_are_about(self, desk: Desk) -> None:
        edited = desk.edited(("> 全镇党员干部要以学促干、以干践学，用", "> 大家要用"))

        assert edited.outline.asks == ()
        assert codes(edited) == ["edited", "lost"]

    def test_of_a_persons_own_and_of_marp_mean_nothing(self, desk: Desk) -> None:
        edited = desk.edited(("## 结语", "<!-- remark：这里再想想 -->\n<!-- _class: lead -->\n\n---\n\n## 结语"))

        assert edited == Edited(desk.speech, desk.outline)


class TestRemovedNames:
    @pytest.mark.parametrize("form", ["××", "**", "某镇"])
    def test_may_be_written_in_any_form(self, desk: Desk, form: str) -> None:
        speech = Speech(
            **{name: getattr(desk.speech, name) for name in Speech.__slots__} | {"redaction": Redaction("某镇", "某某镇")}
        )
        edited = read_markdown(desk.markdown.replace("××的河道", f"{form}的河道"), speech)

        assert codes(edited) == []
        assert edited.speech == speech

    def test_in_the_editors_words_are_shown_and_spoken_as_others(self, desk: Desk) -> None:
        edited = desk.edited(("> 过去半年，××的河道清了、", "> 半年来，××的河道变清了、"))
        opening = edited.outline.opening

        assert opening
        assert edited.speech.shown(opening.carrying[1]).startswith("半年来，××的河道")
        assert edited.speech.spoken(opening.carrying[1]).startswith("半年来，某某的河道")


def test_wrapped_lines_read_as_one(desk: Desk) -> None:
    assert (
        desk.edited(("（", "（") if "（" in desk.markdown else ("少发文、发短文，把更多", "少发文、发短文，\n  把更多")).speech
        == desk.speech
    )


def test_bullets_may_be_stars_or_numbers(desk: Desk) -> None:
    assert desk.edited(("- 今年确定", "1. 今年确定"), ("- 年底逐件", "* 年底逐件")) == Edited(desk.speech, desk.outline)


def test_a_label_of_ours_is_no_heading(desk: Desk) -> None:
    assert codes(desk.edited(("## 开篇", "## 引子"))) == ["label"]


def test_edits_stand_in_the_order_of_the_lines_and_what_is_gone_at_the_end(desk: Desk) -> None:
    edited = desk.edited(
        ("- 少开会、开短会 <!-- excerpt 543–550 -->\n", ""), ("- 坚决不搞", "- 不搞"), ("- 今年确定的", "- 确定的")
    )

    assert [(edit.old, edit.new) for edit in edited.outline.edits] == [
        ("今年确定的十件实事", "确定的十件实事"),
        ("坚决不搞花架子", "不搞花架子"),
        ("少开会、开短会", ""),
    ]
    assert isinstance(edited.outline.edits[0], Edit)


def test_the_edited_text_is_made_of_pieces_of_the_source_and_of_the_editors_words(desk: Desk) -> None:
    speech = desk.edited(("> 少开会、开短会，", "> 少开会，"), ("- 年底逐件向群众报账", "- 年底算总账")).speech

    assert "".join(speech.verbatim(piece.span) for piece in speech.pieces) == speech.text
    assert [speech.verbatim(piece.span) for piece in speech.pieces if piece.source is None] == [
        "年底算总账",
        "少开会，少发文、发短文，把更多时间留给一线。",
    ]
    assert all(desk.speech.verbatim(piece.source) == speech.verbatim(piece.span) for piece in speech.pieces if piece.source)


def test_the_source_may_be_named_anew_for_another_place(desk: Desk) -> None:
    markdown = with_source(desk.markdown.replace('source: "source.txt"', "source: ../讲话.docx"), "source.txt")

    assert markdown == desk.markdown


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "<!-- excerpt 464–473 -->",
            "<!-- exerpt 464–473 -->",
            "line 98: the comment's exerpt is unknown; did you mean excerpt?",
        ),
        ("<!-- excerpt 464–473 -->", "<!-- 这一句要再看 -->", "line 98: the comment '这一句要再看' can't be read"),
        ("<!-- excerpt 464–473 -->", "<!-- excerpt 464–9999 -->", "line 98: the place 464–9999 lies outside of the source"),
        ("<!-- excerpt 464–473 -->", "<!-- excerpt 473–464 -->", "line 98: the place 473–464 lies outside of the source"),
        ("point 446–524 ", "point 446–525 ", "line 92: point 446–525 is none that was written"),
        ("point 446–524 ", "point 525–604 ", "line 105: the same part as in line 92; delete one of them"),
        ("### 紧盯实事", "## 紧盯实事", "line 92: this line (point) begins with ###"),
        ("### 紧盯实事", "#### 紧盯实事", "line 92: headings go down to ###"),
        ("- 今年确定", "今年确定", "line 98: this line belongs to nothing: begin it with '- '"),
        ("### 紧盯实事抓落实，练就“肯干”本领", "###", "line 92: there are no words in this heading"),
        ("- 今年确定", "-  <!-- remark -->\n- 今年确定", "line 98: there are no words in this line"),
        ("# 在全镇", "- 早提醒\n\n# 在全镇", "line 22: this line (excerpt) stands below opening or section or point or closing"),
        ("## 开篇", "# 又一个题目\n\n## 开篇", "line 24: there is a title here already, in line 22"),
        ("sha256: 47", "sha256: 48", "outline.md: it was not written from this source.txt (its sha256 differs)"),
        ("format: 1", "format: 2", "outline.md is of format 2, known is 1"),
        ("template:", "tempalte: x", "outline.md, line 16: there is no field tempalte; did you mean template?"),
        ("<!-- written", "<!-- remark", ""),
    ],
)
def test_what_can_not_be_read_is_told_with_its_line_and_what_to_do(desk: Desk, old: str, new: str, told: str) -> None:
    if told:
        with pytest.raises(SourceError) as error:
            desk.edited((old, new))

        assert told in error.value.en
        assert error.value.zh.startswith("“outline.md”")


def test_without_the_list_of_what_was_written_nothing_is_guessed(desk: Desk) -> None:
    with pytest.raises(SourceError, match="at its end are gone"):
        read_markdown(desk.markdown.replace("<!-- written", "<!-- remark"), desk.speech)

"""Lines of outline.md edited by a person: what is shown, what is heard, and what the user is told."""

from __future__ import annotations

from tests.outline.desk import Desk, codes, excerpts, points


class TestABullet:
    def test_shows_the_editors_words_at_its_place(self, desk: Desk) -> None:
        edited = desk.edited(("- 年底逐件向群众报账", "- 年底逐件报账"))

        assert excerpts(edited, 2) == ["今年确定的十件实事", "年底逐件报账", "对完成得好的予以表扬，对拖着不办的公开通报"]

    def test_leaves_what_is_heard_as_it_was(self, desk: Desk) -> None:
        edited = desk.edited(("- 年底逐件向群众报账", "- 年底逐件报账"))
        heard = [edited.speech.shown(sentence) for sentence in edited.speech.sentences]

        assert heard == [desk.speech.shown(sentence) for sentence in desk.speech.sentences]

    def test_is_told_with_its_line_and_both_wordings(self, desk: Desk) -> None:
        edited = desk.edited(("- 年底逐件向群众报账", "- 年底逐件报账给大家看"))
        line = desk.markdown[: desk.markdown.index("- 年底逐件")].count("\n") + 1
        (notice,) = edited.outline.notices
        (edit,) = edited.outline.edits

        assert notice.code == "edited"
        assert notice.zh == f"outline.md 第{line}行改过，不再是原文：“年底逐件向群众报账”改为“年底逐件报账给大家看”。"
        assert (edit.line, edit.old, edit.new) == (line, "年底逐件向群众报账", "年底逐件报账给大家看")
        assert edit.source
        assert desk.speech.shown(edit.source) == edit.old
        assert edit.span
        assert edited.speech.shown(edit.span) == edit.new

    def test_stands_in_no_sentence_or_note(self, desk: Desk) -> None:
        speech = desk.edited(("- 年底逐件向群众报账", "- 年底逐件报账")).speech

        assert [speech.shown(aside) for aside in speech.asides] == ["年底逐件报账", "对完成得好的予以表扬，对拖着不办的公开通报"][
            :1
        ]
        assert not any(aside.touches(sentence) for aside in speech.asides for sentence in speech.sentences)
        assert "年底逐件报账" not in "".join(speech.shown(paragraph) for paragraph in speech.paragraphs)

    def test_with_words_from_elsewhere_in_its_point_stays_the_speakers(self, desk: Desk) -> None:
        edited = desk.edited(("- 年底逐件向群众报账", "- 年底逐件 向群众"))
        (edit,) = edited.outline.edits

        assert codes(edited) == ["chosen"]
        assert edit.span
        assert [desk.speech.verbatim(each) for each in edited.speech.origins(edit.span)] == ["年底逐件向群众"]

    def test_that_is_gone_is_told_and_not_shown_again(self, desk: Desk) -> None:
        edited = desk.edited(("- 年底逐件向群众报账 <!-- excerpt 492–501 -->\n", ""))

        assert excerpts(edited, 2) == ["今年确定的十件实事", "对完成得好的予以表扬，对拖着不办的公开通报"]
        assert [notice.zh for notice in edited.outline.notices] == [
            "outline.md 删去了“年底逐件向群众报账”（原文第492–501字）：不再上页面；朗读和备注不变。"
        ]
        assert [edited.speech.shown(span) for span in edited.outline.withheld] == ["年底逐件向群众报账"]
        assert edited.speech == desk.speech

    def test_without_words_is_gone(self, desk: Desk) -> None:
        assert codes(desk.edited(("- 年底逐件向群众报账 <!--", "- <!--"))) == ["deleted"]

    def test_that_is_new_stands_where_it_was_put(self, desk: Desk) -> None:
        edited = desk.edited(("- 年底逐件向群众报账", "- 月月有进展\n- 年底逐件向群众报账"))

        assert excerpts(edited, 2)[:3] == ["今年确定的十件实事", "月月有进展", "年底逐件向群众报账"]
        assert codes(edited) == ["edited"]
        assert edited.outline.edits[0].source is None

    def test_of_the_speakers_words_may_be_added_without_ado(self, desk: Desk) -> None:
        edited = desk.edited(("- 年底逐件向群众报账", "- 一项一项明确责任\n- 年底逐件向群众报账"))

        assert "一项一项明确责任" in excerpts(edited, 2)
        assert codes(edited) == []

    def test_keeps_the_order_that_the_editor_gave(self, desk: Desk) -> None:
        first, second = "- 今年确定的十件实事 <!-- excerpt 464–473 -->\n", "- 年底逐件向群众报账 <!-- excerpt 492–501 -->\n"
        edited = desk.edited((first, ""), (second, second + first))

        assert excerpts(edited, 2)[:2] == ["年底逐件向群众报账", "今年确定的十件实事"]
        assert list(points(edited)[2].excerpts) == sorted(points(edited)[2].excerpts)
        assert codes(edited) == []

    def test_that_became_bold_is_the_line_to_quote(self, desk: Desk) -> None:
        edited = desk.edited(
            ("- 少开会、开短会 <!--", "- **少开会、开短会** <!--"),
            ("- **让干事的人有", "- 让干事的人有"),
            ("没市场** ", "没市场 "),
        )
        quote = points(edited)[3].quote

        assert quote
        assert edited.speech.shown(quote) == "少开会、开短会"
        assert "让干事的人有舞台、让偷懒的人没市场" in excerpts(edited, 3)

    def test_that_became_a_quotation_is_read(self, desk: Desk) -> None:
        edited = desk.edited(
            ("- 年底逐件向群众报账 <!--", "\n> 年底逐件向群众报账 <!--"), ("> 今年确定的十件实事，", "> 今年确定的十件实事，")
        )

        assert "年底逐件向群众报账" in [edited.speech.shown(span) for span in points(edited)[2].carrying]
        assert "turned" in codes(edited)

    def test_of_the_closing_is_an_ask(self, desk: Desk) -> None:
        edited = desk.edited(("- 以学促干、以干践学", "- 以学促干、以干践学\n- 把实事办好"))
        closing = edited.outline.closing

        assert closing
        assert [edited.speech.shown(ask) for ask in closing.asks] == ["以学促干、以干践学", "把实事办好"]


class TestASentence:
    def test_is_read_in_place_of_the_one_that_it_was(self, desk: Desk) -> None:
        edited = desk.edited(("> 少开会、开短会，少发文、发短文，把更多时间留给一线。", "> 少开会、少发文。"))
        (carrying,) = points(edited)[3].carrying

        assert edited.speech.shown(carrying) == "少开会、少发文。"
        assert carrying in edited.speech.sentences
        assert "发短文，把更多时间" not in edited.speech.text
        assert edited.speech.shown(points(edited)[3].span).startswith(
            "要紧盯作风抓落实，守住“肯干”底线。少开会、少发文。坚决不搞"
        )

    def test_leaves_the_bullets_that_were_taken_from_it(self, desk: Desk) -> None:
        edited = desk.edited(("> 少开会、开短会，少发文、发短文，把更多时间留给一线。", "> 少开会。"))

        assert excerpts(edited, 3)[:2] == ["少开会、开短会", "把更多时间留给一线"]
        assert codes(edited) == ["edited"]

    def test_that_is_gone_is_neither_read_nor_noted(self, desk: Desk) -> None:
        edited = desk.edited(("> 少开会、开短会，少发文、发短文，把更多时间留给一线。 <!-- read 543–569 -->\n", ""))

        assert points(edited)[3].carrying == ()
        assert "把更多时间留给一线" not in "".join(edited.speech.shown(sentence) for sentence in edited.speech.sentences)
        assert [notice.zh for notice in edited.outline.notices] == [
            "outline.md 删去了“少开会、开短会，少发文、发短文，把更多…”（原文第543–569字）：不再显示，也不朗读。"
        ]

    def test_that_is_new_is_a_paragraph_of_its_own(self, desk: Desk) -> None:
        edited = desk.edited(("> 少开会、开短会，", "> 说干就干。\n\n> 少开会、开短会，"))
        new, _ = points(edited)[3].carrying

        assert edited.speech.shown(new) == "说干就干。"
        assert new in edited.speech.sentences
        assert new in edited.speech.paragraphs

    def test_may_change_places_with_another(self, desk: Desk) -> None:
        first = desk.line("> 今天我们")
        second = desk.line("> 过去半年")
        edited = desk.edited((f"{first} <!-- read 26–90 -->\n\n{second} <!-- read 90–126 -->", f"{second}\n\n{first}"))
        opening = edited.outline.opening

        assert opening
        assert ["> " + edited.speech.shown(span) for span in opening.carrying] == [second, first]
        assert edited.speech.text.count("过去半年") == edited.speech.text.count("主要任务") - 1 == 1
        assert codes(edited) == ["reordered"]

    def test_may_be_cut_short_with_the_speakers_words(self, desk: Desk) -> None:
        edited = desk.edited(("> 今年确定的十件实事，一件一件排出时间、一项一项明确责任，年底", "> 年底"))
        (carrying,) = points(edited)[2].carrying

        assert edited.speech.shown(carrying) == "年底逐件向群众报账。"
        assert codes(edited) == ["chosen"]
        assert [desk.speech.shown(each) for each in edited.speech.origins(carrying)] == ["年底逐件向群众报账。"]

"""Word files: what a reader of the printed page would read is the text, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.source.word import read_word
from tests.source.documents import STRICT, in_list, level, package, paragraph, relations, word_file, word_list


def lines(body: str, styles: str = "", numbering: str = "") -> list[str]:
    return read_word(word_file(body, styles, numbering), "speech.docx").text.splitlines()


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


@given(st.lists(st.text(alphabet="水利，。 A1", min_size=1, max_size=5), min_size=1, max_size=6))
def test_words_are_the_same_however_word_cuts_them_into_runs(pieces: list[str]) -> None:
    whole = "".join(pieces).strip()
    runs = "".join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces)

    assert lines(f"<w:p>{runs}</w:p>") == ([whole] if whole else [])


def test_a_soft_line_break_is_a_line_end_and_a_tab_a_space() -> None:
    body = (
        f"<w:p>{run('第一行')}<w:r><w:br/></w:r>{run('第二')}<w:r><w:tab/></w:r>{run('行')}<w:r><w:br w:type='page'/></w:r></w:p>"
    )

    assert lines(body) == ["第一行", "第二 行"]


def test_a_line_break_within_a_heading_is_there_for_its_looks() -> None:
    style = '<w:style w:styleId="1" w:type="paragraph"><w:name w:val="heading 1"/></w:style>'
    body = f'<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>{run("在水利会议上")}<w:r><w:br/></w:r>{run("的讲话")}</w:p>'
    decoded = read_word(word_file(body, style), "speech.docx")

    assert decoded.text == "在水利会议上的讲话\n"
    assert [(each.span.start, each.span.end, each.level) for each in decoded.headings] == [(0, 9, 1)]


def test_a_row_of_short_cells_is_one_line() -> None:
    table = f"<w:tbl>{row(paragraph('责任单位'), paragraph('水利局'))}{row(paragraph('时限'), paragraph('六月底'))}</w:tbl>"

    assert lines(paragraph("附表") + table) == ["附表", "责任单位　水利局", "时限　六月底"]


def test_cells_that_hold_sentences_are_lines_of_their_own() -> None:
    table = f"<w:tbl>{row(paragraph('要求'), paragraph('抓紧抓实，六月底前完成。'), paragraph(''))}</w:tbl>"

    assert lines(table) == ["要求", "抓紧抓实，六月底前完成。"]


def test_a_table_that_only_holds_the_page_together_is_read_as_its_paragraphs() -> None:
    inner = f"<w:tbl>{row(paragraph('甲'), paragraph('乙'))}</w:tbl>"

    assert lines(f"<w:tbl>{row(paragraph('标题') + paragraph('正文') + inner)}</w:tbl>") == ["标题", "正文", "甲　乙"]


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    body = (
        f"<w:p>{run('坚持')}<w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:ins>{run('实干')}</w:ins>"
        f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('争先')}</w:moveTo></w:p>"
    )
    decoded = read_word(word_file(body), "speech.docx")

    assert decoded.text == "坚持实干争先\n"
    assert [notice.code for notice in decoded.notices] == ["tracked-changes"]


def test_paragraphs_whose_border_was_deleted_are_one() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"

    assert lines(paragraph("上半句，", gone) + paragraph("下半句。")) == ["上半句，下半句。"]
    assert lines(paragraph("最后一段", gone)) == ["最后一段"]


def test_a_deleted_row_is_gone() -> None:
    deleted = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:del/></w:p></w:tc></w:tr>"

    assert lines(f"<w:tbl>{deleted}{row(paragraph('留下'))}</w:tbl>") == ["留下"]


def test_a_text_box_is_read_once_after_the_paragraph_that_it_hangs_on() -> None:
    box = f"<w:txbxContent>{paragraph('框里的话')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    body = (
        f"<w:p><w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>{run('段落')}</w:p>{paragraph('下一段')}"
    )

    assert lines(body) == ["段落", "框里的话", "下一段"]


def test_a_text_box_of_an_old_document_is_read_too() -> None:
    assert lines(
        f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{paragraph('旧框')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    ) == ["旧框"]


def test_what_is_filled_into_a_form_is_read_and_its_prompts_are_left_out_and_told() -> None:
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('张三')}</w:sdtContent></w:sdt>"
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('单击此处输入文字')}</w:sdtContent></w:sdt>"
    decoded = read_word(word_file(filled + empty), "speech.docx")

    assert decoded.text == "张三\n"
    assert [notice.en for notice in decoded.notices] == ["Prompts of a form that were not filled in, left out: 单击此处输入文字."]


def test_hidden_words_field_codes_and_pinyin_are_not_read() -> None:
    style = '<w:style w:styleId="h" w:type="paragraph"><w:rPr><w:vanish/></w:rPr></w:style>'
    ruby = f"<w:r><w:ruby><w:rt>{run('shuǐ')}</w:rt><w:rubyBase>{run('水')}</w:rubyBase></w:ruby></w:r>"
    code = "<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>"
    shown = run("明语", '<w:vanish w:val="0"/>')
    body = f"<w:p>{ruby}{run('利')}{run('暗语', '<w:vanish/>')}{shown}{code}</w:p>"

    assert lines(body + paragraph("暗段", '<w:pStyle w:val="h"/>'), style) == ["水利明语"]


def test_an_inserted_symbol_is_a_character_unless_it_is_its_fonts_own() -> None:
    symbols = "".join(f'<w:r><w:sym w:font="any" w:char="{code}"/></w:r>' for code in ("2460", "F0B7", "D801", "odd", "0007"))

    assert lines(f"<w:p>{symbols}{run('完善')}</w:p>") == ["①完善"]


def test_footnotes_are_left_out_and_told() -> None:
    decoded = read_word(word_file(f"<w:p>{run('增长很快')}<w:r><w:footnoteReference w:id='1'/></w:r></w:p>"), "speech.docx")

    assert decoded.text == "增长很快\n"
    assert [notice.en for notice in decoded.notices] == ["Footnotes and endnotes left out: 1."]


def style(identity: str, name: str, base: str = "", outline: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    levelled = f'<w:pPr><w:outlineLvl w:val="{outline}"/></w:pPr>' if outline else ""
    return f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{based}{levelled}</w:style>'


HEADINGS = (
    style("1", "heading 1", outline="0")
    + style("2", "标题 2")
    + style("3", "Mine", base="1")
    + style("4", "Body", base="1", outline="9")
    + style("5", "Loop", base="5")
    + style("t", "Title")
)


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:pStyle w:val="1"/>', 1),
        ('<w:pStyle w:val="2"/>', 2),
        ('<w:pStyle w:val="3"/>', 1),
        ('<w:pStyle w:val="4"/>', None),
        ('<w:pStyle w:val="5"/>', None),
        ('<w:pStyle w:val="t"/>', 0),
        ('<w:pStyle w:val="no such style"/>', None),
        ('<w:outlineLvl w:val="2"/>', 3),
        ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', None),
        ("", None),
    ],
)
def test_a_heading_is_what_its_style_or_its_outline_level_says(properties: str, expected: int | None) -> None:
    headings = read_word(word_file(paragraph("夯实基础", properties), HEADINGS), "speech.docx").headings

    assert [each.level for each in headings] == ([] if expected is None else [expected])


def test_a_list_numbers_its_paragraphs_and_a_bullet_is_no_word() -> None:
    numbering = word_list(level(0, "decimal", "%1.") + level(1, "bullet", ""))

    assert lines(in_list("甲") + in_list("点", 1) + in_list("乙") + in_list("2026年", 0), "", numbering) == [
        "1.甲",
        "点",
        "2.乙",
        "3. 2026年",
    ]


def test_an_empty_paragraph_of_a_list_counts_and_shows_nothing() -> None:
    assert lines(in_list("甲") + in_list("") + in_list("丙"), "", word_list(level(0, "decimal", "%1."))) == ["1.甲", "3.丙"]


def test_a_style_numbers_its_paragraphs_unless_they_say_otherwise() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style>'
    )
    numbering = word_list(
        level(0, "japaneseCounting", "%1、", '<w:pStyle w:val="1"/>') + level(1, "decimal", "%2.", '<w:pStyle w:val="2"/>')
    )
    body = (
        paragraph("甲", '<w:pStyle w:val="1"/>')
        + paragraph("子", '<w:pStyle w:val="2"/>')
        + paragraph("无号", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("乙", '<w:pStyle w:val="1"/>')
        + paragraph("子", '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    )

    assert lines(body, style, numbering) == ["一、甲", "1.子", "无号", "二、乙", "1.子"]


def test_a_list_that_names_a_list_style_has_the_levels_of_that() -> None:
    style = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, "chineseCounting", "%1、")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )

    assert lines(in_list("甲") + in_list("乙", identity=2), style, numbering) == ["一、甲", "二、乙"]


def test_of_a_custom_number_format_what_other_programs_show_is_shown() -> None:
    custom = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice>'
    custom += '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
    numbering = word_list(f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{custom}<w:lvlText w:val="%1、"/></w:lvl>')

    assert lines(in_list("甲"), "", numbering) == ["01、甲"]


def test_a_document_in_the_strict_form_of_the_standard_is_read_too() -> None:
    data = word_file(in_list("甲"), "", word_list(level(0, "decimal", "%1.")), STRICT)

    assert read_word(data, "speech.docx").text == "1.甲\n"


def test_a_document_without_styles_and_lists_is_read_too() -> None:
    document = '<w:document xmlns:w="urn:any"><w:body><w:p><w:r><w:t>话</w:t></w:r></w:p></w:body></w:document>'
    data = package({"_rels/.rels": relations(("officeDocument", "/odd/place.xml")), "odd/place.xml": document})

    assert read_word(data, "speech.docx").text == "话\n"

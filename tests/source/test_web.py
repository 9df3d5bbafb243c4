"""Web pages: the headline and the text are read, what stands around is not, and no sentence is lost unsaid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.errors import SourceError
from present.source.web import read_page


def lines(body: str, head: str = "") -> list[str]:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read_page(page.encode(), "speech.html").text.splitlines()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>同志们：<p>今天开会。", ["同志们：", "今天开会。"]),
        ("<div>上<b>半</b><span>句</span></div>下句", ["上半句", "下句"]),
        ("<p>第一行<br>第二行<br/></p>", ["第一行", "第二行"]),
        ("<p>水利\n   工程，\n抓紧</p>", ["水利工程，抓紧"]),
        ("<p>the  new\n GDP</p>", ["the new GDP"]),
        ("<p>\u3000\u3000缩进&nbsp;的</p>", ["\u3000\u3000缩进\xa0的"]),
        ("<pre>一\n二</pre>", ["一", "二"]),
        ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
        ("<dl><dt>词</dt><dd>义</dd></dl>", ["词", "义"]),
        ("<table><tr><th>单位</th><td>水利局</td></tr></table>", ["单位\u3000水利局"]),
        ("<table><tr><td>要求</td><td>抓紧，抓实。</td></tr></table>", ["要求", "抓紧，抓实。"]),
        ("<p>水<ruby>利<rt>lì</rt></ruby></p>", ["水利"]),
        ("<p>甲</p><!-- 注 --><?pi 乙?><p>丙</p>", ["甲", "丙"]),
    ],
)
def test_blocks_are_lines(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("<ol>", ["1.甲", "2.乙", "3. 3月"]),
        ("<ol start='4'>", ["4.甲", "5.乙", "6. 3月"]),
        ("<ol type='a'>", ["a.甲", "b.乙", "c. 3月"]),
        ("<ol style='list-style-type: cjk-ideographic'>", ["一、甲", "二、乙", "三、3月"]),
        ("<ol style='list-style: none'>", ["甲", "乙", "3月"]),
    ],
)
def test_an_ordered_list_has_the_numbers_that_a_browser_shows(opening: str, expected: list[str]) -> None:
    assert lines(f"{opening}<li>甲</li><li><p>乙</p></li><li>3月</li></ol>") == expected


def test_an_item_may_say_its_number() -> None:
    assert lines("<ol><li value='7'>甲</li><li>乙</li></ol>") == ["7.甲", "8.乙"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '话。'</script>",
        "<style>p {}</style>",
        "<nav>首页。</nav>",
        "<aside>相关。</aside>",
        "<header>水利局。</header>",
        "<footer>版权。</footer>",
        "<p hidden>暗。</p>",
        "<p style='display: none'>暗。</p>",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(hidden: str) -> None:
    assert lines(f"{hidden}<p>今天开会。</p><p>明天动工。</p>") == ["今天开会。", "明天动工。"]


def test_an_article_has_its_own_header() -> None:
    assert lines("<header>水利局</header><article><header><h1>讲话全文</h1></header><p>今天开会。</p></article>") == [
        "讲话全文",
        "今天开会。",
    ]


MENU = "<div class=top><a>首页</a> | <a>要闻</a></div>"
TEXT = "<div><p>今天开会。</p><p>一、动员</p><p>明天动工。</p></div>"


def test_menus_around_the_text_are_left_out_and_counted() -> None:
    table = f"<table><tr><td><ul><li>链接</ul></td><td>{TEXT}</td></tr></table>"
    page = f"<html><body>{MENU}{table}<div>主办：水利局</div></body></html>"
    decoded = read_page(page.encode(), "speech.html")

    assert decoded.text.splitlines() == ["今天开会。", "一、动员", "明天动工。"]
    assert [notice.en for notice in decoded.notices] == [
        "The page has 6 lines; 3 around its text were left out, 0 of them with sentences."
    ]


def test_the_headline_is_the_line_that_the_title_of_the_page_begins_with() -> None:
    page = f"{MENU}<h1>水利局网站</h1><div>在水利会议上 的讲话</div><div>2026-03-01</div>{TEXT}"

    assert lines(page, "<title>在水利会议上的讲话_水利局网站</title>")[0] == "在水利会议上 的讲话"
    assert lines(page, "<title>首页</title>")[0] == "水利局网站"


def test_within_the_text_what_stands_above_the_headline_is_left_out() -> None:
    assert lines("<div><p>来源：报社</p><h1>讲话</h1><p>今天开会。</p><p>明天动工。</p></div>") == [
        "讲话",
        "今天开会。",
        "明天动工。",
    ]


def test_headings_have_their_levels_and_a_break_within_one_is_there_for_its_looks() -> None:
    decoded = read_page("<h1>在会议上<br>的讲话</h1><h2><span>一、动员</span></h2><p>今天开会。</p>".encode(), "speech.html")

    assert decoded.text.splitlines() == ["在会议上的讲话", "一、动员", "今天开会。"]
    assert [(decoded.text[each.span.start : each.span.end], each.level) for each in decoded.headings] == [
        ("在会议上的讲话", 1),
        ("一、动员", 2),
    ]


@pytest.mark.parametrize(
    ("declaration", "codec", "encoding"),
    [
        ('<meta http-equiv="Content-Type" content="text/html; charset=GB2312">', "gbk", "gb18030"),
        ("<meta charset=big5>", "cp950", "big5"),
        ("<meta charset='utf-8'>", "utf-8", "utf-8"),
        ("<meta charset='utf-8'>", "gbk", "gb18030"),
        ("<meta charset='klingon'>", "utf-8", "utf-8"),
        ("", "gbk", "gb18030"),
        ("", "utf-16", "utf-16-le"),
    ],
)
def test_a_page_is_read_as_it_says_or_as_it_is(declaration: str, codec: str, encoding: str) -> None:
    words = "大家都要把水利工程的事情放在心上，一件一件做好，今天的事今天做完，我们一定能成功。"
    words = words.translate(str.maketrans("个们", "個們")) if codec == "cp950" else words
    decoded = read_page(f"<html><head>{declaration}</head><body><p>{words}</p></body></html>".encode(codec), "speech.html")

    assert (decoded.text, decoded.encoding) == (f"{words}\n", encoding)


def test_a_page_that_says_that_it_is_xml_is_read_too() -> None:
    page = (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>今天开会。</p></body></html>'
    )

    assert read_page(page.encode(), "speech.html").text == "今天开会。\n"


@pytest.mark.parametrize("page", ["", "   ", "<html><body><script>render()</script></body></html>", "<!-- nothing -->"])
def test_a_page_without_text_is_refused_with_what_to_do(page: str) -> None:
    with pytest.raises(SourceError, match=r"speech\.html holds no text: a script may make it"):
        read_page(page.encode(), "speech.html")


def test_a_page_that_closes_in_the_middle_is_read_to_its_end() -> None:
    page = "<html><body><div>首页</div></body></html><div><p>今天开会。</p><p>明天动工。</p></div></HTML >"

    assert read_page(page.encode(), "speech.html").text.splitlines() == ["今天开会。", "明天动工。"]


def test_headings_of_the_same_level_are_no_headline_and_nothing_above_them_is_lost() -> None:
    body = "<div><p>今天开会。</p><h1>一、动员</h1><p>明天动工。</p><h1>二、落实</h1><p>后天检查。</p></div>"

    assert lines(body) == ["今天开会。", "一、动员", "明天动工。", "二、落实", "后天检查。"]


def test_sentences_above_the_headline_stay() -> None:
    assert lines("<div><p>编者按：今天开会。</p><h1>讲话</h1><p>明天动工。</p></div>") == [
        "编者按：今天开会。",
        "讲话",
        "明天动工。",
    ]


def test_an_article_that_holds_little_of_the_text_is_not_taken_for_it() -> None:
    assert lines(f"<article><p>一句预告。</p></article>{TEXT}<p>后天检查。</p>")[0] == "一句预告。"


def test_comments_below_an_article_are_left_out() -> None:
    comments = "".join(f"<p>第{number}条评论。</p>" for number in range(2))

    assert lines(f"<main>{TEXT}<p>后天检查。</p></main>{comments}") == ["今天开会。", "一、动员", "明天动工。", "后天检查。"]


def test_where_nothing_names_the_headline_it_is_the_heading_above_the_text() -> None:
    assert lines(f"<h3>栏目</h3><h5>讲话全文</h5><p>日期</p>{TEXT}<h4>相关</h4>")[:2] == ["讲话全文", "今天开会。"]


tree = st.recursive(
    st.integers(0, 99).map(lambda number: f"<p>第{number}句话。</p>") | st.just("<p>小标题</p>") | st.just("<a>链接</a>"),
    lambda parts: st.lists(parts, min_size=1, max_size=4).map(lambda each: f"<div>{''.join(each)}</div>"),
    max_leaves=12,
)


@given(tree)
def test_a_sentence_is_read_or_counted_among_those_left_out(body: str) -> None:
    decoded = read_page(body.encode(), "speech.html")
    told = [int(notice.en.split()[-5]) for notice in decoded.notices]

    assert decoded.text.count("。") + sum(told) == body.count("。")
    assert sum(told) <= 0.2 * body.count("。")

"""What stands after a speech: appendices and notes; sources, signature, date, and what a web page adds."""

from __future__ import annotations

from collections.abc import Sequence

from present.model import Span
from present.outline.paragraphs import Paragraph, whole, words_of
from present.regex import regex

_DATE = r"[二〇○零一二三四五六七八九十\d]{4}\s?年[\d一二三四五六七八九十]{1,3}\s?月[\d一二三四五六七八九十]{1,3}\s?日"
_TAIL = regex(
    r"^[（(](?:来源|新华社|此件|本报|记者|编辑|责任编辑).{0,80}[）)]$|^(?:附件|附：|注：|来源[：:])"
    rf"|^[（(]?{_DATE}[）)]?$|^《\s?人民日报\s?》"
)
_LABEL = regex(
    r"^[\[【（(]?(?:(?:责任)?编辑|责编|校对|审核|记者|作者|撰稿|供稿|(?:信息|文章|稿件)?来源|(?:述职|报告|讲话|汇报)人|(?:录音)?整理|记录"
    r"|联系(?:人|电话|方式|我们)|电话|地址|邮编|邮箱|传真|(?:主办|承办|协办)(?:单位)?|技术支持|网站标识码|备案号|版权所有|关键词|标签|主题词"
    r"|抄送|抄报|分享(?:到)?|(?:阅读|浏览)(?:次数|量)?|点击(?:数|量|次数)?|扫一扫|[上下]一[篇条页]|相关(?:链接|新闻|阅读|文章|报道|稿件))"
    r"[】\]]?(?:[：:\s　|]|$)"
)
_BUTTON = regex(r"^[\[【（(〖]\s?(?:打印|关闭|返回|收藏|推荐|我要|大\s|字体|字号|纠错)|^(?:返回顶部|打印本页|关闭窗口|网站地图)")
_NOTE = regex(r"^(?:[①-⑳]|[\[［〔]\d{1,2}[\]］〕]).*(?:出版社|年版|第\s?\d+.{0,6}页|参见|转引)")
_APPENDIX = regex(r"^(?:(?:附件|附录|附表|附：|附)[\s\d一二三四五六七八九十：:．.]*[^。；！？]{0,40}|(?:注释?|参考文献)[：:]?)$")
_BODY = "委员会|政府|党组|工委|纪委|办公厅|室|部|厅|局|处|院|委|公司|集团|中心|小组|调研组|课题组|学校|大学|协会|学会|联合会"
_SIGNATURE = regex(rf"^[一-鿿（）()\s　]{{2,40}}(?:{_BODY})$")
_PERSON = regex(r"^[一-鿿](?:[一-鿿]{1,3}|[　 ]+[一-鿿])$")
_DATED = regex(rf"^[（(]?{_DATE}")
_RUNNING = regex("[。！？；]")
_LONGEST = 160


def split_tail(text: str, paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], Span | None]:
    """The paragraphs before the tail, and the tail: appendices; sources, signature, date and notes at the very end."""
    end = min(_appendix(text, paragraphs), _page_end(text, paragraphs))
    while end > 1 and _is_tail(words_of(text, paragraphs[end - 1])):
        end -= 1
    end = _signed(text, paragraphs, end)
    tail = paragraphs[end:]
    return tuple(paragraphs[:end]), whole(tail) if tail else None


def _is_tail(words: str) -> bool:
    return bool(_TAIL.match(words) or _is_of_page(words) or _NOTE.match(words))


def _is_of_page(words: str) -> bool:
    return len(words) <= _LONGEST and bool(_LABEL.match(words) or _BUTTON.match(words))


def _signed(text: str, paragraphs: Sequence[Paragraph], end: int) -> int:
    """Where the names of those who sign begin, right before the tail; a person's name only above a date."""
    if end == len(paragraphs):
        return end
    names = (_SIGNATURE, _PERSON) if _DATED.match(words_of(text, paragraphs[end])) else (_SIGNATURE,)
    while end > 1 and any(name.match(words_of(text, paragraphs[end - 1])) for name in names):
        end -= 1
    return end


def _page_end(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """Where a web page goes on after its text: at a label of the page, which only short lines follow."""
    end = at = len(paragraphs)
    while at > len(paragraphs) // 2 and not _RUNNING.search(words := words_of(text, paragraphs[at - 1])):
        at -= 1
        end = at if _is_of_page(words) else end
    return end


def _appendix(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """Where the first appendix begins: a line that says so, after the first third of the text."""
    late = range(len(paragraphs) // 3 + 1, len(paragraphs))
    return next((at for at in late if _APPENDIX.match(words_of(text, paragraphs[at]))), len(paragraphs))

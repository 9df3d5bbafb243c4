"""What says the same by itself as it does in its sentence: only that may be shown as a line of its own."""

from __future__ import annotations

from present.model import Span
from present.regex import regex

_DEPENDENT = regex(
    r"^(?:对(?!口|外开放|内改革)|凡|既|因为|由于|虽然|尽管|只要|只有|即使|哪怕|无论|不管|除了|不仅|不但"
    r"|越是|当(?!好|先|家)|随着|为了|面对|鉴于|通过(?!了)|按照|根据|经过|在[^，]{1,12}的$)"
)
"""How a clause begins that says nothing without the next one."""

_UNFINISHED = regex(
    r"(?:的|时|时候|后|以来|同时|之际|要|来看|来说|来讲|而言|所言|所说|指出|强调|一道)$"
    r"|^(?:[在从][^，]{1,14}|(?:表现|体现|反映)在[^，]{1,14})(?:上|下|中|方面|出发)$"
    r"|^(?:[过新今去明前近]|当前|目前|现在|首先|其次|最后|同时|此外|比如|例如|刚才|接下来|下一步)[^，]{0,4}$"
    r"|^(?:我们)?(?:必须|要|应当|坚持)?以[^，]{2,40}(?:感|精神|态度|姿态|劲头|决心|勇气|魄力|力度|担当|状态|方式|标准|举措|办法|之心"
    r"|为(?:契机|抓手|目标|重点|引领|主线|基础|导向|核心|统领|牵引|载体|突破口|切入点|根本|指导|标准))$"
)
"""How a clause reads that the next one has to finish."""

_BACK = regex(
    r"^(?:占|其中|尤其|特别是|同比|环比|[比较是]上年|分别|都|也|就(?!业|地|近|医)|又|却|则|并且?(?!网|购|轨)|而且?|且|甚至|从而|进而"
    r"|以此|由此|因此|所以|要求(?!是)|否则|不然|使(?!命|用)|致使|导致|以便|以免|是(?!否)|不是|总投资|惠及|增长|下降|增幅|增速|这|那(?!样|时))"
)
"""How a clause begins that speaks of what the clause before it has named."""

_CONDITION = regex(r"^.{0,4}?(?:如果|假如|倘若|要是|一旦|缺了|缺少了|离开了|失去了)")

_OF_SOME = regex(r"有的|有些|一些(?:人|干部|党员|同志|地方|单位|部门|企业|群众)|个别|少数(?!民族)|某些")
"""What a speaker says of some is not what he says of all."""

_TURNED = regex(
    rf"{_OF_SOME.pattern}|如果|假如|倘若|要是|一旦|否则|不然|缺了|缺少了|离开了|失去了|比如|例如"
    r"|(?:防止|避免|杜绝|克服|力戒|摒弃|反对|纠正|整治|禁止|决不|绝不|不能|不要|不得|不可|不搞)[^，]*$"
)
"""What turns the meaning of the words after it: a condition, an example, some people, what is not to be."""


def leans_on_the_next(words: str) -> bool:
    """Whether a clause says nothing until the next one has been heard (对在…突破的)."""
    return is_condition(words) or _DEPENDENT.match(words) is not None or _UNFINISHED.search(words) is not None


def leans_back(words: str) -> bool:
    """Whether a clause says nothing to those who have not heard the one before it (占财政支出的八成)."""
    return _BACK.match(words) is not None


def is_condition(words: str) -> bool:
    """Whether a clause is what everything after it hangs on (缺了这个“干”字，…)."""
    return _CONDITION.match(words) is not None


def is_of_some(words: str) -> bool:
    """Whether a clause tells of some people or places alone (有的干部…)."""
    return _OF_SOME.search(words) is not None


def stands_apart(text: str, line: Span) -> bool:
    """Whether *line* means by itself what it means after the words that lead up to it from the last full stop or ；.

    Without 如果政治不合格 before it, 思想越解放问题就越多 would be a motto against what the speaker asks for.
    """
    start = max(text.rfind(mark, 0, line.start) for mark in "。！？；\n") + 1
    return _TURNED.search(text, start, line.start) is None and not is_of_some(text[line.start : line.end])

"""Figures, asks and quotes: found where they are, and an empty list where there are none."""

from collections.abc import Callable

import pytest

from present.model import Direction, Outline, Span, Speech
from present.outline.figures import find_figures
from present.outline.words import vocabulary_of, word_cutter
from present.source.sentences import find_sentences

Read = Callable[[str], tuple[Speech, Outline]]
SEED = "si-gan-mobilisation-speech"


def speech_of(text: str) -> Speech:
    return Speech("讲话", text, "utf-8", "", sentences=find_sentences(text))


@pytest.mark.parametrize(
    ("text", "counts", "figure", "direction"),
    [
        ("全市生产总值增长5.2%，好于预期。", "生产总值", "5.2%", Direction.UP),
        ("规上工业能耗下降了3.1个百分点。", "规上工业能耗", "3.1个百分点", Direction.DOWN),
        ("我们对12座水库逐一过筛。", "水库", "12座", None),
        ("累计招聘教师860人。", "招聘教师", "860人", None),
        ("财政总收入突破2508亿元。", "财政总收入", "2508亿元", Direction.UP),
    ],
)
def test_a_figure_knows_what_it_counts_and_where_it_went(
    text: str, counts: str, figure: str, direction: Direction | None
) -> None:
    speech = speech_of(text)
    (found,) = find_figures(speech, vocabulary_of(text, word_cutter(speech)))

    assert speech.verbatim(found.counts).removeprefix("累计") == counts
    assert found.unit
    assert speech.verbatim(Span(found.number.start, found.unit.end)) == figure
    assert found.direction is direction


@pytest.mark.parametrize(
    "text", ["2024年是关键一年。", "1月3日召开大会。", "国办发〔2018〕123号文件要求。", "第3次会议。", "他讲了4点。"]
)
def test_dates_and_document_numbers_are_no_figures(text: str) -> None:
    speech = speech_of(text)

    assert find_figures(speech, vocabulary_of(text, word_cutter(speech))) == ()


def test_the_real_speech_has_no_figures_and_none_is_invented(read: Read) -> None:
    _, outline = read(SEED)

    assert outline.figures == ()


def test_who_must_do_what_is_found_where_the_speaker_says_it(read: Read) -> None:
    speech, outline = read(SEED)

    assert [(speech.shown(ask.who), speech.shown(ask.what), ask.section) for ask in outline.asks] == [
        ("各级党员领导干部", "不断增强坚定信念、服务人民的政治担当", 2),
        ("全市各级党组织", "压实主体责任", None),
    ]


def test_quotes_come_from_sections_points_and_closing_each_once(read: Read) -> None:
    speech, outline = read(SEED)
    lines = [speech.shown(quote.span) for quote in outline.quotes]

    assert len(lines) == len(set(lines)) >= 10
    assert lines[0] == "平常时候看得出来、关键时刻站得出来、危难关头豁得出来"
    assert outline.quotes[-1].section is None

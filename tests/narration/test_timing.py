from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.model import Cue, Span, Utterance
from present.narration.marks import Mark
from present.narration.timing import LINE, Said, Stretch, captions, cues_of, laid_out, slide_stretches


def said(written: str, slide: str = "s1", span: Span | None = None) -> Utterance:
    return Utterance(written, written, span, slide, 350)


def test_utterances_follow_each_other_with_their_pauses() -> None:
    assert laid_out([100, 50, 70], [10, 20, 30]) == (Stretch(0, 100), Stretch(110, 160), Stretch(180, 250))


def test_a_slides_clip_goes_from_its_first_word_to_its_last() -> None:
    utterances = [said("一。", "a"), said("二。", "a"), said("三。", "b")]

    assert slide_stretches(utterances, laid_out([100, 50, 70], [10, 20, 30])) == {"a": Stretch(0, 160), "b": Stretch(180, 250)}


def test_a_short_sentence_is_one_caption() -> None:
    assert list(captions("要坚持对党忠诚讲政治，把牢“敢为”方向。", tuple)) == ["要坚持对党忠诚讲政治，把牢“敢为”方向。"]


def test_a_long_sentence_is_a_caption_for_each_of_its_parts() -> None:
    written = "大力选用政治上过硬的干部，推动全市上下贯彻落实决策部署，成效更为显著。"

    assert list(captions(written, tuple)) == ["大力选用政治上过硬的干部，", "推动全市上下贯彻落实决策部署，", "成效更为显著。"]


def test_a_clause_longer_than_a_line_has_two_lines_parted_between_words() -> None:
    words = ("推动", "全市", "上下", "贯彻", "落实", "党中央", "和", "省委", "市委", "决策", "部署", "态度", "坚决。")

    (caption,) = captions("".join(words), lambda _: words)

    assert caption == "推动全市上下贯彻落实党中央\n和省委市委决策部署态度坚决。"


def test_a_very_short_clause_shares_the_caption_of_the_next() -> None:
    assert list(captions("第四，突出常态长效深化落实中央八项规定精神", tuple)) == ["第四，\n突出常态长效深化落实中央八项规定精神"]


def test_time_within_an_utterance_is_spread_by_what_is_heard() -> None:
    utterance = said("“干部敢为”，地方敢闯敢干，企业敢干敢首创呀。", span=Span(3, 9))

    cues = cues_of([Said(utterance, Stretch(24_000, 72_000))], 24_000, 4_000, tuple)

    assert [(cue.start, cue.end, cue.text) for cue in cues] == [
        (1_000, 2_142, "“干部敢为”，地方敢闯敢干，"),
        (2_142, 4_000, "企业敢干敢首创呀。"),
    ]
    assert {cue.span for cue in cues} == {Span(3, 9)}


def spoken_as(written: str, spoken: str, *marks: tuple[str, int]) -> Said:
    """An utterance of four seconds from the first one on; *marks* are words of *spoken* with the ms at which they begin."""
    placed = tuple(Mark(spoken.index(word), moment) for word, moment in marks)
    return Said(Utterance(written, spoken, None, "s1", 350), Stretch(1_000, 5_000), placed)


def starts(said: Said) -> list[int]:
    return [cue.start for cue in cues_of([said], 1_000, 5_500, tuple)]


def test_a_caption_begins_when_the_engine_says_its_first_word() -> None:
    written = "“干部敢为”，地方敢闯敢干，企业敢干敢首创呀。"
    spoken = written.replace("“", "").replace("”", "")

    assert starts(spoken_as(written, spoken, ("干部", 40), ("敢为", 400), ("企业", 3_210), ("首创", 3_500))) == [1_000, 4_210]


def test_words_that_are_said_in_another_way_are_found_by_those_around_them() -> None:
    written = "到2026年增长5%，服务业达到3.2亿元，城乡居民收入同步提高。"
    spoken = "到二零二六年增长百分之五，服务业达到三点二亿元，城乡居民收入同步提高。"

    assert starts(spoken_as(written, spoken, ("到", 0), ("服务", 2_222), ("城乡", 3_333))) == [1_000, 3_222, 4_333]


def test_a_caption_that_begins_with_a_number_begins_with_the_words_that_say_it() -> None:
    written = "服务业的增加值再上一个新的台阶，2026年达到3.2亿元的规模。"
    spoken = "服务业的增加值再上一个新的台阶，二零二六年达到三点二亿元的规模。"

    assert starts(spoken_as(written, spoken, ("服务", 0), ("二零二六", 2_400), ("达到", 3_000))) == [1_000, 3_400]


def test_between_two_words_whose_times_are_told_time_is_spread_by_letters() -> None:
    written = "干部敢为敢闯敢试敢担当，地方敢闯敢干敢首创呀。"

    assert starts(spoken_as(written, written, ("干部", 0), ("首创", 1_800))) == [1_000, 1_000 + 1_800 * 11 // 18]


@pytest.mark.parametrize("marks", [(), (("干部", 9_000), ("企业", 9_900)), (("干部", 0), ("企业", 0))])
def test_times_that_can_not_be_are_not_used(marks: tuple[tuple[str, int], ...]) -> None:
    written = "干部敢为，地方敢闯敢干，企业敢干敢首创呀。"

    assert starts(spoken_as(written, written, *marks)) == starts(spoken_as(written, written))


def test_the_last_caption_stays_to_the_end_of_the_track() -> None:
    assert cues_of([Said(said("谢谢大家。"), Stretch(0, 24_000))], 24_000, 2_000, tuple) == (Cue(0, 2_000, "谢谢大家。"),)


def test_a_caption_stays_through_a_short_pause_and_goes_in_a_long_one() -> None:
    stretches = {"目录。": Stretch(0, 400), "第一部分。": Stretch(1_000, 2_000), "第二部分。": Stretch(4_000, 5_000)}

    cues = cues_of([Said(said(written), stretch) for written, stretch in stretches.items()], 1_000, 5_500, tuple)

    assert [(cue.start, cue.end) for cue in cues] == [(0, 1_000), (1_000, 2_000), (4_000, 5_500)]


sentences = st.text(alphabet="干部敢为，、。；“”——3 ", min_size=1, max_size=120).map(lambda text: f"敢{text}。")


@given(st.lists(st.tuples(sentences, st.integers(2_400, 480_000)), min_size=1, max_size=12))
def test_captions_say_all_that_is_written_in_order_and_never_overlap(drawn: list[tuple[str, int]]) -> None:
    utterances = [said(written) for written, _ in drawn]
    stretches = laid_out([length for _, length in drawn], [8_400] * len(drawn))
    end = (stretches[-1].end + 8_400) * 1000 // 24_000

    cues = cues_of([Said(*each) for each in zip(utterances, stretches, strict=True)], 24_000, end, tuple)

    assert squeezed("".join(cue.text for cue in cues)) == squeezed("".join(each.written for each in utterances))
    assert all(cue.start < cue.end for cue in cues)
    assert all(before.end <= after.start for before, after in pairwise(cues))
    assert cues[-1].end == end
    assert all(len(line) <= LINE for cue in cues for line in cue.text.split("\n"))
    assert all(cue.text.count("\n") <= 1 for cue in cues)


def squeezed(text: str) -> str:
    return "".join(text.split())

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from present.model import Cue, Span, Utterance
from present.narration.timing import LINE, Stretch, captions, cues_of, laid_out, slide_stretches


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


def test_time_within_an_utterance_is_spread_by_what_is_heard() -> None:
    utterance = said("“干部敢为”，地方敢闯敢干，企业敢干敢首创呀。", span=Span(3, 9))

    cues = cues_of([utterance], [Stretch(24_000, 72_000)], 24_000, 4_000, tuple)

    assert [(cue.start, cue.end, cue.text) for cue in cues] == [
        (1_000, 2_142, "“干部敢为”，地方敢闯敢干，"),
        (2_142, 4_000, "企业敢干敢首创呀。"),
    ]
    assert {cue.span for cue in cues} == {Span(3, 9)}


def test_the_last_caption_stays_to_the_end_of_the_track() -> None:
    assert cues_of([said("谢谢大家。")], [Stretch(0, 24_000)], 24_000, 2_000, tuple) == (Cue(0, 2_000, "谢谢大家。"),)


def test_a_caption_stays_through_a_short_pause_and_goes_in_a_long_one() -> None:
    utterances = [said("目录。"), said("第一部分。"), said("第二部分。")]

    cues = cues_of(utterances, [Stretch(0, 400), Stretch(1_000, 2_000), Stretch(4_000, 5_000)], 1_000, 5_500, tuple)

    assert [(cue.start, cue.end) for cue in cues] == [(0, 1_000), (1_000, 2_000), (4_000, 5_500)]


sentences = st.text(alphabet="干部敢为，、。；“”——3 ", min_size=1, max_size=120).map(lambda text: f"敢{text}。")


@given(st.lists(st.tuples(sentences, st.integers(2_400, 480_000)), min_size=1, max_size=12))
def test_captions_say_all_that_is_written_in_order_and_never_overlap(drawn: list[tuple[str, int]]) -> None:
    utterances = [said(written) for written, _ in drawn]
    stretches = laid_out([length for _, length in drawn], [8_400] * len(drawn))
    end = (stretches[-1].end + 8_400) * 1000 // 24_000

    cues = cues_of(utterances, stretches, 24_000, end, tuple)

    assert squeezed("".join(cue.text for cue in cues)) == squeezed("".join(each.written for each in utterances))
    assert all(cue.start < cue.end for cue in cues)
    assert all(before.end <= after.start for before, after in pairwise(cues))
    assert cues[-1].end == end
    assert all(len(line) <= LINE for cue in cues for line in cue.text.split("\n"))
    assert all(cue.text.count("\n") <= 1 for cue in cues)


def squeezed(text: str) -> str:
    return "".join(text.split())

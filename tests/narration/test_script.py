from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.errors import SourceError
from present.model import (
    ContentsSlide,
    Count,
    FiguresSlide,
    Frame,
    Outline,
    PointSlide,
    QuotedLine,
    QuotesSlide,
    Reading,
    Section,
    Slide,
    Span,
    Speech,
    TermCard,
    TermsSlide,
    Track,
    Utterance,
    Words,
)
from present.narration.lexicon import Lexicon
from present.narration.manner import (
    BREATH,
    LONGEST,
    PAUSE_CLAUSE,
    PAUSE_PARAGRAPH,
    PAUSE_SECTION,
    PAUSE_SENTENCE,
    PAUSE_SLIDE,
    Manner,
)
from present.narration.script import write_script
from present.source.paragraphs import find_paragraphs
from present.source.sentences import find_sentences
from tests.narration.samples import OUTLINE, SLIDES, SPEECH, TEXT, at

FULL = write_script(SPEECH, OUTLINE, SLIDES, Reading.FULL)
DIGEST = write_script(SPEECH, OUTLINE, SLIDES, Reading.DIGEST)


def spoken(tracks: tuple[Track, ...], slide: str) -> list[str]:
    return [each.spoken for track in tracks for each in track.utterances if each.slide == slide]


def written(tracks: tuple[Track, ...], slide: str) -> list[str]:
    return [each.written for track in tracks for each in track.utterances if each.slide == slide]


def test_the_tracks_are_the_opening_the_sections_and_the_closing() -> None:
    assert [(track.number, track.title) for track in FULL] == [
        (1, "开篇"),
        (2, "干部敢想"),
        (3, "群众敢做"),
        (4, "结语"),
    ]


def test_a_section_without_a_theme_is_called_by_the_short_form_of_its_heading() -> None:
    tracks = write_script(SPEECH, replace(OUTLINE, themes=()), SLIDES, Reading.FULL)

    assert [track.title for track in tracks] == ["开篇", "要支持“干部敢想”", "要支持“群众敢做”", "结语"]


def test_a_section_without_a_heading_is_called_as_the_contents_call_it() -> None:
    bare = tuple(replace(each, heading=None, title=None, short=None) for each in OUTLINE.sections)
    outline = replace(OUTLINE, themes=(), sections=bare)

    assert [each.title for each in write_script(SPEECH, outline, SLIDES, Reading.FULL)][1:3] == [
        "要支持“干部敢想”",
        "要支持“群众敢做”",
    ]
    assert write_script(SPEECH, outline, SLIDES[2:], Reading.FULL)[1].title == "第一部分"


def test_the_cover_reads_the_title_and_in_full_the_salutation() -> None:
    assert spoken(DIGEST, "cover") == ["在全县敢想敢做动员会上的讲话。"]
    assert spoken(FULL, "cover") == ["在全县敢想敢做动员会上的讲话。", "同志们："]


def test_the_contents_are_read_row_by_row() -> None:
    assert written(FULL, "contents") == ["目录。", "第一部分，要支持“干部敢想”。", "第二部分，要支持“群众敢做”。"]
    assert spoken(FULL, "contents") == ["目录。", "第一部分，要支持干部敢想。", "第二部分，要支持群众敢做。"]


def test_contents_that_go_on_are_not_announced_again() -> None:
    contents = SLIDES[1]
    assert isinstance(contents, ContentsSlide)
    further = replace(contents, frame=replace(contents.frame, key="contents.2"), entries=contents.entries[1:])

    assert spoken(write_script(SPEECH, OUTLINE, (further,), Reading.FULL), "contents.2") == ["第二部分，要支持群众敢做。"]


def test_the_rows_of_the_contents_point_to_their_headings() -> None:
    spans = [each.span for each in FULL[0].utterances if each.slide == "contents"]

    assert spans == [None, at("要支持“干部敢想”"), at("要支持“群众敢做”")]


def test_the_glance_reads_each_term_with_its_tagline() -> None:
    assert spoken(FULL, "glance") == ["干部敢想，想得远、想得实。", "群众敢做。"]


def test_a_section_is_announced_by_its_place_whatever_number_the_source_gives_it() -> None:
    assert spoken(FULL, "s2")[:2] == ["第二部分，群众敢做。", "要支持群众敢做，打开新局面。"]


def test_an_announcement_is_ours_and_a_heading_the_speakers() -> None:
    announcement, heading = FULL[2].utterances[:2]

    assert (announcement.span, heading.span) == (None, SECTION_TWO)


SECTION_TWO = at("一、要支持“群众敢做”，打开新局面")


def test_a_section_without_a_heading_is_not_announced() -> None:
    bare = Section(1, Span(0, len(TEXT)), None, None, None, None, None)
    slide = PointSlide(Frame("s1", 1, covers=Span(0, len(TEXT))), Words("讲话"), (), None, 1, 1)

    tracks = write_script(SPEECH, Outline(None, None, None, (bare,), None), (slide,), Reading.FULL)

    assert [track.title for track in tracks] == ["正文"]
    assert spoken(tracks, "s1")[0] == "在全县敢想敢做动员会上的讲话。"


def test_a_removed_name_is_shown_as_two_crosses_and_spoken() -> None:
    assert written(DIGEST, "opening") == ["今天开会，就是要吹响××“敢想敢做”的号角。"]
    assert spoken(DIGEST, "opening") == ["今天开会，就是要吹响某某敢想敢做的号角。"]


def test_a_number_that_opens_a_line_is_followed_by_a_pause() -> None:
    assert spoken(FULL, "s1.p1") == ["一，坚持学在前面。"]
    assert written(FULL, "s1.p1") == ["（一）坚持学在前面。"]


def test_a_stray_space_is_neither_shown_nor_spoken() -> None:
    assert written(FULL, "s1.p1.2") == ["多读书、读好书；把学到的用到工作里去。"]


def test_the_digest_reads_leads_and_carrying_sentences_once() -> None:
    assert spoken(DIGEST, "s1.p1") == ["一，坚持学在前面。"]
    assert spoken(DIGEST, "s1.p2") == ["坚持想在前面。", "凡事先想三步。"]
    assert spoken(DIGEST, "closing") == ["同志们，让我们一起努力！"]


def test_a_slide_that_the_digest_has_nothing_for_reads_its_first_sentence() -> None:
    assert spoken(DIGEST, "s1.p1.2") == ["多读书、读好书；把学到的用到工作里去。"]


def test_a_slide_that_covers_nothing_reads_its_title() -> None:
    slide = PointSlide(Frame("s1.p3", 1), Words("想在前面", (at("想在前面"),)), (), None, 1, 1)

    tracks = write_script(SPEECH, OUTLINE, (*SLIDES[:5], slide), Reading.DIGEST)

    assert [(each.spoken, each.span) for each in tracks[1].utterances if each.slide == "s1.p3"] == [
        ("想在前面。", at("想在前面"))
    ]


@pytest.mark.parametrize("tracks", [FULL, DIGEST])
def test_every_slide_says_something(tracks: tuple[Track, ...]) -> None:
    said = {each.slide for track in tracks for each in track.utterances}

    assert said == {slide.frame.key for slide in SLIDES}


def test_what_no_slide_covers_is_heard_with_the_slide_before() -> None:
    without = tuple(slide for slide in SLIDES if slide.frame.key != "s1.p2")

    tracks = write_script(SPEECH, OUTLINE, without, Reading.FULL)

    assert spoken(tracks, "s1.p1.2")[-2:] == ["坚持想在前面。", "凡事先想三步。"]


def test_pauses_grow_from_sentence_to_section() -> None:
    pauses = {each.written: each.pause for track in FULL for each in track.utterances}

    assert pauses["今天开会，就是要吹响××“敢想敢做”的号角。"] == PAUSE_SENTENCE
    assert pauses["要支持“干部敢想”，做到想得远、想得实"] == PAUSE_PARAGRAPH
    assert pauses["（一）坚持学在前面。"] == PAUSE_SLIDE
    assert pauses["谢谢大家。"] == PAUSE_SECTION


def script_of(text: str) -> tuple[Utterance, ...]:
    speech = Speech("讲话", text, "utf-8", "0" * 64, paragraphs=find_paragraphs(text).spans, sentences=find_sentences(text))
    slide = PointSlide(Frame("one", 0, covers=Span(0, len(text))), Words("讲话"), (), None, 1, 1)
    (track,) = write_script(speech, Outline(None, None, None, (), None), (slide,), Reading.FULL)
    return track.utterances


def test_a_sentence_too_long_for_one_breath_is_cut_at_its_marks() -> None:
    clause = "我们要迎难而上，知重负重；"
    said = script_of(clause * 12 + "干在实处。")

    assert [each.pause for each in said] == [PAUSE_CLAUSE, PAUSE_SECTION]
    assert all(len(each.spoken) <= BREATH and each.written.endswith(("；", "。")) for each in said)


def test_a_sentence_without_marks_is_cut_only_where_it_must_be() -> None:
    assert [len(each.written) for each in script_of("干" * 299 + "。")] == [300]
    assert [len(each.written) for each in script_of("干" * 600 + "。")] == [200, 200, 201]


def test_a_removed_name_is_never_cut_in_two() -> None:
    text = "干" + "**" * 200 + "。"
    marks = tuple(Span(start, start + 2) for start in range(1, 401, 2))
    speech = Speech(
        "讲话", text, "utf-8", "0" * 64, paragraphs=find_paragraphs(text).spans, sentences=find_sentences(text), redactions=marks
    )
    slide = PointSlide(Frame("one", 0, covers=Span(0, len(text))), Words("讲话"), (), None, 1, 1)

    (track,) = write_script(speech, Outline(None, None, None, (), None), (slide,), Reading.FULL)

    assert "".join(each.spoken for each in track.utterances) == "干" + "某某" * 200 + "。"


def test_a_line_of_marks_alone_is_not_read() -> None:
    assert [each.written for each in script_of("第一句。\n————\n第二句。")] == ["第一句。", "第二句。"]


lines = st.lists(
    st.lists(st.sampled_from(["敢", "为", "，", "；", "、", "“", "”", " ", "（", "）", "3", "5%"]), min_size=1, max_size=150)
    .map("".join)
    .filter(lambda line: any(each in "敢为3" for each in line))
    .map(lambda line: f"干{line}。"),
    min_size=1,
    max_size=8,
)


@st.composite
def speeches(draw: st.DrawFn) -> tuple[Speech, Outline, tuple[Slide, ...]]:
    """A speech of several sentences a line, some lines headings, and slides that cover it from any sentence to any other."""
    paragraphs = draw(lines)
    text = "".join(f"{paragraph}{draw(st.sampled_from(['', chr(10), chr(10) * 2]))}" for paragraph in paragraphs)
    speech = Speech("讲话", text, "utf-8", "0" * 64, paragraphs=find_paragraphs(text).spans, sentences=find_sentences(text))
    starts = sorted(draw(st.sets(st.sampled_from([sentence.start for sentence in speech.sentences]), min_size=1)))
    slides = tuple(
        PointSlide(Frame(f"k{start}", draw(st.sampled_from([0, 1, None])), Span(start, end)), Words("讲话"), (), None, 1, 1)
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    )
    heading = draw(st.sampled_from(speech.sentences))
    section = Section(1, heading, heading, Span(heading.start + 1, heading.end), None, None, None)
    return speech, Outline(None, None, None, (section,), None), slides


@given(speeches())
def test_in_full_every_character_of_every_sentence_is_read_exactly_once(
    drawn: tuple[Speech, Outline, tuple[Slide, ...]],
) -> None:
    tracks = write_script(*drawn, Reading.FULL)
    spans = [each.span for track in tracks for each in track.utterances if each.span]
    read = [at for span in spans for at in range(span.start, span.end)]
    speech = drawn[0]

    assert len(read) == len(set(read))
    assert {at for sentence in speech.sentences for at in range(sentence.start, sentence.end)} - set(read) <= blanks(speech)
    assert all(len(each.spoken) <= LONGEST for track in tracks for each in track.utterances)


def blanks(speech: Speech) -> set[int]:
    return {at for at, each in enumerate(speech.text) if each.isspace()}


@given(speeches())
def test_the_digest_reads_nothing_twice(drawn: tuple[Speech, Outline, tuple[Slide, ...]]) -> None:
    tracks = write_script(*drawn, Reading.DIGEST)
    spans = [each.span for track in tracks for each in track.utterances if each.span]
    read = [at for span in spans for at in range(span.start, span.end)]

    assert len(read) == len(set(read))


@pytest.mark.parametrize("text", ["干" + "100%" * 90 + "。", "干" * 299 + "5。", "增长5.2%，达到2456.8亿元，" * 20 + "干。"])
def test_a_sentence_that_is_longer_to_say_than_to_write_is_cut_all_the_same(text: str) -> None:
    said = script_of(text)

    assert max(len(each.spoken) for each in said) <= LONGEST
    assert "".join(each.written for each in said) == text


def test_a_title_too_long_to_be_said_at_once_is_said_in_parts() -> None:
    title = "增长5.2%，" * 60
    slide = PointSlide(Frame("s1.p3", 1), Words(title, (at("想在前面"),)), (), None, 1, 1)

    said = [each for track in write_script(SPEECH, OUTLINE, (*SLIDES[:5], slide), Reading.DIGEST) for each in track.utterances]

    assert max(len(each.spoken) for each in said) <= LONGEST
    assert "".join(each.written for each in said if each.slide == "s1.p3") == title.removesuffix("，") + "。"


def test_numbers_are_written_as_figures_and_said_in_words() -> None:
    (said,) = script_of("（一）2023年增长5.2%，投资1.2万亿元。")

    assert said.written == "（一）2023年增长5.2%，投资1.2万亿元。"
    assert said.spoken == "一，二零二三年增长百分之五点二，投资一点二万亿元。"


TOLD = Manner(Lexicon((("敢想", "赶响"),)), intro="下面播报。", outro="播报完了，谢谢收听", pause=2.0)


def test_a_word_of_the_lexicon_is_said_as_it_says_and_shown_as_it_is_written() -> None:
    tracks = write_script(SPEECH, OUTLINE, SLIDES, Reading.DIGEST, TOLD)

    assert spoken(tracks, "s1")[0] == "第一部分，干部赶响。"
    assert written(tracks, "s1")[0] == "第一部分，干部敢想。"
    assert "敢想" not in "".join(each.spoken for track in tracks for each in track.utterances)


def test_the_departments_words_are_said_before_and_after_with_the_slides_that_are_shown_then() -> None:
    tracks = write_script(SPEECH, OUTLINE, SLIDES, Reading.DIGEST, TOLD)
    first, last = tracks[0].utterances[0], tracks[-1].utterances[-1]

    assert (first.written, first.spoken, first.span, first.slide) == ("下面播报。", "下面播报。", None, "cover")
    assert (last.written, last.spoken, last.span, last.slide) == ("播报完了，谢谢收听", "播报完了，谢谢收听。", None, "closing")


def test_pauses_are_as_long_as_the_department_wants_them() -> None:
    usual = [each.pause for track in FULL for each in track.utterances]
    longer = [
        each.pause
        for track in write_script(SPEECH, OUTLINE, SLIDES, Reading.FULL, Manner(pause=1.5))
        for each in track.utterances
    ]

    assert longer == [round(pause * 1.5) for pause in usual]


@pytest.mark.parametrize("theme", ["群众敢做", "敢做"])
def test_one_theme_is_read_with_every_sentence_of_its_section_and_nothing_else(theme: str) -> None:
    (track,) = write_script(SPEECH, OUTLINE, SLIDES, Reading(whole=True, theme=theme))

    assert track.title == "群众敢做"
    assert [each.written for each in track.utterances] == [each.written for each in FULL[2].utterances]


@pytest.mark.parametrize(("theme", "why"), [("敢唱", "没有主题叫"), ("敢", "不止一个主题叫")])
def test_a_theme_that_is_not_there_or_not_one_is_refused_with_those_that_are(theme: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        write_script(SPEECH, OUTLINE, SLIDES, Reading(whole=True, theme=theme))

    assert why in caught.value.zh
    assert "干部敢想、群众敢做" in caught.value.zh


def words(text: str) -> Words:
    return Words(text, (at(text),))


GATHERED: tuple[Slide, ...] = (
    TermsSlide(Frame("s1.terms", 1), words("敢想敢做"), (TermCard(words("敢想"), (words("多读书"), words("读好书"))),)),
    FiguresSlide(
        Frame("s1.figures", 1),
        words("学在前面"),
        (Count(words("多读书"), words("两点")),),
        (Count(words("凡事先想"), words("三步")),),
    ),
    QuotesSlide(
        Frame("quotes", None),
        QuotedLine(words("多读书、读好书"), words("干部敢想")),
        (QuotedLine(words("相信群众、依靠群众"), words("群众敢做")),),
    ),
)
WITH_GATHERED = (*SLIDES[:8], *GATHERED[:2], SLIDES[8], GATHERED[2], SLIDES[9])


def test_a_slide_of_quotations_says_what_it_is_and_reads_its_lines() -> None:
    tracks = write_script(SPEECH, OUTLINE, WITH_GATHERED, Reading.DIGEST)

    assert spoken(tracks, "quotes") == ["金句。", "多读书、读好书。", "相信群众、依靠群众。"]


def test_a_slide_of_terms_reads_the_term_and_its_parts_with_their_words() -> None:
    tracks = write_script(SPEECH, OUTLINE, WITH_GATHERED, Reading.DIGEST)

    assert spoken(tracks, "s1.terms") == ["敢想敢做。", "敢想。", "多读书，读好书。"]


def test_of_a_slide_of_figures_only_those_that_stand_out_are_read() -> None:
    tracks = write_script(SPEECH, OUTLINE, WITH_GATHERED, Reading.DIGEST)

    assert spoken(tracks, "s1.figures") == ["学在前面。", "凡事先想，三步。"]


@pytest.mark.parametrize("reading", [Reading.DIGEST, Reading.FULL])
def test_what_is_gathered_takes_nothing_from_what_is_heard_with_the_other_slides(reading: Reading) -> None:
    without, tracks = (write_script(SPEECH, OUTLINE, slides, reading) for slides in (SLIDES, WITH_GATHERED))
    gathered = {slide.frame.key for slide in GATHERED}

    assert [each.written for track in tracks for each in track.utterances if each.slide not in gathered] == [
        each.written for track in without for each in track.utterances
    ]

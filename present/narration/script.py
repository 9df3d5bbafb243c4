"""What is said, and while which slide: from the slides of a speech to the tracks of its narration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from present.model import (
    ClosingSlide,
    ContentsSlide,
    CoverSlide,
    FiguresSlide,
    Gathering,
    GlanceSlide,
    Outline,
    PointSlide,
    QuotesSlide,
    Reading,
    Section,
    Slide,
    Span,
    Speech,
    TermsSlide,
    TextSlide,
    ThemeSlide,
    Track,
    Utterance,
    Words,
)
from present.narration.cutting import cut_text, offsets
from present.narration.selection import Unit, heard_with, units_read
from present.narration.wording import can_be_spoken, part_number, spoken_words

PAUSE_CLAUSE = 200
"""Silence in ms after a part of a sentence that is too long for one breath."""
PAUSE_SENTENCE = 350
PAUSE_PARAGRAPH = 600
PAUSE_SLIDE = 800
PAUSE_SECTION = 1000

BREATH = 100
"""Characters of an utterance from which on its sentence is cut, if there is a mark to cut at."""

LONGEST = 300
"""Characters that no utterance exceeds, mark or no mark."""

OPENING, CLOSING, TEXT = "开篇", "结语", "正文"
CONTENTS, QUOTES = "目录。", "金句。"


@dataclass(frozen=True, slots=True)
class _Script:
    speech: Speech
    outline: Outline
    reading: Reading
    heard: dict[str, Span]


def write_script(speech: Speech, outline: Outline, slides: Sequence[Slide], reading: Reading) -> tuple[Track, ...]:
    """The tracks of the narration: what comes before the first section, the sections, what comes after the last.

    The utterances of a slide stand together, in the order of the slides. FULL reads every sentence once; DIGEST the title,
    headings, leads and carrying sentences. An utterance's `written` is what its span shows, save that a section's heading stands
    without its number, which an announcement of ours says in its place; a sentence without a letter in it is not read.
    """
    script = _Script(speech, outline, reading, heard_with(speech, slides))
    first = {slide.frame.section: slide.frame.key for slide in reversed(slides)}
    said = [(slide.frame.section, _slide(script, slide, opens=first[slide.frame.section] == slide.frame.key)) for slide in slides]
    groups = [(section, [each for _, each in group]) for section, group in groupby(said, key=lambda each: each[0])]
    tracks = ((_title(script, section), _joined(group)) for section, group in groups)
    spoken = ((title, utterances) for title, utterances in tracks if utterances)
    return tuple(Track(number, title, utterances) for number, (title, utterances) in enumerate(spoken, start=1))


def _title(script: _Script, number: int | None) -> str:
    """What a track is called: its theme, else the short form of its heading."""
    if not number:
        return CLOSING if number is None else OPENING
    section, theme = _section(script, number), script.outline.theme_of(number)
    words = theme.term if theme else section and (section.short or section.title)
    if words:
        return script.speech.shown(words)
    return part_number(number) if len(script.outline.sections) > 1 else TEXT


def _section(script: _Script, number: int) -> Section | None:
    return next((section for section in script.outline.sections if section.number == number), None)


def _joined(slides: Sequence[tuple[Utterance, ...]]) -> tuple[Utterance, ...]:
    """The utterances of a track, with the longer pauses after each slide and at its end."""
    paused = [(*said[:-1], replace(said[-1], pause=PAUSE_SLIDE)) for said in slides if said]
    utterances = [utterance for said in paused for utterance in said]
    return (*utterances[:-1], replace(utterances[-1], pause=PAUSE_SECTION)) if utterances else ()


def _slide(script: _Script, slide: Slide, *, opens: bool) -> tuple[Utterance, ...]:
    """What is said while *slide* is shown; *opens* if it is the first of its section."""
    heard = script.heard.get(slide.frame.key)
    units = units_read(script.speech, script.outline, script.reading, heard) if heard else ()
    said = [
        *(_announced(script, slide) if opens else ()),
        *_listed(script, slide),
        *(utterance for unit in units for utterance in _read(script, slide.frame.key, unit)),
    ]
    said = said or [_shown(script, slide, _heading(slide))]
    return tuple(utterance for utterance in said if can_be_spoken(utterance.spoken))


def _announced(script: _Script, slide: Slide) -> Iterator[Utterance]:
    """The words of ours that open a section that has a heading: `第二部分，干部敢为。`."""
    section = _section(script, slide.frame.section) if slide.frame.section else None
    if section and section.heading:
        theme = script.outline.theme_of(section.number)
        part = part_number(section.number)
        written = f"{part}，{script.speech.shown(theme.term)}。" if theme else f"{part}。"
        spoken = f"{part}，{script.speech.spoken(theme.term)}。" if theme else f"{part}。"
        yield Utterance(written, spoken_words(spoken), None, slide.frame.key, PAUSE_PARAGRAPH)


def _listed(script: _Script, slide: Slide) -> Iterator[Utterance]:
    """What slides say that show words from elsewhere: their rows, panels, quotations, terms, the figures that stand out."""
    match slide:
        case ContentsSlide(entries=entries):
            if entries[:1] and entries[0].number == 1:  # and not where the contents go on from a slide
                yield Utterance(CONTENTS, CONTENTS, None, slide.frame.key, PAUSE_PARAGRAPH)
            for entry in entries:
                yield _shown(script, slide, entry.title, before=f"{part_number(entry.number)}，")
        case GlanceSlide(panels=panels):
            for panel in panels:
                yield _shown(script, slide, *(words for words in (panel.term, panel.tagline) if words))
        case QuotesSlide() | TermsSlide() | FiguresSlide():
            yield from _gathered(script, slide)
        case _:
            return


def _gathered(script: _Script, slide: Gathering) -> Iterator[Utterance]:
    match slide:
        case QuotesSlide(lead=lead, others=others):
            yield Utterance(QUOTES, QUOTES, None, slide.frame.key, PAUSE_PARAGRAPH)
            for line in (lead, *others):
                yield _shown(script, slide, line.text)
        case TermsSlide(title=title, cards=cards):
            yield _shown(script, slide, title)
            # A name may stand far from what explains it: each is said apart, with a span of its own.
            for words in (words for card in cards for words in ((card.name,), card.words) if words):
                yield _shown(script, slide, *words)
        case FiguresSlide(title=title, large=large):
            yield _shown(script, slide, title)
            for count in large:
                yield _shown(script, slide, count.what, count.figure)


def _heading(slide: Slide) -> Words:
    match slide:
        case CoverSlide() | GlanceSlide() | PointSlide() | TextSlide() | TermsSlide() | FiguresSlide() | ClosingSlide():
            return slide.title
        case QuotesSlide():
            return slide.lead.text
        case ThemeSlide():
            return slide.term
        case ContentsSlide():
            return slide.caption or Words(CONTENTS)


def _shown(script: _Script, slide: Slide, *words: Words, before: str = "") -> Utterance:
    """The words of a slide as one utterance, *before* being ours."""
    written = before + "，".join(each.text.strip("。，、；：") for each in words) + "。"
    spoken = written.replace(script.speech.redaction.shown, script.speech.redaction.spoken)
    spans = [span for each in words for span in each.spans]
    span = Span(min(spans).start, max(each.end for each in spans)) if spans else None
    return Utterance(written, spoken_words(spoken), span, slide.frame.key, PAUSE_SENTENCE)


def _read(script: _Script, key: str, unit: Unit) -> Iterator[Utterance]:
    """The utterances of a sentence; only one that is very long has more than one."""
    speech = script.speech
    pieces = cut_text(speech.verbatim(unit.words), BREATH, lambda text: _unbroken(speech, text), LONGEST)
    for start, end in offsets(pieces, unit.words.start):
        words, ends = Span(start, end), end == unit.words.end
        yield Utterance(
            written=speech.shown(words),
            spoken=spoken_words(speech.spoken(words), opens_line=_opens_paragraph(speech, start), ends=ends),
            span=Span(unit.span.start, end) if start == unit.words.start else words,
            slide=key,
            pause=_pause(speech, end) if ends else PAUSE_CLAUSE,
        )


def _unbroken(speech: Speech, text: str) -> tuple[str, ...]:
    """The characters of *text*, with the mark that stands for a removed name kept whole."""
    marks = {re.escape(speech.verbatim(mark)) for mark in speech.redactions}
    return tuple(re.findall("|".join([*sorted(marks, key=len, reverse=True), "."]), text, re.DOTALL))


def _opens_paragraph(speech: Speech, at: int) -> bool:
    return any(paragraph.start == at for paragraph in speech.paragraphs)


def _pause(speech: Speech, end: int) -> int:
    return PAUSE_PARAGRAPH if any(paragraph.end == end for paragraph in speech.paragraphs) else PAUSE_SENTENCE

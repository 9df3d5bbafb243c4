"""What is said, and while which slide: from the slides of a speech to the tracks of its narration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from present.errors import SourceError
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
    contents_names,
)
from present.narration.cutting import cut_text, offsets
from present.narration.fitting import MINUTE, PACE, fitted, time_of, weights_for
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
from present.narration.selection import Unit, heard_with, units_read
from present.narration.wording import can_be_spoken
from present.numerals import part_name

OPENING, CLOSING, TEXT = "开篇", "结语", "正文"
CONTENTS, QUOTES = "目录。", "金句。"


@dataclass(frozen=True, slots=True)
class _Script:
    speech: Speech
    outline: Outline
    reading: Reading
    manner: Manner
    heard: dict[str, Span]
    names: dict[int, str]


def write_script(
    speech: Speech, outline: Outline, slides: Sequence[Slide], reading: Reading, manner: Manner | None = None
) -> tuple[Track, ...]:
    """The tracks of the narration: what comes before the first section, the sections, what comes after the last.

    The utterances of a slide stand together, in the order of the slides; of slides that are not read there are none. FULL reads
    every sentence once; DIGEST the title, headings, leads and carrying sentences. An utterance's `written` is what its span
    shows, save that a section's heading stands without its number, which an announcement of ours says in its place; a sentence
    without a letter in it is not read.

    Raises:
        SourceError: *speech* has no section of the theme that is to be read; the error names those that it has.
    """
    heard, names = heard_with(speech, slides), contents_names(slides)
    script = _Script(speech, outline, reading, manner or Manner(), heard, names)
    read = _read_slides(script, slides)
    first = {slide.frame.section: slide.frame.key for slide in reversed(read)}
    said = [_slide(script, slide, opens=first[slide.frame.section] == slide.frame.key) for slide in read]
    if reading.minutes:
        said = _fitted(script, said, slides, reading.minutes * MINUTE)
    said = script.manner.framed(said)
    return _tracks(script, [(slide.frame.section, utterances) for slide, utterances in zip(read, said, strict=True)])


def _tracks(script: _Script, said: Sequence[tuple[int | None, tuple[Utterance, ...]]]) -> tuple[Track, ...]:
    groups = [(section, [each for _, each in group]) for section, group in groupby(said, key=lambda each: each[0])]
    tracks = ((_title(script, section), _joined(script, group)) for section, group in groups)
    spoken = ((title, utterances) for title, utterances in tracks if utterances)
    return tuple(Track(number, title, utterances) for number, (title, utterances) in enumerate(spoken, start=1))


def _read_slides(script: _Script, slides: Sequence[Slide]) -> list[Slide]:
    """The slides that something is said with: all, or those of the theme that is to be read."""
    if not script.reading.theme:
        return list(slides)
    number = _section_called(script, script.reading.theme)
    return [slide for slide in slides if slide.frame.section == number]


def _section_called(script: _Script, theme: str) -> int:
    """The number of the one section whose theme, or heading in short, is *theme* or has it in it."""
    titles = {section.number: _title(script, section.number) for section in script.outline.sections}
    found = [number for number, title in titles.items() if title == theme] or [
        number for number, title in titles.items() if theme in title
    ]
    if len(found) != 1:
        known_zh, known_en = "、".join(titles.values()) or "（无）", ", ".join(titles.values()) or "none"
        why_zh, why_en = ("不止一个主题叫", "more than one theme is called") if found else ("没有主题叫", "no theme is called")
        raise SourceError(
            f"这篇讲话里{why_zh}“{theme}”；可以读的有：{known_zh}", f"In this speech {why_en} “{theme}”; there are: {known_en}"
        )
    return found[0]


def _fitted(
    script: _Script, said: Sequence[tuple[Utterance, ...]], slides: Sequence[Slide], room: int
) -> list[tuple[Utterance, ...]]:
    """What can be said in *room* ms, leaving time for the words of the department's."""
    manner = script.manner
    pace = PACE / manner.rate
    ours = (*manner.ours(manner.intro), *manner.ours(manner.outro))
    return fitted(said, weights_for(script.speech, script.outline, slides), room - time_of(ours, pace), pace)


def _title(script: _Script, number: int | None) -> str:
    """What a track is called: its theme, else the short form of its heading, else what the contents call it."""
    if not number:
        return CLOSING if number is None else OPENING
    section, theme = _section(script, number), script.outline.theme_of(number)
    words = theme.term if theme else section and (section.short or section.title)
    if words:
        return script.speech.shown(words)
    return script.names.get(number) or (part_name(number) if len(script.outline.sections) > 1 else TEXT)


def _section(script: _Script, number: int) -> Section | None:
    return next((section for section in script.outline.sections if section.number == number), None)


def _joined(script: _Script, slides: Sequence[tuple[Utterance, ...]]) -> tuple[Utterance, ...]:
    """The utterances of a track, with the longer pauses after each slide and at its end.

    There are none where the minutes leave nothing but words of ours.
    """
    if script.reading.minutes and not any(each.span for said in slides for each in said):
        return ()
    paused = [(*said[:-1], replace(said[-1], pause=PAUSE_SLIDE)) for said in slides if said]
    utterances = [utterance for said in paused for utterance in said]
    ended = [*utterances[:-1], *(replace(each, pause=PAUSE_SECTION) for each in utterances[-1:])]
    return tuple(replace(each, pause=round(each.pause * script.manner.pause)) for each in ended)


def _slide(script: _Script, slide: Slide, *, opens: bool) -> tuple[Utterance, ...]:
    """What is said while *slide* is shown; *opens* if it is the first of its section."""
    heard = script.heard.get(slide.frame.key)
    units = units_read(script.speech, script.outline, script.reading, heard) if heard else ()
    said = [
        *(_announced(script, slide) if opens else ()),
        *_listed(script, slide),
        *(utterance for unit in units for utterance in _read(script, slide.frame.key, unit)),
    ]
    said = said or list(_shown(script, slide, _heading(slide)))
    return tuple(utterance for utterance in said if can_be_spoken(utterance.spoken))


def _announced(script: _Script, slide: Slide) -> Iterator[Utterance]:
    """The words of ours that open a section that has a heading: `第二部分，干部敢为。`."""
    section = _section(script, slide.frame.section) if slide.frame.section else None
    if section and section.heading:
        theme = script.outline.theme_of(section.number)
        part = part_name(section.number)
        written = f"{part}，{script.speech.shown(theme.term)}。" if theme else f"{part}。"
        spoken = f"{part}，{script.speech.spoken(theme.term)}。" if theme else f"{part}。"
        yield Utterance(written, script.manner.said(spoken), None, slide.frame.key, PAUSE_PARAGRAPH)


def _listed(script: _Script, slide: Slide) -> Iterator[Utterance]:
    """What slides say that show words from elsewhere: their rows, panels, quotations, terms, the figures that stand out."""
    match slide:
        case ContentsSlide(entries=entries):
            if entries[:1] and entries[0].number == 1:  # and not where the contents go on from a slide
                yield Utterance(CONTENTS, CONTENTS, None, slide.frame.key, PAUSE_PARAGRAPH)
            for entry in entries:
                yield from _shown(script, slide, entry.title, before=f"{part_name(entry.number)}，")
        case GlanceSlide(panels=panels):
            for panel in panels:
                yield from _shown(script, slide, *(words for words in (panel.term, panel.tagline) if words))
        case QuotesSlide() | TermsSlide() | FiguresSlide():
            yield from _gathered(script, slide)
        case _:
            return


def _gathered(script: _Script, slide: Gathering) -> Iterator[Utterance]:
    match slide:
        case QuotesSlide(lead=lead, others=others):
            yield Utterance(QUOTES, QUOTES, None, slide.frame.key, PAUSE_PARAGRAPH)
            for line in (lead, *others):
                yield from _shown(script, slide, line.text)
        case TermsSlide(title=title, cards=cards):
            yield from _shown(script, slide, title)
            # A name may stand far from what explains it: each is said apart, with a span of its own.
            for words in (words for card in cards for words in ((card.name,), card.words) if words):
                yield from _shown(script, slide, *words)
        case FiguresSlide(title=title, large=large):
            yield from _shown(script, slide, title)
            for count in large:
                yield from _shown(script, slide, count.what, count.figure)


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


def _shown(script: _Script, slide: Slide, *words: Words, before: str = "") -> Iterator[Utterance]:
    """The words of a slide, *before* being ours, as one utterance unless they are very long."""
    written = before + "，".join(each.text.strip("。，、；：") for each in words) + "。"
    spans = [span for each in words for span in each.spans]
    span = Span(min(spans).start, max(each.end for each in spans)) if spans else None
    fits = len(_said_for(script, written)) <= LONGEST
    for piece in cut_text(written, LONGEST if fits else BREATH):
        yield Utterance(piece, _said_for(script, piece), span, slide.frame.key, PAUSE_SENTENCE)


def _said_for(script: _Script, written: str) -> str:
    redaction = script.speech.redaction
    return script.manner.said(written.replace(redaction.shown, redaction.spoken))


def _read(script: _Script, key: str, unit: Unit) -> Iterator[Utterance]:
    """The utterances of a sentence; only one that is very long has more than one."""
    speech = script.speech
    for words in _breaths(script, unit.words):
        ends = words.end == unit.words.end
        yield Utterance(
            written=speech.shown(words),
            spoken=_sentence(script, words, ends=ends),
            span=Span(unit.span.start, words.end) if words.start == unit.words.start else words,
            slide=key,
            pause=_pause(speech, words.end) if ends else PAUSE_CLAUSE,
        )


def _breaths(script: _Script, words: Span, limit: int = BREATH, hard: int = LONGEST) -> Iterator[Span]:
    """*words* in parts that can be said at once; numbers may be longer to say than to write."""
    pieces = cut_text(script.speech.verbatim(words), limit, lambda text: _unbroken(script.speech, text), hard)
    for edges in offsets(pieces, words.start):
        part = Span(*edges)
        if len(part) > 1 and len(_sentence(script, part, ends=True)) > LONGEST:
            half = len(part) // 2
            yield from _breaths(script, part, half, half)
        else:
            yield part


def _sentence(script: _Script, words: Span, *, ends: bool) -> str:
    return script.manner.said(script.speech.spoken(words), opens_line=_opens_paragraph(script.speech, words.start), ends=ends)


def _unbroken(speech: Speech, text: str) -> tuple[str, ...]:
    """The characters of *text*, with the mark that stands for a removed name kept whole."""
    marks = {re.escape(speech.verbatim(mark)) for mark in speech.redactions}
    return tuple(re.findall("|".join([*sorted(marks, key=len, reverse=True), "."]), text, re.DOTALL))


def _opens_paragraph(speech: Speech, at: int) -> bool:
    return any(paragraph.start == at for paragraph in speech.paragraphs)


def _pause(speech: Speech, end: int) -> int:
    return PAUSE_PARAGRAPH if any(paragraph.end == end for paragraph in speech.paragraphs) else PAUSE_SENTENCE

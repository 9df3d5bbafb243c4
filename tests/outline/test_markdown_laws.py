"""What holds of any outline.md, whatever a person does to it: it shows what it says, and nothing is lost or added unseen."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from present.model import Outline, Span, Speech
from present.outline import Edited, outline_markdown, read_markdown
from tests.outline.editor import edited, visible

Read = Callable[[str], tuple[Speech, Outline]]
NAMES = ("two-themes.txt", "no-headings.txt", "collapsed.txt", "hard-wrapped.txt", "markdown.md", "communique.txt")
any_edits = given(st.sampled_from(NAMES), st.randoms(use_true_random=False), st.integers(1, 4))
often = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def parts(outline: Outline) -> list[Span]:
    front = (outline.title, outline.byline, outline.salutation, outline.opening and outline.opening.span)
    after = (outline.closing and outline.closing.span, outline.tail)
    return [part for part in (*front, *(section.span for section in outline.sections), *after) if part]


def edit(read: Read, name: str, random: Random, times: int) -> tuple[Speech, str, Edited]:
    """A speech, what a person made of its outline.md, and how that is read."""
    speech, outline = read(name)
    markdown = edited(outline_markdown(speech, outline), random, times)
    return speech, markdown, read_markdown(markdown, speech)


@any_edits
@often
def test_what_an_edited_outline_shows_is_what_its_speech_shows(read: Read, name: str, random: Random, times: int) -> None:
    _, markdown, result = edit(read, name, random, times)

    assert visible(outline_markdown(result.speech, result.outline)) == visible(markdown)


@any_edits
@often
def test_what_is_no_longer_shown_as_it_was_is_told(read: Read, name: str, random: Random, times: int) -> None:
    _, markdown, result = edit(read, name, random, times)
    before = {line for block in visible(outline_markdown(*read(name))) for line in block}
    after = {line for block in visible(markdown) for line in block}

    if before - after:
        assert result.outline.notices != read(name)[1].notices


@any_edits
@often
def test_an_edited_text_is_pieces_of_the_source_and_the_editors_words(read: Read, name: str, random: Random, times: int) -> None:
    source, _, result = edit(read, name, random, times)
    speech = result.speech
    pieces = speech.pieces

    assert speech == source or "".join(speech.verbatim(piece.span) for piece in pieces) == speech.text
    assert all(source.verbatim(piece.source) == speech.verbatim(piece.span) for piece in pieces if piece.source)
    assert all(before.end == after.start for before, after in pairwise(piece.span for piece in pieces))


@any_edits
@often
def test_each_sentence_belongs_to_one_part_and_one_paragraph(read: Read, name: str, random: Random, times: int) -> None:
    _, _, result = edit(read, name, random, times)
    speech, ordered = result.speech, parts(result.outline)

    assert ordered == sorted(ordered)
    assert not any(one.touches(other) for one, other in pairwise(speech.sentences))
    assert all(sum(part.touches(sentence) for part in ordered) == 1 for sentence in speech.sentences)
    assert all(sum(part.holds(sentence) for part in speech.paragraphs) == 1 for sentence in speech.sentences)


@any_edits
@often
def test_points_are_in_order_and_hold_what_is_taken_from_them(read: Read, name: str, random: Random, times: int) -> None:
    _, _, result = edit(read, name, random, times)

    for section in result.outline.sections:
        assert all(one.span.end <= other.span.start for one, other in pairwise(section.points))
        for point in section.points:
            taken = [point.lead, point.title, point.short, *point.carrying, *point.excerpts, *filter(None, [point.quote])]
            assert section.span.holds(point.span)
            assert all(point.span.holds(span) for span in taken)
            assert list(point.excerpts) == sorted(point.excerpts)
            assert list(point.carrying) == sorted(point.carrying)


@any_edits
@often
def test_what_slides_alone_show_is_neither_heard_nor_noted(read: Read, name: str, random: Random, times: int) -> None:
    _, _, result = edit(read, name, random, times)
    speech = result.speech

    for paragraph in speech.paragraphs:
        heard = "".join(speech.shown(sentence) for sentence in speech.sentences_in(paragraph))
        assert "".join(heard.split()) == "".join(speech.shown(paragraph).split())

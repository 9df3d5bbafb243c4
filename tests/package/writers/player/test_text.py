from __future__ import annotations

import pytest

from present.briefing.draft import Draft
from present.model import Reading
from present.package.writers.player.text import Kind, Part, Run, parts_of
from tests.package.writers.player.pages import SPEECHES, TWO_THEMES, planned, script_of

every_speech = pytest.mark.parametrize("speech", sorted(each.name for each in SPEECHES.glob("*.*")))
every_reading = pytest.mark.parametrize("reading", [Reading.DIGEST, Reading.FULL], ids=["digest", "full"])


def parts(draft: Draft, reading: Reading = Reading.DIGEST) -> tuple[Part, ...]:
    return parts_of(draft.speech, draft.outline, draft.slides, script_of(draft, reading))


def runs(whole: tuple[Part, ...], *, asides: bool = True) -> list[Run]:
    blocks = [block for part in whole for block in part.blocks if asides or block.kind is not Kind.ASIDE]
    return [run for block in blocks for run in (*block.lead, *block.runs)]


def plain(text: str) -> str:
    return "".join(text.split())


@every_reading
@every_speech
def test_every_sentence_stands_on_the_page_once_and_in_order(speech: str, reading: Reading) -> None:
    draft = planned(SPEECHES / speech)
    shown = plain("".join(run.text for run in runs(parts(draft, reading), asides=False)))
    wanted = plain("".join(draft.speech.shown(each) for each in draft.speech.sentences))

    title = plain(draft.speech.shown(draft.outline.title)) if draft.outline.title else ""
    assert shown in {wanted, title + wanted}  # the title may stand above the text, in the file's own head


@every_reading
@every_speech
def test_every_utterance_stands_on_the_page_in_the_order_in_which_it_is_heard(speech: str, reading: Reading) -> None:
    draft = planned(SPEECHES / speech)
    said = [run.said for run in runs(parts(draft, reading)) if run.said is not None]

    assert list(dict.fromkeys(said)) == list(range(sum(len(each.utterances) for each in script_of(draft, reading))))


@every_speech
def test_what_an_utterance_says_is_what_it_is_marked_on(speech: str) -> None:
    draft = planned(SPEECHES / speech)
    utterances = [each for track in script_of(draft, Reading.FULL) for each in track.utterances]
    words = dict.fromkeys(range(len(utterances)), "")
    for run in runs(parts(draft, Reading.FULL)):
        if run.said is not None:
            words[run.said] += run.text

    assert [number for number, each in enumerate(utterances) if plain(each.written).strip("。") not in plain(words[number])] == []


def test_a_silent_page_has_the_whole_text_and_nothing_beside_it() -> None:
    draft = planned(TWO_THEMES)
    silent = parts_of(draft.speech, draft.outline, draft.slides, ())

    assert {run.said for run in runs(silent)} == {None}
    assert not [block for part in silent for block in part.blocks if block.kind is Kind.ASIDE]


def test_a_part_begins_with_its_announcement_and_its_heading() -> None:
    section = next(each for each in parts(planned(TWO_THEMES)) if each.name == "s1")

    assert [each.kind for each in section.blocks[:3]] == [Kind.ASIDE, Kind.HEADING, Kind.TEXT]
    assert section.blocks[0].runs[0].text == "第一部分，肯学。"


def test_a_point_begins_with_its_lead_and_the_full_stop_after_it() -> None:
    section = next(each for each in parts(planned(TWO_THEMES)) if each.name == "s1")
    (point,) = (each for each in section.blocks if each.anchor == "s1p1")

    assert [each.text for each in point.lead] == ["要坚持带着问题学，打牢“肯学”根基。"]


def test_a_paragraph_that_is_read_on_after_the_contents_is_broken_there() -> None:
    opening = parts(planned(TWO_THEMES))[0]
    kinds = [(each.kind, each.continues) for each in opening.blocks[-4:]]

    assert kinds == [(Kind.TEXT, False), (Kind.ASIDE, False), (Kind.ASIDE, False), (Kind.TEXT, True)]

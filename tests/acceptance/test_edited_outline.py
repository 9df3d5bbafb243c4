"""A deck and a narration from an outline.md that a person edited: they show and say what it says, at its place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from present.deck.folders import template_folders
from present.deck.planning import plan_slides
from present.deck.template import load_template
from present.model import Cut, Outline, PointSlide, Reading, Slide, Speech, Template, words_on
from present.narration.script import write_script
from present.outline import outline_markdown, outline_speech, read_markdown, with_unshown, word_cutter
from present.source import read_speech
from tests.acceptance.conftest import SPEECHES
from tests.outline.editor import edited


@dataclass(frozen=True)
class Show:
    """The slides of an edited speech, and what is said with each."""

    speech: Speech
    outline: Outline
    slides: tuple[Slide, ...]

    def said(self, reading: Reading = Reading.FULL) -> dict[str, str]:
        """What is said, by the key of the slide that is shown with it."""
        said: dict[str, str] = {}
        for track in write_script(self.speech, self.outline, self.slides, reading):
            for utterance in track.utterances:
                said[utterance.slide] = said.get(utterance.slide, "") + utterance.written
        return said

    def shown(self, key: str) -> str:
        """The words on the slide with this key."""
        return "\n".join(words.text for slide in self.slides if slide.frame.key == key for words in words_on(slide))

    def sentences(self) -> list[str]:
        """The sentences without headings, whose numbers are not read."""
        headings = [section.heading for section in self.outline.sections if section.heading]
        heard = (each for each in self.speech.sentences if not any(each.touches(heading) for heading in headings))
        return [self.speech.shown(each) for each in heard]

    def noted(self) -> str:
        """All speaker notes."""
        return "\n".join(words.text for slide in self.slides for words in slide.frame.notes)


@pytest.fixture(scope="module")
def speech() -> Speech:
    return read_speech(SPEECHES / "two-themes.txt")


@pytest.fixture(scope="module")
def cut(speech: Speech) -> Cut:
    return word_cutter(speech)


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("red-gold", template_folders(None))


@pytest.fixture(scope="module")
def markdown(speech: Speech, cut: Cut) -> str:
    return outline_markdown(speech, outline_speech(speech, cut))


@pytest.fixture(scope="module")
def show(speech: Speech, cut: Cut, template: Template) -> Show:
    return shown(outline_markdown(speech, outline_speech(speech, cut)), speech, template, cut)


def shown(markdown: str, speech: Speech, template: Template, cut: Cut) -> Show:
    read = read_markdown(markdown, speech)
    return Show(read.speech, read.outline, plan_slides(read.speech, read.outline, template, cut))


def test_an_edited_bullet_is_on_its_slide_and_the_speech_is_heard_as_it_was(
    speech: Speech, cut: Cut, template: Template, markdown: str, show: Show
) -> None:
    changed = shown(markdown.replace("- 年底逐件向群众报账", "- 年底算总账", 1), speech, template, cut)

    assert "年底算总账" in changed.shown("s2.p1").split("\n")
    assert "年底逐件向群众报账" not in changed.shown("s2.p1")
    assert changed.said() == show.said()
    assert changed.noted() == show.noted()


def test_an_edited_sentence_is_read_with_its_slide(speech: Speech, cut: Cut, template: Template, markdown: str) -> None:
    changed = shown(markdown.replace("> 少开会、开短会，少发文、发短文", "> 少开会、少发文", 1), speech, template, cut)

    for reading in (Reading.DIGEST, Reading.FULL):
        assert "少开会、少发文，把更多时间留给一线。" in changed.said(reading)["s2.p2"]
        assert "发短文" not in "".join(changed.said(reading).values())
    assert "少开会、少发文，把更多时间留给一线。" in changed.noted()


def test_a_bullet_that_is_gone_does_not_come_back_to_fill_its_slide(
    speech: Speech, cut: Cut, template: Template, markdown: str
) -> None:
    gone = ("把田间地头", "把课堂里", "做到学一条", "让农技员")
    lines = [line for line in markdown.split("\n") if not any(line.startswith(f"- {words}") for words in gone[1:])]
    changed = shown("\n".join(lines), speech, template, cut)

    assert gone[0] in changed.shown("s1.p1")
    assert not any(words in changed.shown("s1.p1") for words in gone[1:])


def test_sections_are_shown_and_heard_in_the_editors_order(speech: Speech, cut: Cut, template: Template, markdown: str) -> None:
    first, second, closing = (markdown.index(heading) for heading in ("## 一、", "## 二、", "## 结语"))
    swapped = markdown[:first] + markdown[second:closing] + markdown[first:second] + markdown[closing:]
    said = shown(swapped, speech, template, cut).said()

    assert said["s1"].startswith("第一部分，肯干。")
    assert said["s2"].startswith("第二部分，肯学。")


def test_a_new_point_is_a_slide_and_is_heard(speech: Speech, cut: Cut, template: Template, markdown: str) -> None:
    new = "### 管好队伍，守住清廉\n\n- 早提醒早纠正\n- 常谈心常过问\n\n> 管好身边人，才能干成事。\n\n"
    changed = shown(markdown.replace("### 坚持向群众学", new + "### 坚持向群众学", 1), speech, template, cut)

    assert {"管好队伍，守住清廉", "早提醒早纠正", "常谈心常过问"} <= set(changed.shown("s1.p2").split("\n"))
    assert changed.said(Reading.DIGEST)["s1.p2"] == "管好队伍，守住清廉管好身边人，才能干成事。"
    assert [slide.title.text for slide in changed.slides if isinstance(slide, PointSlide)][1] == "管好队伍，守住清廉"


def test_words_of_the_editors_that_no_slide_has_room_for_are_told(
    speech: Speech, cut: Cut, template: Template, markdown: str
) -> None:
    many = "".join(f"- 第{number}条要求要不折不扣逐字逐句落实到每一个村组每一位干部身上\n" for number in range(12))
    crowded = shown(markdown.replace("- 今年确定的十件实事", f"{many}- 今年确定的十件实事", 1), speech, template, cut)
    spans = [span for slide in crowded.slides for words in words_on(slide) for span in words.spans]
    told = [each.zh for each in with_unshown(crowded.speech, crowded.outline, spans).notices if each.code == "unshown"]
    seen = "".join(crowded.shown(slide.frame.key) for slide in crowded.slides)

    assert told
    assert all((f"第{number}条要求" in seen) != any(f"“第{number}条要求" in each for each in told) for number in range(12))


@given(random=st.randoms(use_true_random=False), times=st.integers(1, 4))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_was_edited_every_sentence_is_noted_and_read_and_nothing_else(
    speech: Speech, cut: Cut, template: Template, markdown: str, random: Random, times: int
) -> None:
    changed = shown(edited(markdown, random, times), speech, template, cut)
    covers = [slide.frame.covers for slide in changed.slides if slide.frame.covers]
    whole = "".join(changed.speech.shown(sentence) for sentence in changed.speech.sentences)

    assert covers == sorted(covers)
    assert not any(one.touches(other) for one, other in pairwise(covers))
    assert "".join(changed.noted().split()) == "".join(whole.split())
    for sentence in changed.sentences():
        assert sentence.rstrip("。！") in "".join(changed.said().values())

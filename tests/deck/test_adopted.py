"""Our slides on layouts of another make: nothing lost, in reading order, with room in their boxes."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from present.deck.adopting.places import Room, room_of
from present.deck.fitting import LINE, ROUNDING
from present.deck.lint import lint_deck
from present.deck.metrics import em_width
from present.deck.rendering import Deck, render_deck
from present.model import Clip, Cut, Slide, SlideClip, words_on
from tests.deck.conftest import Planned, plan_of
from tests.deck.foreign import as_office_template, chinese_template, nameless_template, office_template
from tests.deck.speeches import PLAIN, RED_GOLD, SpeechWords, a_theme, shapes
from tests.deck.validators import audit_errors, needs_sdk, sdk_errors

OURS = SpeechWords(sections=(PLAIN, a_theme("群众爱读", 3), a_theme("社区会办", 6)))
FOOT = {"ftr", "sldNum", "dt"}

Make = Callable[[Path], Path]


def chinese_office_template(path: Path) -> Path:
    """The Chinese one as .potx."""
    return as_office_template(chinese_template(path), path.with_suffix(".potx"))


every_make = pytest.mark.parametrize("make", [office_template, chinese_template, chinese_office_template, nameless_template])


def rendered(planned: Planned, pptx: Path, path: Path) -> Path:
    render_deck(Deck(planned.slides, replace(RED_GOLD, pptx=pptx), planned.cut), path)
    return path


@pytest.fixture(scope="module")
def of_seed(seed: Planned, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed's deck in Office's own template."""
    folder = tmp_path_factory.mktemp("adopted")
    return rendered(seed, office_template(folder / "template.pptx"), folder / "deck.pptx")


def slides_of(deck: Path) -> list[Any]:
    return list(Presentation(str(deck)).slides)


def squeezed(text: str) -> str:
    return "".join(text.split())


def shown_on(slide: Any) -> str:
    return squeezed("".join(shape.text_frame.text for shape in slide.placeholders))


def said_on(plan: Slide) -> list[str]:
    """The speaker's words on the slide, and the department's."""
    return [squeezed(words.text) for words in words_on(plan) if words.spans or plan.frame.key == "cover"]


def body_of(slide: Any) -> Any:
    texts = [shape for shape in slide.placeholders if shape.element.ph.get("type", "obj") not in {*FOOT, "title", "ctrTitle"}]
    (body,) = texts
    return body


@pytest.mark.parametrize("words", [words for _, words in shapes()], ids=[name for name, _ in shapes()])
def test_all_that_our_own_layouts_show_is_shown_here_and_has_room(words: SpeechWords, cut: Cut, tmp_path: Path) -> None:
    planned = plan_of(words, cut)

    deck = rendered(planned, office_template(tmp_path / "template.pptx"), tmp_path / "deck.pptx")

    assert lost(planned, deck, rendered(planned, RED_GOLD.pptx, tmp_path / "native.pptx")) == []
    assert overflows(deck) == []


@every_make
def test_nothing_is_lost_in_a_template_of_any_make(make: Make, cut: Cut, tmp_path: Path) -> None:
    planned = plan_of(OURS, cut)

    deck = rendered(planned, make(tmp_path / "template.pptx"), tmp_path / "deck.pptx")

    assert lost(planned, deck, rendered(planned, RED_GOLD.pptx, tmp_path / "native.pptx")) == []
    assert overflows(deck) == []


def lost(planned: Planned, deck: Path, native: Path) -> list[str]:
    """What the speaker and the department say on the slides of *native* and not on those of *deck*."""
    return [
        text
        for plan, ours, theirs in zip(planned.slides, slides_of(native), slides_of(deck), strict=True)
        for text in said_on(plan)
        if text in shown_on(ours) and text not in shown_on(theirs)
    ]


def test_of_the_seed_nothing_is_lost(seed: Planned, of_seed: Path, tmp_path: Path) -> None:
    assert lost(seed, of_seed, rendered(seed, RED_GOLD.pptx, tmp_path / "native.pptx")) == []


def test_every_text_of_the_seed_has_room_and_is_read_from_the_back_row(of_seed: Path) -> None:
    sizes = {int(run.get("sz")) for slide in slides_of(of_seed) for run in slide.element.iter(qn("a:rPr")) if run.get("sz")}

    assert overflows(of_seed) == []
    assert min(sizes) >= 2000


def overflows(deck: Path) -> list[str]:
    """The texts that are higher than the box that their layout gives them, lines that are too wide going on below."""
    places = [shape for slide in slides_of(deck) for shape in slide.placeholders]
    return [shape.text_frame.text for shape in places if not _has_room(shape)]


def _has_room(shape: Any) -> bool:
    layout = shape.part.slide.slide_layout
    place = next(each for each in layout.placeholders if each.placeholder_format.idx == shape.placeholder_format.idx)
    room, used = room_of(place), 0.0
    for number, paragraph in enumerate(shape.element.txBody.findall(qn("a:p"))):
        lines, size, taken = _measured(paragraph, room)
        level = room.levels[_level(paragraph)]
        wrapped = sum(max(1, math.ceil((em_width(line) * size - ROUNDING) / taken)) for line in lines)
        used += wrapped * size * LINE * level.spacing + (level.before if number else 0) + level.after
    single = len(shape.text_frame.text.splitlines()) == 1
    return single or used <= room.height + ROUNDING


def _level(paragraph: Any) -> int:
    properties = paragraph.find(qn("a:pPr"))
    return int(properties.get("lvl", 0)) if properties is not None else 0


def _measured(paragraph: Any, room: Room) -> tuple[list[str], float, float]:
    """The lines of a paragraph, their size in points, and the width that they may take."""
    level = room.levels[_level(paragraph)]
    sizes = [int(run.get("sz")) / 100 for run in paragraph.iter(qn("a:rPr")) if run.get("sz")]
    text = "".join("\n" if part.tag == qn("a:br") else str(part.text) for part in paragraph.iter(qn("a:br"), qn("a:t")))
    return text.split("\n"), sizes[0] if sizes else level.size, room.width - level.indent


@every_make
def test_a_deck_in_a_template_of_another_make_is_sound(make: Make, cut: Cut, tmp_path: Path) -> None:
    deck = rendered(plan_of(OURS, cut), make(tmp_path / "template.pptx"), tmp_path / "deck.pptx")

    assert lint_deck(deck) == ()
    assert audit_errors(deck) == []


@every_make
@needs_sdk
def test_a_deck_in_a_template_of_another_make_is_sound_for_the_other_validator(make: Make, cut: Cut, tmp_path: Path) -> None:
    assert sdk_errors(rendered(plan_of(OURS, cut), make(tmp_path / "template.pptx"), tmp_path / "deck.pptx")) == []


def test_a_narrated_deck_in_a_template_of_another_make_is_sound(cut: Cut, tmp_path: Path) -> None:
    planned = plan_of(OURS, cut)
    (tmp_path / "clip.mp3").write_bytes(b"ID3" * 400)
    clip = Clip(tmp_path / "clip.mp3", 15120)
    clips = tuple(SlideClip(slide.frame.key, clip) for slide in planned.slides if slide.frame.covers)
    template = replace(RED_GOLD, pptx=chinese_template(tmp_path / "template.pptx"), footer="市图书馆编")

    render_deck(Deck(planned.slides, template, planned.cut, clips), tmp_path / "deck.pptx")

    assert lint_deck(tmp_path / "deck.pptx") == ()
    assert audit_errors(tmp_path / "deck.pptx") == []


@every_make
def test_no_placeholder_is_left_empty_and_no_sample_slide_is_left(make: Make, cut: Cut, tmp_path: Path) -> None:
    planned = plan_of(OURS, cut)

    slides = slides_of(rendered(planned, make(tmp_path / "template.pptx"), tmp_path / "deck.pptx"))

    assert len(slides) == len(planned.slides)
    assert [shape.name for slide in slides for shape in slide.placeholders if not shape.text_frame.text] == []


def test_the_same_deck_gives_the_same_bytes(seed: Planned, of_seed: Path, tmp_path: Path) -> None:
    again = rendered(seed, office_template(tmp_path / "template.pptx"), tmp_path / "deck.pptx")

    assert again.read_bytes() == of_seed.read_bytes()


def test_a_card_is_one_paragraph_with_what_explains_it_below(cut: Cut, tmp_path: Path) -> None:
    slides = slides_of(rendered(plan_of(OURS, cut), office_template(tmp_path / "t.pptx"), tmp_path / "deck.pptx"))

    paragraphs = [(each.level, each.text) for each in body_of(slides[4]).text_frame.paragraphs]

    assert [level for level, _ in paragraphs] == [0, 0, 1, 0, 1, 0, 1]
    assert [text[:3] for level, text in paragraphs[1:] if not level] == ["01　", "02　", "03　"]


def test_where_cards_are_many_what_explains_them_stands_in_line(seed: Planned, of_seed: Path) -> None:
    (place,) = [number for number, plan in enumerate(seed.slides) if len(getattr(plan, "cards", ())) == 6]

    texts = [paragraph.text for paragraph in body_of(slides_of(of_seed)[place]).text_frame.paragraphs]

    assert texts[1] == "01　把牢“敢为”方向　坚持对党忠诚讲政治"


def test_a_row_of_the_contents_leads_to_its_slide_and_says_its_page(cut: Cut, tmp_path: Path) -> None:
    slides = slides_of(rendered(plan_of(OURS, cut), office_template(tmp_path / "t.pptx"), tmp_path / "deck.pptx"))
    runs = [
        run for run in body_of(slides[1]).element.iter(qn("a:r")) if run.find(f"{qn('a:rPr')}/{qn('a:hlinkClick')}") is not None
    ]
    targets = {run.find(qn("a:t")).text: _target(slides[1], run) for run in runs}

    lead = next(text for text in targets if text.startswith("2　群众爱读"))
    assert targets[lead] is slides[4].part
    assert lead.endswith("……5")


def _target(slide: Any, run: Any) -> Any:
    link = run.find(f"{qn('a:rPr')}/{qn('a:hlinkClick')}")
    assert link.get("action") == "ppaction://hlinksldjump"
    return slide.part.related_part(link.get(qn("r:id")))


def test_the_way_sign_stands_at_the_foot(of_seed: Path) -> None:
    feet = [
        shape.text_frame.text
        for slide in slides_of(of_seed)
        for shape in slide.placeholders
        if shape.element.ph.get("type") == "ftr"
    ]

    assert "干部敢为　要点 1/6" in feet
    assert "结语" in feet


def test_the_page_number_is_a_field(of_seed: Path) -> None:
    numbers = [field.get("type") for slide in slides_of(of_seed) for field in slide.element.iter(qn("a:fld"))]

    assert set(numbers) == {"slidenum"}
    assert len(numbers) == len(slides_of(of_seed))


def test_the_cover_says_the_occasion_the_themes_and_who_speaks_when(cut: Cut, tmp_path: Path) -> None:
    slides = slides_of(rendered(plan_of(OURS, cut), chinese_template(tmp_path / "t.pptx"), tmp_path / "deck.pptx"))

    assert body_of(slides[0]).text_frame.text.split("\n") == ["读书会", "群众爱读　社区会办", "市图书馆　2024年4月"]


def test_no_ornament_of_ours_stands_on_a_slide_of_another_make(of_seed: Path) -> None:
    assert [shape.name for slide in slides_of(of_seed) for shape in slide.shapes if not shape.is_placeholder] == []


def test_quoted_terms_are_set_apart_here_too(of_seed: Path, seed: Planned) -> None:
    (place,) = [
        number for number, plan in enumerate(seed.slides) if getattr(plan, "sentences", ()) and not hasattr(plan, "cards")
    ]
    bold = [run for run in slides_of(of_seed)[place].element.iter(qn("a:rPr")) if run.get("b") == "1"]

    assert len(bold) == 3

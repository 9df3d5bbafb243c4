"""A template's deck drawn anew: as its settings say, and nothing that was done by hand is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Emu

from present.deck.drawing import is_as_drawn
from present.deck.making import TemplateWish, new_template, redraw_template
from present.deck.rendering.archive import save
from present.deck.template import load_template
from present.errors import TemplateError
from tests.deck.decks import RED_GOLD, TEMPLATES
from tests.deck.foreign import as_office_template, chinese_template

NAMES = sorted(each.parent.name for each in TEMPLATES.glob("*/template.toml"))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The folder of a department's template that was just made."""
    return new_template(TemplateWish("office"), tmp_path, (tmp_path, TEMPLATES))


def redrawn(office: Path) -> tuple[Path, Path | None]:
    drawn = redraw_template("office", (office.parent, TEMPLATES))
    return drawn.deck, drawn.kept


def paint(office: Path, colour: str) -> None:
    """Has *colour* written as the main colour in the settings."""
    settings = office / "template.toml"
    settings.write_text(f'{settings.read_text(encoding="utf-8")}accent1 = "{colour}"\n', encoding="utf-8")


def main_colour(deck: Path) -> str:
    theme = next(part for part in Presentation(str(deck)).part.package.iter_parts() if "theme1" in part.partname)
    return str(theme.blob.decode().partition('<a:accent1><a:srgbClr val="')[2][:6])


def work_on(deck: Path) -> bytes:
    """Changes *deck* as a keeper does, and returns what it is then."""
    presentation = Presentation(str(deck))
    presentation.slide_layouts[0].placeholders[0].left = Emu(0)
    presentation.save(str(deck))
    return deck.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_every_template_that_ships_is_drawn_to_the_same_bytes(name: str, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / name, tmp_path / name)

    drawn = redraw_template(name, (tmp_path, TEMPLATES))

    assert drawn.deck.read_bytes() == (TEMPLATES / name / "template.pptx").read_bytes()
    assert (drawn.kept, sorted(each.name for each in drawn.deck.parent.iterdir())) == (None, ["template.pptx", "template.toml"])


def test_a_new_colour_shows_after_drawing(office: Path) -> None:
    paint(office, "123456")

    deck, kept = redrawn(office)

    assert (main_colour(deck), kept) == ("123456", None)
    assert load_template("office", (office.parent, TEMPLATES)).pptx == deck


def test_a_deck_that_was_changed_by_hand_is_kept_beside_the_new_one(office: Path) -> None:
    first = work_on(office / "template.pptx")
    kept = [redrawn(office)[1]]
    second = work_on(office / "template.pptx")
    kept.append(redrawn(office)[1])

    assert kept == [office / "template.kept.pptx", office / "template.kept2.pptx"]
    assert [each.read_bytes() for each in kept if each] == [first, second]
    assert is_as_drawn((office / "template.pptx").read_bytes())


def test_a_drawing_is_known_until_somebody_saves_it_again(tmp_path: Path) -> None:
    copy = tmp_path / "template.pptx"
    save(Presentation(str(RED_GOLD)), copy)

    assert is_as_drawn(RED_GOLD.read_bytes())
    assert not is_as_drawn(copy.read_bytes())
    assert not is_as_drawn(b"no deck at all")


def test_a_template_that_only_extends_another_gets_a_deck_of_its_own(office: Path) -> None:
    (office / "template.pptx").unlink()

    assert redrawn(office) == (office / "template.pptx", None)


@pytest.mark.parametrize("suffix", [".pptx", ".potx"])
def test_the_organisations_own_deck_is_never_drawn_over(tmp_path: Path, suffix: str) -> None:
    own = chinese_template(tmp_path / "own.pptx")
    given = own if suffix == ".pptx" else as_office_template(own, tmp_path / "own.potx")
    office = new_template(TemplateWish("office", deck=given), tmp_path, (tmp_path, TEMPLATES))

    with pytest.raises(TemplateError, match="the organisation's own and was never drawn"):
        redrawn(office)

    assert (office / f"template{suffix}").read_bytes() == given.read_bytes()


def test_a_template_that_came_with_the_program_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("present.__file__", str(tmp_path / "present" / "__init__.py"))
    shutil.copytree(TEMPLATES / "red-gold", tmp_path / "present" / "templates" / "red-gold")

    with pytest.raises(TemplateError, match="make your own with present template new NAME --from red-gold"):
        redraw_template("red-gold", (tmp_path / "present" / "templates",))


def test_settings_without_colours_cannot_be_drawn(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "template.toml").write_text('display_name = "某局"', encoding="utf-8")

    with pytest.raises(TemplateError, match="without these theme colours: dk1, lt1"):
        redrawn(tmp_path / "office")


def test_a_deck_that_cannot_be_written_is_said_to_be_open_elsewhere(office: Path) -> None:
    (office / "template.pptx").unlink()
    (office / "template.pptx").mkdir()

    with pytest.raises(TemplateError, match="if a program has it open, close it"):
        redrawn(office)

    assert sorted(each.name for each in office.iterdir()) == ["template.pptx", "template.toml"]

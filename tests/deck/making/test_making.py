"""A department's own template, made from one that there is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation

from present.deck.checking import check_template
from present.deck.finding import Severity
from present.deck.making import TemplateWish, new_template
from present.deck.settings import dress, read_settings
from present.deck.template import load_template
from present.errors import DeckError, PresentError, TemplateError
from tests.deck.decks import RED_GOLD, TEMPLATES, a_drawing, a_logo
from tests.deck.foreign import as_office_template, chinese_template

WISH = TemplateWish("某局")


def made(folder: Path, wish: TemplateWish = WISH) -> Path:
    return new_template(wish, folder, (folder, TEMPLATES))


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_new_template_is_what_it_extends_until_something_is_filled_in(tmp_path: Path) -> None:
    place = made(tmp_path)

    assert place == tmp_path / "某局"
    assert files(place) == {"template.toml", "template.pptx"}
    assert check_template("某局", (tmp_path, TEMPLATES)) == ()
    own, base = load_template("某局", (tmp_path, TEMPLATES)), load_template("red-gold", (TEMPLATES,))
    assert replace(own, name=base.name, display_name=base.display_name, pptx=base.pptx) == base
    assert own.pptx.read_bytes() == base.pptx.read_bytes()


def test_what_its_base_forbids_stays_forbidden(tmp_path: Path) -> None:
    made(tmp_path, replace(WISH, name="office"))
    settings = tmp_path / "office" / "template.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("# online = false", "online = false"), encoding="utf-8")

    made(tmp_path, TemplateWish("desk", base="office"))

    assert load_template("desk", (tmp_path, TEMPLATES)).voice.online is False


def test_its_settings_are_explained_in_chinese_and_can_be_filled_in_line_by_line(tmp_path: Path) -> None:
    settings = made(tmp_path) / "template.toml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    filled = [line.removeprefix("# ") if _is_setting(line) else line for line in lines]
    settings.write_text("\n".join(line for line in filled if not line.startswith("logo")), encoding="utf-8")

    found = load_template("某局", (tmp_path, TEMPLATES))

    assert (found.voice.online, found.terms, found.pronunciations) == (False, ("甲", "乙"), (("重庆", "崇庆"),))
    assert any("单位和日期" in line for line in lines)


def _is_setting(line: str) -> bool:
    key, equals, _ = line.removeprefix("# ").partition(" = ")
    return line.startswith("# ") and bool(equals) and (key.isidentifier() or key.startswith('"'))


def test_colours_are_drawn_into_a_deck_of_its_own(tmp_path: Path) -> None:
    place = made(tmp_path, replace(WISH, base="gov-blue", colours=(("accent1", "#7a1f6a"), ("dk2", "4A1040"))))

    drawn = dress(read_settings(place / "template.toml", (TEMPLATES,)))

    assert (drawn.colours.accent1, drawn.colours.dk2, drawn.colours.accent2) == ("7A1F6A", "4A1040", "8FC1EE")
    assert check_template("某局", (tmp_path, TEMPLATES)) == ()


def test_colours_that_cannot_be_told_apart_are_found_by_the_check(tmp_path: Path) -> None:
    made(tmp_path, replace(WISH, colours=(("accent1", "F0E0D0"),)))

    assert {finding.code for finding in check_template("某局", (tmp_path, TEMPLATES))} == {"contrast"}


def test_a_drawing_comes_along_as_it_is(tmp_path: Path) -> None:
    place = made(tmp_path, replace(WISH, logo=a_drawing(tmp_path / "标志.SVG")))

    assert (place / "logo.svg").read_bytes() == (tmp_path / "标志.SVG").read_bytes()
    assert check_template("某局", (tmp_path, TEMPLATES)) == ()


def test_a_logo_comes_along(tmp_path: Path) -> None:
    place = made(tmp_path, replace(WISH, logo=a_logo(tmp_path / "我们的标志.PNG", 400, 200)))

    assert files(place) == {"template.toml", "template.pptx", "logo.png"}
    assert load_template("某局", (tmp_path, TEMPLATES)).logo == place / "logo.png"


@pytest.mark.parametrize("suffix", [".pptx", ".potx"])
def test_an_organisations_own_deck_is_taken_as_it_is(tmp_path: Path, suffix: str) -> None:
    theirs = chinese_template(tmp_path / "theirs.pptx")
    if suffix == ".potx":
        theirs = as_office_template(theirs, tmp_path / "theirs.potx")

    place = made(tmp_path, replace(WISH, deck=theirs))

    assert files(place) == {"template.toml", f"template{suffix}"}
    assert (place / f"template{suffix}").read_bytes() == theirs.read_bytes()
    assert "[layouts]" in (place / "template.toml").read_text(encoding="utf-8")
    assert {finding.severity for finding in check_template("某局", (tmp_path, TEMPLATES))} == {Severity.NOTE}


def test_a_deck_that_was_changed_by_hand_is_kept(tmp_path: Path) -> None:
    made(tmp_path, TemplateWish("office"))
    deck = Presentation(str(tmp_path / "office" / "template.pptx"))
    deck.slide_layouts[0].name = "我们的封面"
    deck.save(str(tmp_path / "office" / "template.pptx"))

    made(tmp_path, TemplateWish("desk", base="office"))

    assert Presentation(str(tmp_path / "desk" / "template.pptx")).slide_layouts[0].name == "我们的封面"


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (replace(WISH, base="red-glod"), "did you mean “red-gold”"),
        (replace(WISH, colours=(("accent9", "123456"),)), "no theme colour accent9; did you mean"),
        (replace(WISH, colours=(("accent1", "red"),)), "accent1: a colour is six hexadecimal digits"),
        (replace(WISH, name="../up"), "can't be a template's name"),
        (replace(WISH, name=""), "can't be a template's name"),
        (replace(WISH, name="a/b"), "can't be a template's name"),
        (replace(WISH, name="office."), "can't be a template's name"),
        (replace(WISH, name="con"), "can't be a template's name"),
        (replace(WISH, logo=Path("no such logo.png")), "take a PNG, a JPEG or an SVG"),
        (replace(WISH, deck=RED_GOLD.with_suffix(".ppt")), "There is no file"),
        (replace(WISH, deck=RED_GOLD, colours=(("accent1", "123456"),)), "change its theme colours in PowerPoint"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(tmp_path: Path, wish: TemplateWish, said: str) -> None:
    with pytest.raises(PresentError) as caught:
        made(tmp_path, wish)

    assert said in caught.value.en
    assert caught.value.zh
    assert list(tmp_path.iterdir()) == []


def test_a_deck_that_is_none_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "theirs.pptx").write_bytes(b"no zip")

    with pytest.raises(DeckError):
        made(tmp_path, replace(WISH, deck=tmp_path / "theirs.pptx"))

    assert [path.name for path in tmp_path.iterdir()] == ["theirs.pptx"]


def test_a_logo_in_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.webp").write_bytes(b"RIFF\x1a\x00\x00\x00WEBPVP8L")

    with pytest.raises(TemplateError, match="take a PNG, a JPEG or an SVG"):
        made(tmp_path, replace(WISH, logo=tmp_path / "logo.webp"))


def test_a_template_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    made(tmp_path)
    before = (tmp_path / "某局" / "template.toml").read_bytes()

    with pytest.raises(TemplateError, match="is there already"):
        made(tmp_path)

    assert (tmp_path / "某局" / "template.toml").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(PresentError, match="can't be written"):
        made(tmp_path / "file")

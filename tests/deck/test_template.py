"""Templates by name, and what a template keeper is told about a template.toml that is not right."""

from __future__ import annotations

from pathlib import Path

import pytest
from platformdirs import user_config_path

import present
from present.deck.folders import template_folders, template_names
from present.deck.template import load_template
from present.errors import TemplateError
from present.model.speech import Redaction

LEAST = 'display_name = "某局"\n'


def template(folder: Path, settings: str = LEAST, name: str = "office") -> tuple[Path, ...]:
    """The folders to look in, after a template called *name* was put into the first of them."""
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "template.toml").write_text(settings, encoding="utf-8")
    (place / "template.pptx").write_bytes(b"a deck")
    return (folder,)


def refusal(folder: Path, settings: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        load_template("office", template(folder, settings))
    return caught.value


def test_a_template_says_who_speaks_when_and_how(tmp_path: Path) -> None:
    settings = """
        display_name = "某局"
        department = "某某局"
        date = "2026年3月"
        occasion = "学习会"
        online = false
        [redaction]
        shown = "□□"
        spoken = "某地"
        [voice]
        rate = 1.1
        edge = "zh-CN-YunyangNeural"
    """

    found = load_template("office", template(tmp_path, settings))

    assert (found.name, found.display_name) == ("office", "某局")
    assert (found.department, found.date, found.occasion) == ("某某局", "2026年3月", "学习会")
    assert found.redaction == Redaction("□□", "某地")
    assert (found.voice_of("edge"), found.voice_of("kokoro")) == ("zh-CN-YunyangNeural", "")
    assert (found.rate, found.online) == (1.1, False)
    assert found.pptx == tmp_path / "office" / "template.pptx"


def test_a_template_needs_no_more_than_its_name(tmp_path: Path) -> None:
    found = load_template("office", template(tmp_path))

    assert (found.department, found.date, found.occasion, found.voices) == ("", "", "", ())
    assert (found.redaction, found.rate, found.online) == (Redaction(), 1.0, True)


def test_a_date_may_be_written_as_toml_writes_it(tmp_path: Path) -> None:
    assert load_template("office", template(tmp_path, LEAST + "date = 2026-03-01")).date == "2026年3月1日"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    folders = template(tmp_path)
    (tmp_path / "office" / "template.toml").write_text(LEAST, encoding="utf-8-sig")

    assert load_template("office", folders).display_name == "某局"


@pytest.mark.parametrize(
    ("settings", "line", "field", "said"),
    [
        (LEAST + 'departement = "某"', 2, "departement", "did you mean “department”"),
        (LEAST + "[voice]\nspeed = 1.0", 3, "voice.speed", "known are: rate, edge, kokoro, espeak"),
        (LEAST + "[voices]\nrate = 1.0", 2, "voices", "did you mean “voice”"),
        (LEAST + '[voice]\nrate = "fast"', 3, "voice.rate", "must be a number"),
        (LEAST + "[voice]\n\nrate = 3.0", 4, "voice.rate", "between 0.5 and 2.0"),
        (LEAST + "voice.rate = 0.1", 2, "voice.rate", "between 0.5 and 2.0"),
        (LEAST + 'online = "yes"', 2, "online", "true or false"),
        (LEAST + "department = 7", 2, "department", "must be text"),
        (LEAST + "voice = 1.0", 2, "voice", "must be a table"),
        (LEAST + '[colour_map]\nbg1 = "white"', 3, "colour_map.bg1", "must be lt1, dk1, lt2 or dk2"),
        ('\ndisplay_name = ""', 2, "display_name", "must not be empty"),
        ("\n", 1, "display_name", "add it"),
        (LEAST + '[redaction]\nshown = ""', 3, "redaction.shown", "must not be empty"),
    ],
)
def test_what_is_not_right_is_named_with_its_line_and_field(
    tmp_path: Path, settings: str, line: int, field: str, said: str
) -> None:
    refused = refusal(tmp_path, settings)

    assert f"{tmp_path / 'office' / 'template.toml'}, line {line}, {field}: " in refused.en
    assert said in refused.en
    assert f"第 {line} 行，{field}：" in refused.zh


def test_a_colour_is_six_hexadecimal_digits(tmp_path: Path) -> None:
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'{name} = "{"FFFFFF" if name != "dk2" else "red"}"\n' for name in names)

    refused = refusal(tmp_path, f"{LEAST}[colours]\n{colours}")

    assert "line 5, colours.dk2: a colour is six hexadecimal digits" in refused.en


def test_the_first_of_several_errors_is_named(tmp_path: Path) -> None:
    assert "line 2, department" in refusal(tmp_path, LEAST + 'department = 1\ncolor = ""').en


def test_what_is_not_toml_is_named_with_its_line(tmp_path: Path) -> None:
    refused = refusal(tmp_path, LEAST + "department = 某局")

    assert "line 2 is not TOML" in refused.en
    assert "第 2 行不合 TOML 写法" in refused.zh


def test_settings_in_another_encoding_are_refused(tmp_path: Path) -> None:
    folders = template(tmp_path)
    (tmp_path / "office" / "template.toml").write_bytes(LEAST.encode("gbk"))

    with pytest.raises(TemplateError, match="is not UTF-8"):
        load_template("office", folders)


def test_a_template_without_its_deck_is_refused(tmp_path: Path) -> None:
    folders = template(tmp_path)
    (tmp_path / "office" / "template.pptx").unlink()

    with pytest.raises(TemplateError, match=r"has no template\.pptx"):
        load_template("office", folders)


def test_an_unknown_template_is_answered_with_the_nearest_and_with_all(tmp_path: Path) -> None:
    folders = (*template(tmp_path, name="red-gold"), *template(tmp_path, name="plain"))

    with pytest.raises(TemplateError, match="no template “red-glod”; did you mean “red-gold”") as caught:
        load_template("red-glod", folders)
    assert "Known are: plain, red-gold" in caught.value.en
    assert "plain、red-gold" in caught.value.zh


def test_a_template_name_is_no_path(tmp_path: Path) -> None:
    folders = template(tmp_path / "inner")

    with pytest.raises(TemplateError):
        load_template("../inner/office", folders)


def test_the_first_folder_that_has_a_template_gives_it(tmp_path: Path) -> None:
    folders = (*template(tmp_path / "mine", 'display_name = "我的"'), *template(tmp_path / "theirs"))

    assert load_template("office", folders).display_name == "我的"
    assert template_names(folders) == ("office",)


def test_a_folder_without_settings_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()

    assert template_names((tmp_path, tmp_path / "absent")) == ()


def test_templates_are_looked_for_from_the_nearest_to_the_farthest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site" / "present"
    package.mkdir(parents=True)
    monkeypatch.setattr(present, "__file__", str(package / "__init__.py"))
    own = user_config_path("present", appauthor=False) / "templates"
    beside = package.parent / "templates"

    assert template_folders(None) == (Path("templates"), own, beside)
    assert template_folders(tmp_path) == (tmp_path, Path("templates"), own, beside)

    (package / "templates").mkdir()
    assert template_folders(None) == (Path("templates"), own, package / "templates")


def test_a_templates_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no template folder"):
        template_folders(tmp_path / "absent")


@pytest.mark.parametrize("name", template_names(template_folders(None)))
def test_every_template_that_comes_with_the_program_can_be_loaded(name: str) -> None:
    assert load_template(name, template_folders(None)).name == name

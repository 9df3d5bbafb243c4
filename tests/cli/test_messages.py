from __future__ import annotations

from string import Formatter

import pytest

from present.cli.messages import Language, Messages, language_of
from present.cli.words import TABLE
from present.errors import PresentError

ENGLISH_WINDOWS, CHINESE_WINDOWS, TAIWANESE_WINDOWS = 0x0409, 0x0804, 0x0404


def language(environ: dict[str, str], interface: int = 0) -> Language:
    return language_of(environ, lambda: interface)


@pytest.mark.parametrize("variable", ["PRESENT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"])
def test_a_chinese_locale_is_spoken_to_in_chinese(variable: str) -> None:
    assert language({variable: "zh_CN.UTF-8"}) is Language.ZH


@pytest.mark.parametrize("locale", ["en_US.UTF-8", "C", "C.UTF-8", "de_DE", "POSIX"])
def test_every_other_locale_is_spoken_to_in_english(locale: str) -> None:
    assert language({"LANG": locale}) is Language.EN


def test_lc_all_stands_above_lang() -> None:
    assert language({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}) is Language.EN


def test_an_empty_variable_says_nothing() -> None:
    assert language({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}) is Language.ZH


def test_present_lang_stands_above_all() -> None:
    assert language({"PRESENT_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, ENGLISH_WINDOWS) is Language.ZH


@pytest.mark.parametrize("interface", [CHINESE_WINDOWS, TAIWANESE_WINDOWS])
def test_windows_speaks_chinese_where_its_interface_does(interface: int) -> None:
    assert language({}, interface) is Language.ZH


def test_without_any_word_on_language_it_is_english() -> None:
    assert language({}, ENGLISH_WINDOWS) is language({}) is Language.EN


@pytest.mark.parametrize("key", TABLE)
def test_a_message_holds_the_same_values_in_both_languages(key: str) -> None:
    zh, en = ({field for _, field, _, _ in Formatter().parse(text) if field} for text in TABLE[key])

    assert zh == en


def test_a_message_is_filled_in() -> None:
    assert Messages(Language.ZH)("error", what="文件是空的。") == "错误：文件是空的。"
    assert Messages(Language.EN)("error", what="The file is empty.") == "Error: The file is empty."


def test_an_error_is_said_in_the_users_language() -> None:
    assert Messages(Language.ZH).of(PresentError("空", "empty")) == "空"
    assert Messages(Language.EN).of(PresentError("空", "empty")) == "empty"

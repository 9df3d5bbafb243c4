"""Command lines that can't be understood."""

from __future__ import annotations

import pytest

from tests.acceptance.running import Present, runner


@pytest.fixture
def present(capsys: pytest.CaptureFixture[str]) -> Present:
    return runner(capsys)


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        ("bulid 讲话.txt", "没有 bulid 这个命令。是不是想写 build？", "There is no command bulid. Did you mean build?"),
        ("voices instal", "没有 instal 这个命令。是不是想写 install？", "There is no command instal. Did you mean install?"),
        (
            "build --ofline a.txt",
            "没有 --ofline 这个选项。是不是想写 --offline？",
            "no option --ofline. Did you mean --offline?",
        ),
        ("--nix", "没有 --nix 这个选项。", "There is no option --nix."),
        ("build", "还要写上 SPEECH：讲话文件", "SPEECH is missing. The file with the speech"),
        ("build 我的 讲话.txt", "多出了“讲话.txt”。文件名里有空格的，请用引号括起来。", "one word too many: 讲话.txt."),
        ("build a.txt --rate", "--rate 后面要写一个值。", "--rate needs a value after it."),
        ("build a.txt --rate 快", "--rate 的值不对。语速，0.5 到 2.0", "--rate can't be that. How fast to read, from 0.5 to 2.0"),
        ("build a.txt --slides 0", "[x>=1]", "[x>=1]"),
        ("build a.txt --reading foo", "没有“foo”这种读法", "there is no reading “foo”"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_wrong_with_it_is_said_in_the_users_language(
    arguments: str, zh: str, en: str, lang: str, present: Present, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESENT_LANG", lang)

    run = present(*arguments.split())

    assert run.code == 2
    assert (zh if lang == "zh" else en) in run.err
    assert run.err.count("\n") <= 2


def test_the_headings_of_a_help_page_are_chinese_too(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESENT_LANG", "zh")

    page = present("build", "--help").out

    assert all(
        words in page for words in ("用法：present build", "参数：", "选项：", "[必填]", "[默认：output]", "显示这一页后退出。")
    )
    assert "Options" not in page


def test_a_group_without_a_command_shows_its_help(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESENT_LANG", "zh")

    run = present("template")

    assert run.code == 2
    assert "列出可用的模板。" in run.out + run.err

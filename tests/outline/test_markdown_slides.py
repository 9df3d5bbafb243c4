"""outline.md as other programs make slides of it: nothing on them is syntax of ours or was taken for theirs."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from present.model import Outline, Speech
from present.outline import outline_markdown, outline_speech
from present.outline.markdown.escaping import unescaped
from present.source import read_data

Read = Callable[[str], tuple[Speech, Outline]]

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
needs_marp = pytest.mark.skipif(shutil.which("marp") is None, reason="marp is not installed")

ODD = "在大会上的讲话\n\n" + "\n".join(
    f"{number}、抓好工作\n{words}，要一件一件抓、一项一项干。\n"
    for number, words in zip(
        "一二三四五六七",
        (
            "1. 先看*一看*和_二看_",
            "- 再干<b>一干</b>",
            "> 引一句[话](a.html)和![图](b.png)",
            "# 提`三点`要求$x^2$",
            "增长5.2%~6.1%~，A&amp;B",
            "会议@张三，“二〇二四” -- 'a' ... \"b\"",
            "用\\n和{.class}和| 表 | 格 |",
        ),
        strict=True,
    )
)


@pytest.fixture
def odd() -> tuple[Speech, Outline]:
    """A speech full of what Markdown takes for syntax."""
    speech = read_data(ODD.encode(), "odd.txt")
    return speech, outline_speech(speech, tuple)


def words_of(markdown: str) -> list[str]:
    """The words of the headings, bullets and quotations of an outline.md, white space left out."""
    body = (re.sub(r" <!--.*-->", "", line) for line in markdown.split("\n---\n", 1)[1].splitlines())
    shown = (re.sub(r"^(?:#{1,3}|-|>) ", "", line) for line in body if line[:1] in set("#->"))
    return ["".join(unescaped(line).split()) for line in shown]


def texts(page: str) -> str:
    """The words of an HTML page, without white space."""
    page = re.sub(r"<!--.*?-->|<(script|style).*?</\1>", "", page, flags=re.DOTALL)
    return "".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


@needs_pandoc
@pytest.mark.parametrize("name", ["odd", "si-gan-mobilisation-speech", "two-themes.txt"])
def test_pandoc_makes_html_slides_with_just_these_words(read: Read, odd: tuple[Speech, Outline], name: str) -> None:
    markdown = outline_markdown(*(odd if name == "odd" else read(name)))
    command = ["pandoc", "-f", "markdown", "-t", "revealjs", "--slide-level=3"]
    run = subprocess.run(command, input=markdown, capture_output=True, encoding="utf-8", check=True)

    assert texts(run.stdout) == "".join(words_of(markdown))


@needs_pandoc
def test_pandoc_makes_a_deck_with_a_slide_for_each_point(read: Read, tmp_path: Path) -> None:
    speech, outline = read("two-themes.txt")
    deck = tmp_path / "deck.pptx"
    command = ["pandoc", "-f", "markdown", "-t", "pptx", "--slide-level=3", "-o", str(deck)]
    subprocess.run(command, input=outline_markdown(speech, outline), encoding="utf-8", check=True)
    with zipfile.ZipFile(deck) as parts:
        slides = [parts.read(name).decode() for name in parts.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]

    for point in (point for section in outline.sections for point in section.points):
        assert sum(speech.shown(point.title) in "".join(re.findall(r"<a:t>(.*?)</a:t>", slide)) for slide in slides) == 1
    assert not any("&lt;!--" in slide or "excerpt" in slide for slide in slides)


@needs_marp
@pytest.mark.parametrize("name", ["odd", "si-gan-mobilisation-speech"])
def test_marp_makes_a_slide_for_each_heading(read: Read, odd: tuple[Speech, Outline], name: str, tmp_path: Path) -> None:
    markdown = outline_markdown(*(odd if name == "odd" else read(name)))
    (tmp_path / "outline.md").write_text(markdown, encoding="utf-8")
    subprocess.run(["marp", "outline.md", "-o", "slides.html"], cwd=tmp_path, capture_output=True, check=True)
    page = (tmp_path / "slides.html").read_text(encoding="utf-8")
    slides = re.findall(r"<section.*?</section>", page, re.DOTALL)

    assert len(slides) == len(re.findall(r"^#{1,3} ", markdown.split("\n---\n", 1)[1], re.MULTILINE))
    assert "".join(map(texts, slides)) == "".join(words_of(markdown))

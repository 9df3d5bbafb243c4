"""The player in a real Chromium: on a phone and on a desktop, from files, without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from present.model import Slide
from present.package.writers.player import player, single_player
from present.package.writers.player.page import page_of
from present.package.writers.texts import write_texts
from tests.package.writers.player.pages import TWO_THEMES, heard_material, page_material

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

PHONE, DESKTOP = (390, 844), (1440, 900)
QUIET = (
    "--no-sandbox",
    "--autoplay-policy=no-user-gesture-required",
    "--mute-audio",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
HOSTILE = "“肯学”<script>alert(1)</script>\"'&😀"

MINUTES = """
window.heard = [];
addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  for (const each of document.querySelectorAll(".said.now")) heard.push(each.textContent);
}).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["class"] }));
"""
"""Takes down every sentence that was marked, so that a slow computer misses none."""

BETWEEN = """
() => {
  const [said, slide, bar] = [".said.now", "#slide", "#bar"].map((each) => document.querySelector(each));
  const [at, above, below] = [said, slide, bar].map((each) => each.getBoundingClientRect());
  return at.bottom <= below.top && at.top >= (getComputedStyle(slide).position === "sticky" ? above.bottom : 0);
}
"""
"""Whether the sentence that is read is neither below a slide that stays in its place nor below the bar."""

each_size = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package whose speech has a title that tries to be markup."""
    folder = tmp_path_factory.mktemp("package")
    speech = folder / "speech.txt"
    speech.write_text(TWO_THEMES.read_text(encoding="utf-8").replace("“肯学、肯干”工作推进会", HOSTILE, 1), encoding="utf-8")
    material = heard_material(speech, folder)
    write_texts(player(material), folder)
    single_player(material, folder, lambda *_: None)
    return folder


@dataclass
class Opened:
    """A page in a browser, and what went wrong in it."""

    page: Page
    errors: list[str]

    def at(self) -> int:
        """Where in the whole the voice is, in seconds."""
        minutes, seconds = self.page.inner_text("#now").split(":")
        return int(minutes) * 60 + int(seconds)

    def reads(self, words: str) -> None:
        """Waits until a sentence with *words* is, or was, marked as being read."""
        self.page.wait_for_function(
            "words => [...heard, ...[...document.querySelectorAll('.said.now')].map(words => words.textContent)]"
            ".some(each => each.includes(words))",
            arg=words,
        )

    def waits(self, condition: str) -> None:
        self.page.wait_for_function(condition)


@dataclass
class Opener:
    """Opens pages, each as a reader of its own who has never been there."""

    browser: Browser
    opened: list[Opened]

    def __call__(self, path: Path, size: tuple[int, int] = DESKTOP, **wishes: Any) -> Opened:
        is_phone = size == PHONE
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, is_mobile=is_phone, has_touch=is_phone, **wishes
        )
        context.set_default_timeout(10_000)
        context.add_init_script(MINUTES)
        page, errors = context.new_page(), list[str]()
        page.on("console", lambda said: errors.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("dialog", lambda dialog: errors.append(dialog.message))
        page.on("request", lambda asked: errors.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None)
        page.goto(path.as_uri())
        self.opened.append(Opened(page, errors))
        return self.opened[-1]


@pytest.fixture
def opens(browser: Browser) -> Iterator[Opener]:
    """Opens pages; at the end no page may have complained or looked for a network."""
    opener = Opener(browser, [])
    yield opener
    for each in opener.opened:
        each.page.context.close()
    assert [each.errors for each in opener.opened if each.errors] == []


@each_size
def test_the_voice_goes_on_and_the_sentence_being_read_with_it(opens: Opener, package: Path, size: tuple[int, int]) -> None:
    seen = opens(package / "index.html", size)
    seen.page.click("#play")
    seen.reads("<script>alert(1)</script>")
    seen.reads("今天我们召开")

    assert seen.page.evaluate("!document.querySelector('audio').paused && document.querySelector('audio').currentTime > 0.5")
    assert seen.page.title().count("<script>") == 1


@each_size
def test_a_chapter_is_jumped_to(opens: Opener, package: Path, size: tuple[int, int]) -> None:
    seen = opens(package / "index.html", size)
    if size == PHONE:
        seen.page.click("#open-chapters")
    seen.page.click("#chapters a[href='#s2p1']")
    seen.reads("要紧盯实事抓落实")

    assert seen.page.get_attribute("#chapters a[href='#s2p1']", "aria-current") == "true"
    assert seen.page.inner_text("#title") == "肯干"
    assert seen.page.locator(".said.now").first.is_visible()


def test_a_sentence_that_is_tapped_is_heard(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html", PHONE)
    seen.page.tap("text=学习是一切工作的起点。")
    seen.reads("学习是一切工作的起点。")

    assert seen.page.evaluate("!document.querySelector('audio').paused")


def test_one_track_follows_the_other(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html")
    seen.page.click("text=下面，我讲两点意见。")
    seen.reads("第一部分，肯学。")

    assert seen.page.inner_text("#title") == "肯学"
    seen.waits("!document.querySelector('audio').paused")


def test_the_voice_can_be_made_faster_and_stays_so(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html")
    seen.page.click("#open-settings")
    seen.page.click("label:has([name=rate][value='1.5'])")
    seen.page.keyboard.press("Escape")
    seen.page.click("#chapters a[href='#s2']")
    seen.reads("第二部分")

    assert seen.page.evaluate("document.querySelector('audio').playbackRate") == 1.5
    seen.page.reload()
    assert seen.page.inner_text("#rate") == "1.5×"


def test_the_place_is_found_again(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html")
    seen.page.click("text=说一千道一万，不如挽起袖子干一干")
    seen.reads("说一千道一万")
    seen.page.click("#play")
    before = seen.at()
    seen.page.reload()
    seen.reads("说一千道一万")

    assert seen.at() == before > 0
    assert seen.page.evaluate("document.querySelector('audio').paused")
    seen.page.click("#play")
    seen.waits("document.querySelector('audio').currentTime > 0.7")


def test_fifteen_seconds_lead_across_tracks(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html")
    seen.page.click("#ahead")
    seen.waits("document.querySelector('#now').textContent === '0:15'")
    seen.page.click("#back")
    seen.waits("document.querySelector('#now').textContent === '0:00'")

    assert seen.page.inner_text("#title") == "开篇"


def test_the_keyboard_does_all_of_it(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html")
    press = seen.page.keyboard.press
    press("Space")
    seen.waits("!document.querySelector('audio').paused")
    press("Space")
    seen.waits("document.querySelector('audio').paused")
    before = seen.at()
    press("ArrowRight")
    seen.page.wait_for_function("before => !document.querySelector('#now').textContent.endsWith(before)", arg=f"{before:02}")
    assert seen.at() - before in {14, 15, 16}
    press("BracketRight")
    press("BracketRight")
    seen.waits("document.querySelector('#title').textContent !== '开篇'")
    title = seen.page.inner_text("#title")
    press("Shift+ArrowRight")
    press("Equal")
    press("d")

    assert title in {"肯学", "肯干", "结语"}
    assert seen.page.inner_text("#rate") == "1.25×"
    assert seen.page.get_attribute("html", "data-theme") == "night"
    assert seen.page.locator(".keys").is_visible()


def test_whoever_scrolls_away_is_left_alone_until_they_come_back(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html", PHONE)
    seen.page.click("#play")
    seen.reads("<script>")
    seen.page.mouse.move(200, 400)
    seen.page.mouse.wheel(0, 1_500)
    seen.reads("今天我们召开")
    place = seen.page.evaluate("scrollY")
    seen.reads("过去半年")

    assert seen.page.evaluate("scrollY") >= place > 200
    seen.page.click("#return")
    seen.page.wait_for_timeout(600)
    box = seen.page.locator(".said.now").first.bounding_box()
    assert box
    assert 0 < box["y"] < PHONE[1] - box["height"]
    assert not seen.page.locator("#return").is_visible()


@pytest.mark.parametrize("size", [(844, 390), (720, 450), (1000, 700)], ids=["phone on its side", "desktop at 200 %", "tablet"])
def test_the_sentence_that_is_read_is_seen_between_slide_and_bar(opens: Opener, package: Path, size: tuple[int, int]) -> None:
    seen = opens(package / "index.html", size, reduced_motion="reduce")
    seen.page.click("#play")
    seen.page.click("#open-chapters")
    seen.page.click("#chapters a[href='#s1p2']")
    seen.reads("要坚持向群众学")

    seen.waits(BETWEEN)


def test_a_single_page_without_scripts_says_why_it_is_silent(browser: Browser, package: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((package / "player.html").as_uri())

    assert "听不到声音" in page.inner_text(".plain")
    assert not page.locator(".keys").is_visible()
    page.context.close()


def test_the_slide_of_the_sentence_is_shown_beside_it(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html")
    slides = [slide.frame.key for slide in page_slides(package)]
    seen.page.click("#chapters a[href='#s1p2']")
    seen.reads("要坚持向群众学")

    assert seen.page.get_attribute("#slide img", "src") == f"slides/{slides.index('s1.p2') + 1:02}.png"


def page_slides(package: Path) -> tuple[Slide, ...]:
    return page_material(package / "speech.txt", package).slides


def test_dark_and_large_are_kept(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html", PHONE, color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    size = "parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"
    day, small = seen.page.evaluate(ground), seen.page.evaluate(size)
    seen.page.tap("#open-settings")
    seen.page.tap("label:has([value=night])")
    seen.page.tap("label:has([name=size][value='1.8'])")
    seen.page.tap("#settings [data-close]")
    seen.page.reload()

    assert seen.page.evaluate(ground) != day
    assert seen.page.evaluate(size) == pytest.approx(1.8 * small)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_a_dark_system_has_a_dark_page(opens: Opener, package: Path) -> None:
    grounds = [
        opens(package / "index.html", color_scheme=each).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for each in ("light", "dark")
    ]

    assert len(set(grounds)) == 2


def test_what_is_printed_has_the_whole_text_and_no_controls(opens: Opener, package: Path) -> None:
    seen = opens(package / "index.html")
    seen.page.emulate_media(media="print")

    assert not [each for each in ("#bar", "#chapters", "#slide", ".files") if seen.page.locator(each).is_visible()]
    assert seen.page.locator(".unread").first.is_visible()


def test_a_missing_sound_is_named(browser: Browser, package: Path, tmp_path: Path) -> None:
    shutil.copytree(package, tmp_path / "package")
    for each in (tmp_path / "package" / "audio").iterdir():
        each.unlink()
    opener = Opener(browser, [])
    seen = opener(tmp_path / "package" / "index.html")
    seen.page.click("#play")
    seen.page.wait_for_selector("#trouble:not([hidden])")

    assert "audio/01-" in seen.page.inner_text("#trouble")
    seen.page.context.close()


def test_the_single_page_plays_alone(opens: Opener, package: Path, tmp_path: Path) -> None:
    alone = shutil.copy(package / "player.html", tmp_path)
    seen = opens(Path(alone), PHONE)
    seen.page.click("#play")
    seen.reads("今天我们召开")

    assert seen.page.evaluate("document.querySelector('#slide img').naturalWidth") == 1


def test_a_silent_page_is_read_and_set_larger(opens: Opener, tmp_path: Path) -> None:
    material = page_material(TWO_THEMES, tmp_path)
    write_texts(player(material), tmp_path)
    seen = opens(tmp_path / "index.html", PHONE)
    seen.page.tap("#open-chapters")
    seen.page.tap("#chapters a[href='#s2']")
    seen.waits("scrollY > 200")

    assert [each.title for each in page_of(material).chapters] == ["开篇", "肯学", "肯干", "结语"]
    assert seen.page.locator("audio").count() == 0

"""What `present open` says."""

from __future__ import annotations

OPEN: dict[str, tuple[str, str]] = {
    "help.open": (
        "打开材料包：用浏览器打开播放页，没有则打开演示文稿。",
        "Open a package: its player in the browser, else its deck.",
    ),
    "help.open.package": ("材料包的文件夹；不写就打开最新的。", "The package's folder; the newest one unless said."),
    "help.open.out": ("在哪个文件夹里找最新的材料包。", "The folder in which the newest package is looked for."),
    "open.opened": ("已打开 {file}", "Opened {file}"),
}

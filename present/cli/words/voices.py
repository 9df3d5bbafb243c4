"""What `present voices` says."""

from __future__ import annotations

VOICES: dict[str, tuple[str, str]] = {
    "help.voices": (
        "列出可用的声音；present voices install 安装离线声音。",
        "List the voices; present voices install fetches the offline ones.",
    ),
    "help.voices.install": ("安装离线神经声音（约 100 MB）。", "Install the offline neural voice (some 100 MB)."),
    "voices.online": ("联网：文本会发往{who}", "online: the text is sent to {who}"),
    "voices.day": ("（{day} 的列表）", " (as listed on {day})"),
    "voices.local": ("本机", "on this computer"),
    "voices.fetching": ("安装离线声音", "Installing the offline voices"),
    "voices.installed": (
        "已安装 {count} 个声音，在 {folder}，来自 {sources}。",
        "Installed {count} voices in {folder}, from {sources}.",
    ),
    "voices.there": ("离线声音都已装好，在 {folder}。", "The offline voices are all there, in {folder}."),
}

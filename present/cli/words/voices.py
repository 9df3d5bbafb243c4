"""What `present voices` says."""

from __future__ import annotations

VOICES: dict[str, tuple[str, str]] = {
    "help.voices": (
        "列出可用的声音；present voices install 安装离线声音。",
        "List the voices; present voices install fetches the offline ones.",
    ),
    "help.voices.install": ("安装离线神经声音（约 100 MB）。", "Install the offline neural voice (some 100 MB)."),
    "help.voices.template": ("按这个模板的声音设置。", "The template whose settings of the voice hold."),
    "help.voices.try": (
        "试听一句话；没有可用的播放器就存成文件。",
        "Hear a voice say a sentence; it is put into a file where nothing here can play it.",
    ),
    "help.voices.try.text": ("要听的话。", "The sentence."),
    "help.voices.try.voice": (
        "声音：auto（默认），或引擎、引擎加声音，如 kokoro:zm_yunjian。",
        "The voice: auto (the default), an engine, or an engine and a voice as kokoro:zm_yunjian.",
    ),
    "help.voices.try.rate": ("语速，0.5 到 2.0。", "How fast to read, from 0.5 to 2.0."),
    "help.voices.try.out": ("存成这个文件（.mp3 或 .wav），不播放。", "Put it into this file (.mp3 or .wav) and do not play it."),
    "help.voices.try.template": ("按这个模板的声音设置。", "The template whose settings of the voice hold."),
    "help.voices.try.offline": ("不联网。", "Use no network."),
    "help.voices.try.proxy": ("去在线语音的代理。", "The proxy on the way to an online voice."),
    "voices.played": ("已播放：{engine} · {voice}，{seconds} 秒。", "Played: {engine} · {voice}, {seconds} s."),
    "voices.written": (
        "已存入 {path}：{engine} · {voice}，{seconds} 秒。",
        "Written to {path}: {engine} · {voice}, {seconds} s.",
    ),
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

"""What `present feed` says."""

from __future__ import annotations

FEED: dict[str, tuple[str, str]] = {
    "help.feed": (
        "把文件夹里的材料包做成播客，手机可以订阅。",
        "Make a podcast of the packages in a folder, for phones to subscribe to.",
    ),
    "help.feed.base_url": (
        "这个文件夹放到网上以后的完整网址，如 https://www.example.com/briefings。",
        "The full address that the folder will have on the web, such as https://www.example.com/briefings.",
    ),
    "help.feed.out": ("材料包所在的文件夹，feed.xml 也写在里面。", "The folder with the packages, which feed.xml is put into."),
    "help.feed.episodes": (
        "一集是什么：speech 整篇讲话，section 讲话的一个部分。",
        "What an episode is: speech for a whole speech, section for a section of one.",
    ),
    "help.feed.title": ("播客的名称，默认“讲话朗读”。", "What the podcast is called, 讲话朗读 by default."),
    "feed.built": ("播客已生成：{path}（{count} 集）", "The podcast is in {path}, with episodes: {count}"),
    "feed.publish": ("把 {folder} 整个文件夹放到 {base} 下。", "Put the whole folder {folder} at {base}"),
    "feed.subscribe": ("订阅地址：{address}", "Subscribe to {address}"),
    "feed.silent": ("没有可听的音频，未收入：", "Left out, since there is nothing to listen to:"),
    "feed.damaged": ("材料包不完整或被改动过，未收入（请重新生成）：", "Left out, since they are damaged (build them again):"),
}

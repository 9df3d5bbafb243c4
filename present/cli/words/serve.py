"""What `present serve` says."""

from __future__ import annotations

SERVE: dict[str, tuple[str, str]] = {
    "help.serve": (
        "在网页上提供材料包，供本机或同一网络里的手机收听、观看。",
        "Serve packages as web pages, to this computer or to a phone in the same network.",
    ),
    "help.serve.folder": ("放材料包的文件夹，或一个材料包。", "The folder with the packages, or one package."),
    "help.serve.host": (
        "在本机的哪个地址上提供；默认只有本机能打开。",
        "The address of this computer to serve at; only this computer reaches the default one.",
    ),
    "help.serve.port": ("端口；0 为任选一个空闲的。", "The port; 0 takes any that is free."),
    "serve.at": ("正在提供材料包：{address}", "Serving packages at {address}"),
    "serve.local": (
        "现在只有本机能打开。要用手机打开：让手机和本机在同一网络，改用 present serve --host {host}",
        "Only this computer reaches it. For a phone in the same network, use present serve --host {host}",
    ),
    "serve.some_address": ("本机在局域网中的地址", "ADDRESS, this computer's own in the network"),
    "serve.phone": (
        "手机和本机在同一网络时，用手机浏览器打开 {address}（网络里的其他人也能打开）",
        "A phone in the same network opens {address} in its browser (and so can everyone there)",
    ),
    "serve.end": ("按 Ctrl-C 结束。", "Ctrl-C ends it."),
    "serve.ended": ("已结束。", "Ended."),
}

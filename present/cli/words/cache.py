"""What `present cache` says."""

from __future__ import annotations

CACHE: dict[str, tuple[str, str]] = {
    "help.cache": (
        "查看缓存里的录音和做好的文件；present cache clear 清空它。",
        "Show what is kept of recordings and finished files; present cache clear empties it.",
    ),
    "help.cache.clear": (
        "清空缓存；之后的旁白和文件要重新做。",
        "Empty the cache; what is built after that is spoken and made anew.",
    ),
    "help.cache.clear.yes": ("不再询问。", "Do not ask."),
    "cache.folder": ("缓存在 {folder}", "Recordings and finished files are kept in {folder}"),
    "cache.holds": (
        "共 {files} 个文件，{size}；上限 {bound}，可用环境变量 PRESENT_CACHE_SIZE 修改。",
        "{files} files, {size}, of at most {bound}; the environment variable PRESENT_CACHE_SIZE changes that.",
    ),
    "cache.sure": (
        "要清空缓存吗（{files} 个文件，{size}）？",
        "Empty the cache ({files} files, {size})?",
    ),
    "cache.left": ("缓存没有动。", "The cache stays as it is."),
    "cache.cleared": ("已清理 {size}。", "{size} freed."),
}

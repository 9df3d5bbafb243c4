"""Words of a speech as Markdown shows them unchanged, and the words that a person's Markdown shows."""

from __future__ import annotations

import re

from present.regex import regex

_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_SYNTAX = regex(
    r"[\\`*_#<>\[\]{}~^$@|&\"']"  # emphasis, links, tables, mathematics, citations; straight quotes would be made curly
    r"|-(?=-)|(?<=-)-|\.(?=\.)"  # so would -- become a dash and ... an ellipsis
    r"|\A[-+:=]"  # a list or an underline
)
_NUMBER = regex(r"\A(\(?[A-Za-z0-9]{1,9})([.)])")
"""What a numbered list begins with; pandoc knows letters and brackets too."""

_TOKEN = regex(rf"\\{_PUNCTUATION}|\*\*|__|[*`]|.", re.DOTALL)
_EMPHASIS = ("**", "__", "*", "`")


def escaped(words: str) -> str:
    """*words* on one line of Markdown (CommonMark, pandoc's, Marp's), which shows them as they are."""
    line = " ".join(words.split())
    return _NUMBER.sub(r"\1\\\2", _SYNTAX.sub(r"\\\g<0>", line))


def unescaped(line: str) -> str:
    """The words that *line* of Markdown shows: without escapes and without marks of emphasis that come in pairs."""
    tokens = _TOKEN.findall(line.strip())
    for mark in _EMPHASIS:
        places = [at for at, token in enumerate(tokens) if token == mark]
        for at in places[: len(places) // 2 * 2]:
            tokens[at] = ""
    return "".join(token[1:] if len(token) == 2 and token[0] == "\\" else token for token in tokens)


def is_bold(line: str) -> bool:
    """Whether all of *line* is set in bold."""
    tokens = _TOKEN.findall(line.strip())
    marks = [at for at, token in enumerate(tokens) if token in ("**", "__")]
    return len(tokens) > 2 and marks == [0, len(tokens) - 1]

"""Jieba's dictionary in a file of ours, from which only what a text may hold is read.

Jieba loads its 350,000 words, with all their beginnings, each time: half a second for the few thousand that a speech has. Here
they lie by their first two characters, and those that a text may hold are read alone. The words and their counts are the same.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

_SUM = 4
"""Bytes of the checksum (CRC-32) that the file begins with; the length of its index follows in as many."""

Groups = dict[str, dict[str, dict[str, int]]]
"""The words and their beginnings with their counts, by the first character and then by the second, which a single one lacks."""


class Dictionary:
    """The words of jieba's dictionary and how often each was counted; `total` is the sum. Beginnings of words count 0."""

    def __init__(self, data: bytes) -> None:
        """*data* is what `packed` gave.

        Raises:
            ValueError: it is damaged.
        """
        if len(data) <= 2 * _SUM or zlib.crc32(data[_SUM:]) != int.from_bytes(data[:_SUM], "big"):
            raise ValueError("damaged")
        size = int.from_bytes(data[_SUM : 2 * _SUM], "big")
        self._data, self._body = data, 2 * _SUM + size
        self.total: int
        self.total, self._index = marshal.loads(data[2 * _SUM : self._body])  # noqa: S302 - a file of the user's own, checked above
        self._groups: dict[str, dict[str, bytes]] = {}
        self._given: set[str] = set()

    def entries(self, text: str) -> Iterator[tuple[str, int]]:
        """What of the dictionary can begin anywhere in *text*, with its count; each is given once, to whichever text is first."""
        pairs = {*text, *(text[at : at + 2] for at in range(len(text) - 1))} - self._given
        self._given |= pairs
        for pair in pairs:
            if group := self._group(pair[0]).get(pair[1:]):
                yield from marshal.loads(group).items()  # noqa: S302

    def _group(self, first: str) -> dict[str, bytes]:
        if first not in self._groups:
            start, end = self._index.get(first, (0, 0))
            part = self._data[self._body + start : self._body + end]
            self._groups[first] = marshal.loads(part) if part else {}  # noqa: S302
        return self._groups[first]


def packed(lines: Iterable[str]) -> bytes:
    """A dictionary of *lines*, each a word and its count, as `Dictionary` reads it."""
    groups, total = _grouped(lines)
    index, body, at = {}, [], 0
    for first, group in groups.items():
        part = marshal.dumps({second: marshal.dumps(words) for second, words in group.items()})
        index[first] = (at, at + len(part))
        at += len(part)
        body.append(part)
    head = marshal.dumps((total, index))
    data = len(head).to_bytes(_SUM, "big") + head + b"".join(body)
    return zlib.crc32(data).to_bytes(_SUM, "big") + data


def _grouped(lines: Iterable[str]) -> tuple[Groups, int]:
    groups: Groups = defaultdict(lambda: defaultdict(dict))
    total = 0
    for line in lines:
        word, count = line.split(" ")[:2]
        total += int(count)
        groups[word[0]][word[1:2]][word] = int(count)
        for end in range(1, len(word)):
            groups[word[0]][word[1 : min(2, end)]].setdefault(word[:end], 0)
    return groups, total


def dictionary(source: Path, folder: Path, release: str) -> Dictionary:
    """The dictionary that jieba's *release* has in the file *source*; it is kept in *folder* from the first time on."""
    kept = folder / f"words-{release}-{source.stat().st_size}-{marshal.version}.bin"
    with contextlib.suppress(OSError, ValueError):  # it is not there, or damaged
        return Dictionary(kept.read_bytes())
    with source.open(encoding="utf-8") as lines:
        data = packed(lines)
    with contextlib.suppress(OSError):  # one can go without it, only a little later
        _keep(data, kept)
    return Dictionary(data)


def _keep(data: bytes, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, begun = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    Path(begun).replace(path)

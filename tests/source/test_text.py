"""Plain text in the encodings that Chinese text is stored in, and in others, which are refused rather than guessed."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.errors import SourceError
from present.source.text import commonness, decode, is_chinese

SIMPLIFIED = "同志们，今天我们开会，是要把水利工程的事情说清楚、定下来，大家都要把责任扛在肩上，一件一件做好，让群众满意。"
TRADITIONAL = "各位同仁，今天我們開會，是要把水利工程的事情說清楚、定下來，大家都要把責任扛在肩上，一件一件做好，讓鄉親滿意。"

STORED = [
    (SIMPLIFIED, "utf-8", "utf-8"),
    (SIMPLIFIED, "gb2312", "gb18030"),
    (SIMPLIFIED + "镕基堃䶮𬭎", "gb18030", "gb18030"),
    (TRADITIONAL, "gbk", "gb18030"),
    (SIMPLIFIED, "utf-16-le", "utf-16-le"),
    (SIMPLIFIED, "utf-16-be", "utf-16-be"),
    (TRADITIONAL, "big5", "big5"),
    (TRADITIONAL + "裏恒碁", "cp950", "big5"),
    (TRADITIONAL + "係咁嘅喺", "big5hkscs", "big5"),
]


@pytest.mark.parametrize(("words", "codec", "encoding"), STORED, ids=[f"{each[1]}-{at}" for at, each in enumerate(STORED)])
def test_chinese_is_read_in_the_encodings_that_it_is_stored_in(words: str, codec: str, encoding: str) -> None:
    decoded = decode(words.encode(codec), "speech.txt")

    assert (decoded.text, decoded.encoding) == (words, encoding)


@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16-be", "big5hkscs"])
@given(st.integers(0, 10**6))
def test_forty_characters_of_running_text_are_enough_to_tell(codec: str, seed: int) -> None:
    words = list((TRADITIONAL if codec == "big5hkscs" else SIMPLIFIED)[:40])
    random.Random(seed).shuffle(words)  # noqa: S311 - no secret

    assert decode("".join(words).encode(codec), "speech.txt").text == "".join(words)


@pytest.mark.parametrize(
    ("words", "codec"),
    [
        ("존경하는 국민 여러분, 오늘 우리는 새로운 출발점에 서 있습니다. 우리 모두 힘을 모아 안전한 나라를 만듭시다.", "euc-kr"),
        ("皆様、本日は水利施設の整備を進め、地域の安全を守るために、全力で取り組んでまいりたいと思います。", "shift_jis"),
        ("皆様、本日は水利施設の整備を進め、地域の安全を守るために、全力で取り組んでまいりたいと思います。", "euc-jp"),
        ("Уважаемые товарищи, сегодня мы начинаем большую работу по строительству новых дорог и мостов.", "cp1251"),
        ("Señoras y señores, hoy empezamos una obra grande en esta región: más agua, más caminos, más años.", "latin-1"),
    ],
    ids=["Korean", "Japanese", "Japanese in EUC", "Russian", "Spanish"],
)
def test_text_in_another_encoding_is_refused_with_what_to_do(words: str, codec: str) -> None:
    with pytest.raises(SourceError, match=r"^speech\.txt: unknown encoding; .* Save it as UTF-8\.$"):
        decode(words.encode(codec), "speech.txt")


@given(st.integers(0, 10**6))
def test_random_bytes_are_never_taken_for_text(seed: int) -> None:
    data = b"\xff\xff" + random.Random(seed).randbytes(400)  # noqa: S311 - no secret

    with pytest.raises(SourceError, match=r"unknown encoding|is a binary file"):
        decode(data, "speech.txt")


@pytest.mark.parametrize(
    ("data", "encoding", "at"),
    [
        (codecs.BOM_UTF16_LE + SIMPLIFIED.encode("utf-16-le")[:-1], "utf-16-le", len(SIMPLIFIED)),
        (SIMPLIFIED.encode()[:-1], "utf-8", len(SIMPLIFIED)),
        (SIMPLIFIED[:9].encode() + b"\xff" + SIMPLIFIED.encode() * 3, "utf-8", 10),
        (SIMPLIFIED.encode("gb18030")[:-1], "gb18030", len(SIMPLIFIED)),
    ],
)
def test_text_that_breaks_off_or_has_a_wrong_byte_is_called_damaged(data: bytes, encoding: str, at: int) -> None:
    with pytest.raises(SourceError, match=rf"is in {encoding}, but its character {at} can't be read: it is damaged"):
        decode(data, "speech.txt")


def test_what_is_declared_goes_before_what_is_guessed() -> None:
    assert decode("说".encode("gb18030"), "page.html", declared="gb18030").text == "说"


def test_a_declaration_that_is_not_true_is_passed_over() -> None:
    assert decode(SIMPLIFIED.encode(), "page.html", declared="cp950").text == SIMPLIFIED


def test_letters_alone_are_neither_common_nor_chinese() -> None:
    assert commonness("GDP 5%") == 0.0
    assert not is_chinese("GDP 5%")
    assert is_chinese(TRADITIONAL)

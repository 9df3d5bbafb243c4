"""The Mandarin voices of Kokoro-82M v1.0 (Apache-2.0), as its home has them and the npm package kokoro-js 1.2.1 carries them."""

from __future__ import annotations

from collections.abc import Mapping

STYLES, STYLE_SIZE = 510, 256
"""A voice is a table of float32: a row for each number of phonemes, and so many figures a row."""

VOICE_BYTES = STYLES * STYLE_SIZE * 4

VOICE_SHA256: Mapping[str, str] = {
    "zf_xiaoxiao": "03adb5d5e3ddd88b047954e974e651cb0a4b524c985057e5d872e962c7be1169",
    "zf_xiaobei": "5dde6e1c9c4f12c8b327bc29c0cee361a23b52b952c04636858ba637ec66e640",
    "zf_xiaoni": "08892b62a39af0a615cd0581238db7e19e44c578e8fa0bfd0e586e93327d9cba",
    "zf_xiaoyi": "bc1555c5c486099196ac254bae5e0bb543c121952a3092f50b7d8724f1bc36b3",
    "zm_yunjian": "de48a00bdbf3649f07162269a2b6e0513604389bfac8a2e6c75cb34b323ad6fa",
    "zm_yunxi": "7243892fb4e560d47014090ddf010f8b8b790f3c6b029ff82b2ac06aa4e27c8b",
    "zm_yunxia": "6b2b8fc15b3df19a368daebe5c581c7fabf433ee5b8a17ffd6b3d723cff8936d",
    "zm_yunyang": "261e2c89470534dbbcb8fd98b8fdc495ec94063d9bb6c8277f7be43cccba3f42",
}
"""The SHA-256 of each voice's file; the first voice is the one that speaks where none is asked for."""

VOICES = tuple(VOICE_SHA256)

from __future__ import annotations

from pathlib import Path

from present.package.writers import TextFile, write_texts


def test_texts_are_written_in_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    kinds = write_texts([TextFile("captions/01.srt", "captions", "敢为\n")], tmp_path)

    assert (tmp_path / "captions" / "01.srt").read_bytes() == "敢为\n".encode()
    assert kinds == {"captions/01.srt": "captions"}

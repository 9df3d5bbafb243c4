from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from textwrap import dedent

from present.model import Clip
from present.package.writers.playlist import playlist
from tests.package.samples import material, recorded

TRACKS = (recorded(1, "开场", Path("audio/01-开场.mp3")), recorded(2, "干部敢为", Path("audio/02-干部敢为.mp3")))


def test_a_playlist_has_the_tracks_in_their_order_by_paths_from_its_own_place() -> None:
    (file,) = playlist(material(*TRACKS))

    assert (file.path, file.kind) == ("playlist.m3u8", "playlist")
    assert file.text == dedent("""\
        #EXTM3U
        #PLAYLIST:讲话
        #EXTINF:2,开场
        audio/01-开场.mp3
        #EXTINF:2,干部敢为
        audio/02-干部敢为.mp3
        """)


def test_times_in_a_playlist_are_rounded_to_seconds() -> None:
    (file,) = playlist(material(replace(TRACKS[0], clip=Clip(Path("audio/01-开场.mp3"), 65_681))))

    assert "#EXTINF:66,开场\n" in file.text


def test_what_is_not_read_aloud_has_no_playlist() -> None:
    assert playlist(material()) == ()

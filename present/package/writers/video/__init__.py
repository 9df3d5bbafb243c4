"""The video: each slide for as long as it is heard, with captions and chapters."""

from present.package.writers.video.writer import video

__all__ = ["video"]

"""The handout: what a study meeting has on paper."""

from present.package.writers.handout.writer import handout

__all__ = ["handout"]

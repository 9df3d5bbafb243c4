"""The command line."""

from present.cli.app import main

__all__ = ["main"]

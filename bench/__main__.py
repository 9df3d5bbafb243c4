"""`python -m bench [NAME…]`: all benchmarks, or those that are named."""

from __future__ import annotations

import sys

from bench.batches import batches
from bench.decks import decks
from bench.measuring import Bench, run
from bench.narration import narration

BENCHES: dict[str, Bench] = {"decks": decks, "batches": batches, "narration": narration}

if __name__ == "__main__":
    sys.exit(run(BENCHES))

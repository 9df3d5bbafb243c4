"""What workers of a cluster do in the tests; they import it."""

from __future__ import annotations

import os
import time
from pathlib import Path

from present.batch.cluster import Shipment
from present.batch.work import Outcome, State


def slow(shipment: Shipment) -> Outcome:
    """Says in the shared folder who began, and takes its time."""
    shared = Path(shipment.cache)
    (shared / f"{shipment.request.source.stem}.{os.getpid()}").touch()
    time.sleep(1)
    return Outcome(shipment.request.source, State.BUILT)


def fails(shipment: Shipment) -> Outcome:
    """Meets an error of ours."""
    raise ZeroDivisionError

"""What workers of a cluster do in the tests; they import it."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

from present.batch.cluster import Shipment, do_far
from present.batch.work import Outcome


def slow(shipment: Shipment) -> Outcome:
    """Says in the shared folder who began, and takes its time."""
    shared = Path(shipment.cache)
    (shared / f"{shipment.request.source.stem}.{os.getpid()}").touch()
    time.sleep(2)
    return do_far(replace(shipment, cache=""))


def fails(shipment: Shipment) -> Outcome:
    """Meets an error of ours."""
    raise ZeroDivisionError

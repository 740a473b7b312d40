"""How long a call takes, fit to be compared: CPU time, the best of several, the collector at rest."""

import time
from collections.abc import Callable

from benchmarks.timing import collector_at_rest

_TIMES = 5


def seconds(call: Callable[[], object]) -> float:
    """The CPU time of the call; the collector, which walks all that other tests left behind, is off."""
    best = float("inf")
    with collector_at_rest():
        for _ in range(_TIMES):
            start = time.process_time()
            call()
            best = min(best, time.process_time() - start)
    return best

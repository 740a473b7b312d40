"""How long a call takes, fit to be compared: CPU time, the best of several, the collector at rest."""

import gc
import time
from collections.abc import Callable

_TIMES = 5


def seconds(call: Callable[[], object]) -> float:
    """The CPU time of the call; the collector, which walks all that other tests left behind, is off."""
    best = float("inf")
    was_on = gc.isenabled()
    gc.disable()
    try:
        for _ in range(_TIMES):
            start = time.process_time()
            call()
            best = min(best, time.process_time() - start)
    finally:
        if was_on:
            gc.enable()
    return best

"""Timing: CPU time of this process or of a child, medians over rounds."""

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from statistics import median

# A shorter stretch would be lost in the noise of the clock.
_STRETCH = 0.02


def interleaved(calls: Mapping[str, Callable[[], object]], rounds: int = 9) -> dict[str, float]:
    """Seconds of CPU for one run of each call: medians of rounds in which the calls take turns.

    Each turn begins with a run that doesn't count, so that no call pays for what the one before it has left
    in the caches.
    """
    repeats = {name: max(1, round(_STRETCH / _once(call))) for name, call in calls.items()}
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            call()
            begin = time.process_time()
            for _ in range(repeats[name]):
                call()
            taken[name].append((time.process_time() - begin) / repeats[name])
    return {name: median(times) for name, times in taken.items()}


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Measure what a call does and not when the collector happens to walk all that is there."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _once(call: Callable[[], object]) -> float:
    call()  # whatever loads on first use is loaded now
    begin = time.process_time()
    call()
    return max(time.process_time() - begin, 1e-6)


def child(*arguments: str, rounds: int = 7) -> float:
    """Seconds of CPU that Python takes for the arguments, from start to exit."""
    times = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return median(times)

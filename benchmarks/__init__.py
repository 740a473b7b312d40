"""How fast factx is: `python -m benchmarks`."""

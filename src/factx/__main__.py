"""`python -m factx`: the same as the command `factx`."""

from factx.cli import main

main()

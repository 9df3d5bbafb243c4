"""`python -m present` is `present`."""

from present.cli import main

main()

"""Lets `python -m servanda` stand for `servanda`."""

from servanda.cli import main

main()

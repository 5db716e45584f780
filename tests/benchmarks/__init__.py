"""Figures, each beside a named peer in the same run: `make bench`. No test fails on a clock."""

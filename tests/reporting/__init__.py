"""Answers, tried on small corpora made by hand."""

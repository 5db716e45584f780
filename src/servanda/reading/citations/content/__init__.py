"""Clauses cited by what they say: which words are attributed to a treaty, and which clause they fit."""

"""What people call treaties and clauses, and which ones they mean.

Reading order: `language` and `english` (the words), `tokens`; the grammar of citations in `numbers`, `units`
and `days`; what an instrument is called in `designation`, `names`, `register` and `fitting`; which clause is
meant in `numbered` and `themes`; whole phrases in `stretch`, `unnumbered` and `phrase`; the answer in `choose`
and `resolve`, the refusals in `candidates` and `refusals`, the way back to words in `citation`.
"""

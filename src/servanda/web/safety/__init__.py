"""What stands before every room: who may come in, from where, with what, and what a page may do.

`door` asks the others in turn: `hosts` (by which name), `tokens` (who), `addresses` (for what), `origins` (from
which page), `read_only` (whether anything may change), `sizes` (how much), `forms` and `session` (whether a page
of ours, in this browser, asked for the change). Around it `headers` says what a browser may do with the answer,
and `unforeseen` answers where a room breaks down.
"""

"""Servanda: a ledger of whether agreements are kept.

The map of the package, in reading order; a part may use what stands below it and never a neighbour or
what stands above (`tests/test_architecture.py`).

=============  ==========================================================================================
`cli`          the door: commands that ask, show and exit
`web`          the second door: pages on this machine, over the same verbs
`api`          the verbs: what can be asked of a workspace and written into it, answers remembered
`files`        bytes to values and back: YAML with lines, the index, writing without loss
`reporting`    values to sheets: one answer a file
`rendering`    sheets to text: table, Markdown, CSV, JSON, HTML
`compliance`   what follows from links: gates, signs, verdicts, deadlines
`checks`       what can be wrong with a corpus: one rule a file
`reading`      what a text says: citations, dates, actors, events, links
`annotating`   from proposals to events on record, decided by a person
`reviewing`    what needs another look, and where coders differ
`naming`       what people call treaties and clauses, and which ones they mean
`text`         plain strings: fingerprints, numerals, names of states and days
`model`        what we talk about: treaty, clause, event, link, gate, cell, sheet
`errors`       what stops a run
=============  ==========================================================================================

Beside the code: `rules/` (verdict rules as data), `DECISIONS.md`. The words are those of the field: VCLT,
ARSIWA, Akoma Ntoso, PLOVER, W3C Web Annotation.
"""

"""The answers: from a corpus and its cells to the plain documents of `model.sheet`.

Reading order: `question` (what can be asked), `citation` and `wording` (how a unit is named and whose
words it carries), `units`, `links`, `cells`; then one answer a file: `clause`, `event`, `treaties`,
`report`, `xref` (with `likeness` and `conflict`), `search` (with `findable`), `check`, and for the rooms of the
workbench `treaty`, `beside`, `clause_page`, `held_text`, `sources` (`model.room_sheet`). Nothing here reads
a file or a clock, and the order of everything is fixed: the same data gives the same bytes.
"""

"""Which sentences report an event, and what each says of which clause, whose conduct, by whom.

Reading order: `wording` (how English says that something was kept or broken, and who says so), `conduct`
(what was done), `clues` (what a sentence shows), `model` (how clues are weighed), `speaker`, `bearer`,
`target`, `find`.
"""

"""The verbs: what can be asked of a workspace, and what can be written into it.

Doors call these and nothing below: `asking` (clauses, events, search, check), `rooms` and `finding` (what
pages show beside), `reporting` and `site`, `reading` and `matching`, `annotating`, `writing`. Each verb takes
the folder to work in (None is the current one) and answers with plain documents (`model.sheet`). A door names the module it needs, so that a
remembered answer loads nothing else; what it takes to work an answer out is imported where it is needed.
"""

"""Bytes to values and back. Nothing else opens files.

Reading order: `layout` (where everything is), `survey` (which files there are, from outside), `sight`
(what is in them, in one word each), `index` over `database` (what was derived from them), `load` over
`fetch`, `read_file`, `parsed` and `gathered` (files to corpus, problems and places). In a process that stays:
`live` over `lookout` (what changed; `watch` is told, `glance` compares), which may be a `distant_lookout`, and
`renewed` (what becomes of the corpus). A text is read by `decode`,
`yaml_text` or `json_lines`; what is wrong with it is a `fault`, what is wrong with a record is worded by
`mistakes`. Writing: `save` over `rewrite`, `splice` (the smallest change), `canonical` and `atomic`; a folder of pages is kept by `site_folder`.
"""

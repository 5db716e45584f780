"""How answers look: from the plain documents of `model.sheet` to text. Nothing here reads, counts or weighs.

A function a format: `as_table` (for a terminal), `as_markdown`, `as_csv`, `as_json`, `as_html` (a report
as one page). Each first makes the whole document `harmless`, so that no text of the data can act on a
terminal, a browser or a spreadsheet. The packages `table` and `markdown` hold one answer a file, and
`templates` the pieces of the page; `paper` lays a report out for `pdf` and `docx`, `charts` draws it, `site`
makes a folder of pages of it, `bench` holds what the workbench shows in the same way (with `claim_list` and
`shared_templates` in common); what all of them say in the same words is in `words`, `marks`,
`sides`, `records` and `report_view`.
"""

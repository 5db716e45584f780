"""How a report is laid out for paper: headings, paragraphs, tables and footnotes, for every format that has pages.

`document` arranges; `pdf` and `docx` set what it arranged. All words are plain text: nothing in them is markup.
"""

"""How a report becomes a Word document that can be edited: real headings, tables with header rows, footnotes."""

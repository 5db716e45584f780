"""How a report becomes a PDF: set by Typst from a template that the words of the data cannot act on."""

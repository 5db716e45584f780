"""How a report becomes a folder of pages: one for every treaty, clause, event and source, each citable.

`site_pages` says which pages there are and what each rests on; `Renderer` writes one. A page is a function
of what it rests on and of the program alone, so a page whose ground did not change need not be written again.
"""

"""How a report is drawn: charts by Altair as plain SVG, each with its figures as a table and in words.

`figures` says what there is to draw; `draw` draws one; `figure_html` puts it on a page.
"""

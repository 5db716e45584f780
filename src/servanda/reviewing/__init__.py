"""What needs another look, and what two coders make of one text; pure, one idea a file.

`differing` shows how a wording changed; `orphans` finds quotations that lost their place; `deciding` makes of a
link what a reviewer decides. `text_codings` is what is kept about a text; `units` pairs what several coders found
in it; `comparing` lays opinions side by side; `chance` has alpha and kappa, `agreement` works them out by field;
`adjudicating` makes events and rulings of what was decided.
"""

"""From proposals to events on record: what a person decided, one idea a file, pure.

`proposals` lists what was read and what a person added; `acts` are the things a person can do, `session` keeps
them in order, takes them back and does them again, and `outcome` says what follows from them; `values` says
which values fit; `chosen` picks many at once; `quotation` cuts evidence; `record` makes events of what was
accepted; `alike` finds what is on record. `form/` shows a whole event as a form.
"""

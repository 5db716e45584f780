"""From proposals to events on record: what a person decided, one idea a file, pure.

`proposals` numbers what was read; `session` holds the decisions and takes them back; `chosen` picks many at
once; `quotation` cuts evidence; `record` makes events of what was accepted; `alike` finds what is on record.
"""

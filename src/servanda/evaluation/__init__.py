"""How well a reader reads: hand-made labels beside readings, to counts and shares. Pure, one question a file.

`tally` counts; `text.pairing` says which proposal is meant for which label; `citations`, `events`, `links`,
`calibration` and `confusion` each answer one question; `scores` asks them all.
"""

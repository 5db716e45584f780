"""What follows from the links on record: gates, signs, verdicts, deadlines. All of it pure.

Reading order: `span` (when it happened, as far as is known), `gates` (could the claim apply at all), `signs`
(what one link says), `verdict` (what a rule makes of the signs) and `reasons` (why, in words), `performance`
and `deadlines`, `searched`, `record` (what counts on a day), `assess` (all of it, for every clause and
bearer), `suspect`.
"""

"""What follows from the links on record: gates, signs, verdicts, deadlines. All of it pure.

Reading order: `gates` (could the claim apply at all), `signs` (what one link says), `verdict` (what a rule
makes of the signs), `deadlines`, `searched`, `assess` (all of it, for every clause and bearer), `suspect`.
"""

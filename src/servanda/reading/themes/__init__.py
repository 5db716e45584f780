"""From a description of conduct to the clauses that it is about, named or not."""

"""Citations in running text: which stretches refer to a treaty or to its clauses, and which only seem to.

Reading order: `english` (the words around citations) and `passages`; `names`, `meanings` and `phrases`
(what names an instrument); `units`, `quantities` and `pointers` (what refers to units); `items` (all of
it in the order of a sentence); `discourse` and `deciding` (what is meant, from what stands before);
`content` and `attributed` (clauses cited by what they say); `counts` (what only looks like a citation);
`find`.
"""

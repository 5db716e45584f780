"""Citations in running text: which stretches refer to a treaty or to its clauses, and which only seem to.

Reading order: `words` (the English that citations are made of), `passages` (a sentence as words), `texts`
(what names a treaty), `parts` (what refers to its units; `parts.items` has all of a sentence in order),
`deciding` (what each of these means, from what the text has said before), `content` (clauses cited by
what they say), `find`.
"""

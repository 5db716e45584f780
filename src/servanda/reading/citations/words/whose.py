"""The English words that say whose a text is, and which of two it is."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMMON = _words("common mutual shared")
"""adjectives of what several have together"""

SEVERAL_OWN = _words("our their")
"""whose a text is that may bind several"""

BINDING = _words(
    "treaty protocol convention charter covenant compact concordat agreement accord deal pact declaration"
)
"""what binds those who have it, and is no paper of one of them"""

OLDER = _words("older earlier elder")
"""adjectives for the first signed of two texts"""

NEWER = _words("newer later younger")
"""adjectives for the last signed of two texts"""

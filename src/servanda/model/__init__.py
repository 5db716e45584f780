"""What we talk about: frozen values and no behaviour that needs a file, a pipeline or a screen.

Reading order: `address` (how a clause is named), `treaty`, `event`, `corpus`, then what is derived
from them: `gate`, `cell`, `problem`. `sheet` describes the answers as plain JSON documents.
"""

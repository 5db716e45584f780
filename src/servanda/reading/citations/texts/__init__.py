"""How running text names a treaty, or another text: the phrases, and which treaty each can mean."""

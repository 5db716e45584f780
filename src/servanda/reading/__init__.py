"""From a text to what it says: citations, dates, actors, events and links, each with its reason."""

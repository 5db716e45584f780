"""Work on plain strings: strings in, strings and numbers out."""

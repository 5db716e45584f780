"""How running text refers to units of a text: by number, by place, by quantity, by pointing, by subject."""

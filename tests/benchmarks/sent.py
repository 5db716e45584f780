"""What a browser would send of the form of an event."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

Pairs = list[tuple[str, str]]


def token_of(page: str) -> str:
    """Return the token that scripts of a page send along."""
    found = LexborHTMLParser(page).css_first("meta[name=csrf]")
    return (found.attributes["content"] or "") if found else ""


def pairs_of(page: str) -> Pairs:
    """Return the fields of the form of an event with what stands in them."""
    fields = LexborHTMLParser(page).css("form#edit input, form#edit select, form#edit textarea")
    return [(_given(field, "name"), _value(field)) for field in fields if _is_sent(field)]


def with_fields(pairs: Pairs, **fields: str) -> Pairs:
    """Return a form with some fields filled in otherwise."""
    return [(name, fields.get(name, value)) for name, value in pairs]


def _is_sent(field: LexborNode) -> bool:
    is_off = _given(field, "type") == "checkbox" and "checked" not in field.attributes
    return bool(_given(field, "name")) and not is_off


def _value(field: LexborNode) -> str:
    if field.tag == "textarea":
        return field.text().removeprefix("\n")
    if field.tag == "select":
        chosen = field.css_first("option[selected]") or field.css_first("option")
        return _given(chosen, "value") if chosen else ""
    return _given(field, "value")


def _given(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""

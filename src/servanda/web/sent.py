"""Knows how a form comes in whose fields nobody can list beforehand: rows, decisions, any number of them."""

from typing import Annotated, Any

from fastapi import Depends, Request

from servanda.rendering.harmless import as_given


class Sent:
    """The fields of a form in the order in which they were sent; files are passed over."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self.pairs = pairs
        self._last = dict(pairs)

    def get(self, name: str) -> str:
        """Return the value of a field, or an empty text."""
        return self._last.get(name, "")

    def each(self, name: str) -> list[str]:
        """Return every value of a field that was sent several times."""
        return [value for given, value in self.pairs if given == name]

    def below(self, prefix: str) -> dict[str, str]:
        """Return the fields whose names begin so, without the beginning."""
        return {
            name.removeprefix(prefix): value
            for name, value in self.pairs
            if name.startswith(prefix)
        }


async def _sent(request: Request) -> Sent:
    form = await request.form()
    pairs = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
    return Sent([(name, as_given(value)) for name, value in pairs])


AnyForm = Annotated[Sent, Depends(_sent)]
"""What an endpoint asks for that takes any fields."""


def described(**fields: str) -> dict[str, Any]:
    """Return how such a form is described to programs: some of its fields, in words."""
    properties = {name: {"type": "string", "description": words} for name, words in fields.items()}
    schema = {
        "type": "object",
        "properties": properties,
        "additionalProperties": {"type": "string"},
    }
    content = {"application/x-www-form-urlencoded": {"schema": schema}}
    return {"requestBody": {"required": True, "content": content}}

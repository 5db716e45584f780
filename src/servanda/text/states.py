"""Knows the codes and names of states: ISO 3166-1, through pycountry."""

from functools import cache


def is_state(code: str) -> bool:
    """Return True for an alpha-3 code of ISO 3166-1.

    >>> is_state("AZE"), is_state("XYZ")
    (True, False)
    """
    return code in _names()


def state_name(code: str) -> str | None:
    """Return the usual English name of the state with an alpha-3 code, or None.

    >>> state_name("AZE")
    'Azerbaijan'
    """
    return _names().get(code)


def state_codes() -> tuple[str, ...]:
    """Return every alpha-3 code, by the names of the states."""
    names = _names()
    return tuple(sorted(names, key=lambda code: names[code]))


@cache
def _names() -> dict[str, str]:
    import pycountry

    return {
        country.alpha_3: getattr(country, "common_name", country.name)
        for country in pycountry.countries
    }

"""Knows what the answer to `agree` looks like: how well coders agree, as a plain JSON document."""

from typing_extensions import TypedDict  # that of Python 3.11 cannot be made a schema


class KappaSheet(TypedDict):
    """Cohen's kappa of two coders on one field."""

    coders: list[str]
    units: int
    agreed: int
    kappa: float | None
    because: str
    """why there is no kappa, or empty"""


class FieldAgreementSheet(TypedDict):
    """How well coders agree on one field."""

    field: str
    """`event clause stance bearer claimant standing date type`"""
    unit: str
    """what is compared: `sentence`, `link that both found`, `event that both found`"""
    units: int
    """those that at least two coders judged"""
    values: int
    """different values that occur"""
    agreed: int
    """pairs of judgements that are the same"""
    pairs: int
    """pairs of judgements in all"""
    share: float | None
    """agreed of pairs, 0 to 1"""
    alpha: float | None
    low: float | None
    high: float | None
    """the interval of alpha"""
    because: str
    """why alpha or its interval is missing, or empty"""
    kappas: list[KappaSheet]


class AgreedTextSheet(TypedDict):
    """A text over which agreement was worked out."""

    name: str
    title: str
    coders: list[str]
    events: dict[str, int]
    """events by coder"""
    sentences: int
    blind: bool
    """every coding of it was made blind"""


class AgreeSheet(TypedDict):
    """The answer to `agree`: Krippendorff's alpha and Cohen's kappa by field."""

    fields: list[FieldAgreementSheet]
    coders: list[str]
    agreed_on: list[AgreedTextSheet]
    left_out: list[str]
    """texts that say nothing on agreement, each with the reason"""
    method: list[str]
    """how the figures were worked out, in sentences"""
    level: float
    """of the interval: 0.95"""
    draws: int
    seed: int
    next: list[str]

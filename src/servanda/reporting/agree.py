"""Knows the answer to `agree`: how well coders agree, field by field, and how that was worked out."""

from collections.abc import Iterator, Mapping, Sequence

from servanda.model.agree_sheet import AgreedTextSheet, AgreeSheet, FieldAgreementSheet, KappaSheet
from servanda.reporting.command import command
from servanda.reviewing.agreement import UNIT, CodedText, FieldAgreement, Kappa
from servanda.reviewing.chance import DRAWS, FEWEST, LEVEL, SEED

_PLACES = 4


def agree_sheet(
    texts: Sequence[CodedText],
    fields: Sequence[FieldAgreement],
    *,
    titles: Mapping[str, str],
    left_out: Sequence[str],
) -> AgreeSheet:
    """Return the figures with the texts over which they were worked out."""
    coders = sorted({coding.coder for text in texts for coding in text.codings})
    return {
        "fields": [*map(_field, fields)],
        "coders": coders,
        "agreed_on": [_text(text, titles.get(text.name, "")) for text in texts],
        "left_out": [*left_out],
        "method": [*_method(texts, len(coders))],
        "level": LEVEL,
        "draws": DRAWS,
        "seed": SEED,
        "next": [command("agree", "--differences", text.name) for text in texts[:1]]
        or [command("agree", "--texts")],
    }


def _field(found: FieldAgreement) -> FieldAgreementSheet:
    return {
        "field": found.field,
        "unit": UNIT[found.field],
        "units": found.units,
        "values": found.values,
        "agreed": found.agreed,
        "pairs": found.pairs,
        "share": _rounded(found.agreed / found.pairs if found.pairs else None),
        "alpha": _rounded(found.alpha),
        "low": _rounded(found.interval.low),
        "high": _rounded(found.interval.high),
        "because": found.because or found.interval.because,
        "kappas": [*map(_kappa, found.kappas)],
    }


def _kappa(found: Kappa) -> KappaSheet:
    return {
        "coders": [*found.coders],
        "units": found.units,
        "agreed": found.agreed,
        "kappa": _rounded(found.kappa),
        "because": found.because,
    }


def _text(text: CodedText, title: str) -> AgreedTextSheet:
    return {
        "name": text.name,
        "title": title,
        "coders": [coding.coder for coding in text.codings],
        "events": {coding.coder: len(coding.events) for coding in text.codings},
        "sentences": len(text.sentences),
        "blind": all(coding.blind for coding in text.codings),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES) + 0.0  # no minus before nought


def _method(texts: Sequence[CodedText], coders: int) -> Iterator[str]:
    """Yield how the figures came about, so that they can be reported and repeated."""
    yield (
        "Whether an event was found is judged of every sentence that a coder quotes or passes over; the "
        "other fields are judged where at least two coders found the event or the link, those taken for one "
        "that rest on the same sentences and say the same in most fields."
    )
    yield (
        "Alpha is Krippendorff's for nominal values (Content Analysis, 2004, chapter 11), over all coders; "
        "1 is full agreement, 0 what chance gives, below 0 less than that. Krippendorff relies on .800 and "
        "more and draws tentative conclusions from .667 (p. 241)."
    )
    drawn = "texts" if len(texts) >= FEWEST else f"units, as there are fewer than {FEWEST} texts"
    yield (
        f"The interval holds {LEVEL:.0%} of {DRAWS:,} bootstrap draws of {drawn} (percentiles, seed {SEED})."
    )
    if coders == 2:
        yield "Kappa is Cohen's (1960)."
    else:
        yield "Kappa is Cohen's (1960), for each pair of coders; there is none over more than two."
    seen = sum(not coding.blind for text in texts for coding in text.codings)
    if seen:
        yield (
            f"{seen} of the codings {'was' if seen == 1 else 'were'} made by a coder who could see what "
            "others had found; blind agreement may be lower."
        )

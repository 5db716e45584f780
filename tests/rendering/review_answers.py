"""Answers about review and two coders, made by hand."""

from typing import Any

from tests.rendering.parts import LINKS, source

QUOTED = {
    "source": 1,
    "exact": "the shore is clean",
    "prefix": "On Tuesday ",
    "suffix": " at noon",
    "start": 12,
    "end": 30,
}


def work_sheet(**fields: Any) -> dict[str, Any]:
    known = {"heading": "The shore", "place": "annotations/2022/x.yaml:20", "basis": "ab" * 16}
    return {
        "counts": {"proposed": 2, "suspect": 2, "orphaned": 2, "problem": 1, "disagreement": 1},
        "filters": {"treaty": "lake"},
        "proposed": [
            {"link": {**LINKS[5], "status": "proposed", "score": 0.74}, "days": 1, **known},
            {"link": {**LINKS[1], "status": "proposed", "score": None}, "days": 90, **known},
        ],
        "suspect": [
            {
                "link": {**LINKS[0], "suspect": True},
                "then": "The shore shall be clean.",
                "now": "The shore may be clean.",
                "difference": [
                    {"kind": "same", "words": "The shore"},
                    {"kind": "gone", "words": "shall"},
                    {"kind": "come", "words": "may"},
                    {"kind": "same", "words": "be clean."},
                ],
                "known": "as it stood in commit 0123456789ab of 2022-03-01",
                "reviewed_by": "Ana",
                "reviewed_at": "2022-03-02T00:00:00Z",
                **known,
            },
            {
                "link": {**LINKS[2], "suspect": True},
                "then": None,
                "now": "The shore may be clean.",
                "difference": [],
                "known": "the wording as it was reviewed is not at hand: git is not installed here",
                "reviewed_by": "Ben",
                "reviewed_at": "2022-03-02T00:00:00Z",
                **known,
            },
        ],
        "orphaned": [
            orphan(),
            orphan(offer={"start": 40, "end": 58}, because="the words stand once in the text"),
        ],
        "problems": [
            {
                "code": "unknown-bearer",
                "about": "2022-07-04-shore-cleaned#1",
                "file": "annotations/2022/2022-07-04-shore-cleaned.yaml",
                "line": 31,
                "what": "nobody is called XSW",
                "remedy": "did you mean SWE?",
            }
        ],
        "disagreements": [
            {
                "text": "0123456789abcdef",
                "title": "Shore clean, says ministry",
                "coders": ["Ana", "Ben"],
                "units": 3,
                "differing": 1,
                "settled": "",
            }
        ],
        "read_only": False,
        "next": ["servanda review '2022-07-01-shore#1' --still-holds"],
        **fields,
    }


def orphan(**fields: Any) -> dict[str, Any]:
    return {
        "link": "2022-07-04-shore-cleaned#1",
        "event": "2022-07-04-shore-cleaned",
        "title": "Sweden reports the eastern shore clean",
        "clause": "lake/1",
        "quotation": 1,
        "evidence": QUOTED,
        "source": source(text="0123456789abcdef"),
        "text": "0123456789abcdef",
        "stands": "he shore is clean ",
        "offer": None,
        "because": "these words stand nowhere in the text",
        "place": "annotations/2022/x.yaml:20",
        "basis": "ab" * 16,
        **fields,
    }


def agree_sheet(**fields: Any) -> dict[str, Any]:
    return {
        "fields": [
            figures(),
            figures(
                field="clause",
                unit="link that both found",
                values=1,
                alpha=None,
                low=None,
                high=None,
                because="only one value occurs",
                kappas=[kappa(kappa=None, because="both wrote one value throughout")],
            ),
        ],
        "coders": ["Ana", "Ben"],
        "agreed_on": [
            {
                "name": "0123456789abcdef",
                "title": "Shore clean, says ministry",
                "coders": ["Ana", "Ben"],
                "events": {"Ana": 2, "Ben": 3},
                "sentences": 14,
                "blind": False,
            }
        ],
        "left_out": ["fedcba9876543210: only one person coded it"],
        "method": ["Alpha is Krippendorff's for nominal values."],
        "level": 0.95,
        "draws": 2000,
        "seed": 1,
        "next": ["servanda agree --differences 0123456789abcdef"],
        **fields,
    }


def figures(**fields: Any) -> dict[str, Any]:
    return {
        "field": "event",
        "unit": "sentence",
        "units": 14,
        "values": 2,
        "agreed": 12,
        "pairs": 14,
        "share": 0.857,
        "alpha": 0.64,
        "low": -0.021,
        "high": 0.913,
        "because": "",
        "kappas": [kappa()],
        **fields,
    }


def kappa(**fields: Any) -> dict[str, Any]:
    return {
        "coders": ["Ana", "Ben"],
        "units": 14,
        "agreed": 12,
        "kappa": 0.615,
        "because": "",
        **fields,
    }


def differences_sheet(**fields: Any) -> dict[str, Any]:
    return {
        "differences_in": "0123456789abcdef",
        "title": "Shore clean, says ministry",
        "text": "On Tuesday the shore is clean at noon.",
        "coders": ["Ana", "Ben"],
        "units": [unit(), unit(number=2, opinions={"Ana": None, "Ben": event()}, same=False)],
        "differing": 2,
        "settled": "changed",
        "settled_by": "Maria",
        "settled_at": "2022-04-01T00:00:00Z",
        "basis": "ab" * 16,
        "next": ["servanda agree 0123456789abcdef --adjudicate"],
        **fields,
    }


def event(**fields: Any) -> dict[str, Any]:
    return {
        "id": "2022-07-04-shore",
        "title": "Shore clean",
        "date": "2022-07-04",
        "date_end": None,
        "type": "MAKE STATEMENT",
        "description": "It was said.",
        "place": "",
        "note": "",
        "actors": [{"code": "SWE", "name": "Ministry", "role": "speaker"}],
        "links": [coded_link()],
        **fields,
    }


def coded_link(**fields: Any) -> dict[str, Any]:
    return {
        "clause": "lake/1",
        "stance": "supports",
        "bearer": "SWE",
        "claimant": "SWE:Ministry",
        "standing": "alleged",
        "rationale": "It says so.",
        "evidence": [QUOTED],
        **fields,
    }


def unit(**fields: Any) -> dict[str, Any]:
    return {
        "number": 1,
        "start": 12,
        "end": 30,
        "words": "the shore is clean",
        "before": "On Tuesday ",
        "after": " at noon.",
        "opinions": {"Ana": event(), "Ben": event(title="Clean")},
        "fields": [
            field("date", "2022-07-04", "2022-07-04"),
            field("type", "MAKE STATEMENT", "CONSULT"),
            field("title", "Shore clean", "Clean", counts=False),
            field("place", "", "", counts=False),
        ],
        "links": [
            {
                "number": 1,
                "opinions": {"Ana": coded_link(), "Ben": coded_link(standing="established")},
                "fields": [
                    field("clause", "lake/1", "lake/1"),
                    field("standing", "alleged", "established"),
                ],
                "same": False,
            },
            {
                "number": 2,
                "opinions": {"Ana": None, "Ben": coded_link()},
                "fields": [field("clause", None, "lake/1")],
                "same": False,
            },
        ],
        "same": False,
        "alike": [{"id": "2022-07-04-shore-cleaned", "title": "Sweden reports it clean"}],
        "ruled": "Shore clean: the ministry speaks for itself",
        **fields,
    }


def field(name: str, ana: str | None, ben: str | None, *, counts: bool = True) -> dict[str, Any]:
    same = ana == ben or None in (ana, ben)
    return {"field": name, "values": {"Ana": ana, "Ben": ben}, "same": same, "counts": counts}


def coded_texts_sheet(**fields: Any) -> dict[str, Any]:
    return {
        "coder": "Ana",
        "coded": [
            coded_text(),
            coded_text(mine=True, mine_events=2, mine_blind=False, open=True, because="you coded it",
                       coders=["Ana", "Ben"], settled="settled", settled_by="Maria"),
            coded_text(others=0, because="nobody has coded it yet", held=False),
        ],
        "problems": work_sheet()["problems"],
        "next": ["servanda agree"],
        **fields,
    }  # fmt: skip


def coded_text(**fields: Any) -> dict[str, Any]:
    return {
        "name": "0123456789abcdef",
        "title": "Shore clean, says ministry",
        "words": 120,
        "mine": False,
        "mine_events": 0,
        "mine_blind": True,
        "others": 1,
        "coders": [],
        "open": False,
        "because": "you have not coded it yet",
        "settled": "",
        "settled_by": "",
        "held": True,
        **fields,
    }

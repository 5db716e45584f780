"""Parts of answers made by hand: an invented agreement on a lake, with one of everything."""

from typing import Any


def source(**fields: Any) -> dict[str, Any]:
    return {
        "publisher": "Lakeside Gazette",
        "title": "Shore clean, says ministry",
        "url": "https://example.org/shore-clean",
        "published": "2022-07-05",
        **fields,
    }


def link(number: int = 1, **fields: Any) -> dict[str, Any]:
    event = fields.pop("event", f"2022-07-0{number}-shore")
    return {
        "id": f"{event}#1",
        "event": event,
        "title": "Sweden reports the eastern shore clean",
        "date": f"2022-07-0{number}",
        "date_end": None,
        "precision": "day",
        "clause": "lake/1",
        "held": "lake/1",
        "stance": "supports",
        "bearer": "SWE",
        "claimant": "SWE",
        "standing": "alleged",
        "rationale": "The ministry says that the work is done.",
        "performs": None,
        "status": "accepted",
        "recorded_by": "maria",
        "recorded_at": "2022-07-06T09:30:00Z",
        "rule": "",
        "score": None,
        "gates": {
            "temporis": {"value": True, "because": "in force from 2019-09-01 on"},
            "personae": {"value": True, "because": "Sweden is a party"},
            "materiae": {"value": True, "because": "the clause asks this of Sweden"},
        },
        "counted": True,
        "suspect": False,
        "doubtful": "",
        "evidence": [],
        "sources": [source()],
        **fields,
    }


LINKS = [
    link(
        1,
        stance="breaches",
        claimant="NGO:Long Lake Anglers",
        title="Anglers show litter on the eastern shore",
        rationale="One beach is said to have been left out.",
        evidence=[
            {
                "source": 1,
                "exact": "the third beach is full of nets",
                "prefix": "",
                "suffix": "",
                "start": 12,
                "end": 43,
            }
        ],
    ),
    link(
        2,
        stance="breaches",
        standing="denied",
        claimant="SWE:MOC",
        title="Ministry rejects the anglers' charge",
        rationale="Says that the beach is not on the shore as defined.",
    ),
    link(
        3,
        standing="established",
        claimant="NOR:Ministry of the Environment",
        rationale="Inspectors of the other side confirmed it.",
        performs="shore-cleaning",
        sources=[source(), source(publisher="Register", title="", url=None, published=None)],
    ),
    link(
        4,
        stance="contested",
        claimant="analyst:A. Reader",
        rationale="Whether a beach is a shore is argued over.",
        doubtful="the day of the interview",
        date_end="2022-07-06",
    ),
    link(
        5,
        stance="touches",
        claimant="coder",
        standing="assessed",
        rationale="A regatta.",
        suspect=True,
    ),
    link(
        6,
        stance="breaches",
        bearer="DNK",
        claimant="NOR",
        title="Norway complains of a Danish boat",
        rationale="A boat from Denmark left oil.",
        counted=False,
        gates={
            "temporis": {"value": True, "because": "in force from 2019-09-01 on"},
            "personae": {"value": False, "because": "Denmark is no party"},
            "materiae": {"value": None, "because": "nothing is asked of Denmark"},
        },
    ),
]


def unit(**fields: Any) -> dict[str, Any]:
    return {
        "address": "lake/1",
        "treaty": "lake",
        "treaty_title": "Lake Agreement",
        "cite_as": "article 1 of the Lake Agreement",
        "heading": "Cleaning of the shores",
        "text": "Each Party cleans the shore on its own territory no later than 31 December 2021.",
        "held": True,
        "support": "press-quoted",
        "rendition": "unofficial translation, in en, made from sv",
        "published_at": ["https://example.org/lake-agreement"],
        "number": "1",
        "number_note": "Only the official text settles it.",
        "also_numbered": [
            {
                "number": "4",
                "clause": "lake/1",
                "heading": "Cleaning of the shores",
                "by": "Lakeside Gazette, 6 May 2019",
                "source": "https://example.org/gazette",
            }
        ],
        "number_given_to": [
            {
                "number": "1",
                "clause": "lake/ferry",
                "heading": "Ferry",
                "by": "a column",
                "source": None,
            }
        ],
        "obligations": [
            {
                "id": "shore-cleaning",
                "bearer": ["NOR", "SWE"],
                "inferred_bearer": False,
                "counterparty": ["SWE", "NOR"],
                "modality": "obligation",
                "action": "clean",
                "object": "the shore on its own territory",
                "condition": "",
                "deadline": {
                    "date": "2021-12-31",
                    "kind": "by",
                    "basis": "stated",
                    "moved_to": "2022-06-30",
                    "note": "moved by an exchange of letters",
                },
            }
        ],
        "readings": [
            {"by": "Norway", "says": "A beach is a shore."},
            {"by": "Sweden", "says": "It is not."},
        ],
        "hinge": "“shore”: no definition is given.",
        "note": "",
        "topics": ["environment"],
        "sources": ["https://example.org/lake-agreement"],
        "see": [
            {
                "address": "lake/2",
                "heading": "Works on the shore",
                "relation": "see",
                "because": "",
            }
        ],
        "see_also": ["Convention on Environmental Impact Assessment"],
        "units": [],
        **fields,
    }


def unit_not_held(**fields: Any) -> dict[str, Any]:
    return unit(
        **{
            "address": "lake/2",
            "cite_as": "article 2 of the Lake Agreement",
            "heading": "Works on the shore",
            "text": None,
            "held": False,
            "support": "unknown",
            "rendition": "the wording is not held",
            "number": "2",
            "number_note": "",
            "also_numbered": [],
            "number_given_to": [],
            "obligations": [],
            "readings": [],
            "hinge": "",
            "see": [],
            "see_also": [],
            **fields,
        }
    )


def deadline(**fields: Any) -> dict[str, Any]:
    return {
        "clause": "lake/1",
        "bearer": "SWE",
        "action": "clean the shore on its own territory",
        "due": "2021-12-31",
        "basis": "stated",
        "moved_to": "2022-06-30",
        "state": "late",
        "days": 3,
        "done": "2022-07-03",
        "done_by": "2022-07-03-shore",
        "because": "performed, established, after the day that counts",
        **fields,
    }


def cell(**fields: Any) -> dict[str, Any]:
    return {
        "clause": "lake/1",
        "bearer": "SWE",
        "verdict": "contested",
        "counts": {
            "breaches": {"alleged": 1, "denied": 1},
            "supports": {"established": 1},
            "contested": {"alleged": 1},
            "touches": {"assessed": 1},
        },
        "deadlines": [deadline()],
        "events": [f"2022-07-0{number}-shore" for number in range(1, 6)],
        "because": ["an allegation met by a denial", "late by 3 days: clean the shore"],
        "searched": None,
        "claimants": ["NGO:Long Lake Anglers", "NOR:Ministry of the Environment", "SWE:MOC"],
        "sources": 2,
        "shut_out": [],
        "label": "contested",
        "tone": "dispute",
        "links": [f"2022-07-0{number}-shore#1" for number in range(1, 6)],
        **fields,
    }


def empty_cell(**fields: Any) -> dict[str, Any]:
    return cell(
        **{
            "bearer": "NOR",
            "verdict": "no-evidence",
            "counts": {"breaches": {}, "supports": {}, "contested": {}, "touches": {}},
            "deadlines": [
                deadline(bearer="NOR", state="overdue", days=1456, done=None, done_by=None)
            ],
            "events": [],
            "because": ["nothing on record"],
            "searched": "never",
            "claimants": [],
            "sources": 0,
            "label": "no evidence",
            "tone": "none",
            "links": [],
            **fields,
        }
    )


NOTHING: dict[str, Any] = {
    "verdict": "no-evidence",
    "label": "no evidence",
    "tone": "none",
    "counts": {"breaches": {}, "supports": {}, "contested": {}, "touches": {}},
    "deadlines": [],
    "events": [],
    "because": ["nothing on record"],
    "searched": "nothing-found",
    "claimants": [],
    "sources": 0,
    "links": [],
}

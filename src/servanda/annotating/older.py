"""Reads sessions as they were kept before steps: decisions by the number of the proposal."""

from collections.abc import Mapping
from typing import Any

from servanda.annotating.acts import ACCEPTED, REJECTED, Act, Change, Decide
from servanda.annotating.proposals import proposals
from servanda.annotating.session import Session

_VERDICTS = {"accepted": ACCEPTED, "written": ACCEPTED, "skipped": REJECTED}


def older_session(plain: Mapping[str, Any]) -> Session:
    """Return the session that an earlier version kept.

    Links that were written then count as left out: which event they went into was not kept. Raises KeyError,
    TypeError or ValueError for anything else.
    """
    steps: dict[int, list[Act]] = {}
    for each in plain["decisions"]:
        acts = steps.setdefault(int(each["step"]), [])
        link = f"r{int(each['number'])}"
        if each["changes"]:
            acts.append(Change(link, dict(each["changes"])))
        verdict = REJECTED if each["verdict"] == "written" else _VERDICTS[each["verdict"]]
        acts.append(Decide((link,), verdict))
    done = tuple(tuple(acts) for _, acts in sorted(steps.items()))
    return Session(proposals(plain["sheet"]), done)

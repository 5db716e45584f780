"""Knows what a new workspace holds."""

from pathlib import Path

from servanda.errors import Conflict, ServandaError
from servanda.files.layout import ANNOTATIONS, STATE, TREATIES

_TREATY = """\
# One treaty a file, called <id>.yaml. Copy this into one, take away the marks in front of the lines,
# change what they say, and run `servanda check`.
#
# id: pact
# title: Pact on the Bridge between the French Republic and the Federal Republic of Germany
# short_title: Bridge Pact
# aliases:
# - name: Kehl Pact
# kind: treaty
# nature: binding
# signed: 2001-01-01
# parties:
# - code: FRA
#   name: French Republic
#   bound_by: all
# - code: DEU
#   name: Federal Republic of Germany
#   bound_by: all
# in_force:
#   status: in force
#   earliest: 2001-01-01
#   latest: 2001-01-01
# numbering:
#   unit: article
#   official: true
#   cite_as: Article N
# wording:
#   rendition: own-rendering
# clauses:
# - id: 1
#   number: 1
#   heading: The bridge
#   text: The Parties keep the bridge open day and night.
#   support: press-quoted
#   obligations:
#   - bearer: [FRA, DEU]
#     modality: obligation
#     action: keep open
#     object: the bridge
"""
_EVENT = """\
# One event a file, in the folder of its year, called <id>.yaml; `servanda add` writes such files.
#
# id: 2010-05-05-bridge-shut
# title: Bridge shut for a day
# date: 2010-05-05
# location:
#   name: Kehl
# actors:
# - code: FRA
#   name: French police
#   role: agent
# type: COERCE
# description: The police shut the bridge for a day.
# sources:
# - publisher: Local paper
#   title: Bridge shut
#   published: 2010-05-06
# links:
# - clause: pact/1
#   stance: breaches
#   bearer: FRA
#   claimant: DEU:MFA
#   standing: alleged
#   rationale: Germany called the closure contrary to Article 1.
#   status: accepted
#   recorded:
#     by: your name
#     at: 2010-05-07T09:00:00Z
"""
_FILES = {
    # Markdown is left out when the workspace is read
    f"{TREATIES}/example.md": f"```yaml\n{_TREATY}```\n",
    f"{ANNOTATIONS}/example.md": f"```yaml\n{_EVENT}```\n",
    ".gitignore": f"{STATE}/\n",
}


def begin(folder: Path) -> tuple[Path, ...]:
    """Make a new workspace in `folder` and return the files written.

    Raises Conflict, and writes nothing, where one of the files is there already; ServandaError where the
    folder cannot be written.
    """
    paths = {folder / name: text for name, text in _FILES.items()}
    taken = [path for path in (*paths, folder / TREATIES) if path.exists()]
    if taken:
        raise Conflict(f"{taken[0]} is there already", "name a folder that is new or empty")
    try:
        for path, text in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    except OSError as error:
        raise ServandaError(
            f"{folder} cannot be made: {error.strerror or error}", "name another folder"
        ) from error
    return tuple(paths)

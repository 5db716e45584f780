"""The door: what can be asked from the command line. A command is a file of its own name.

The list below is the table of contents. `lazy_group` finds a command when it is used, `command` shows its
examples, `trouble` tells what went wrong, `show` prints an answer, `options` and `completion` are shared;
`add` is helped by `parts`, `author` and `editor`.
"""

import gc
from pathlib import Path

import click

from servanda.cli.lazy_group import LazyGroup, Section
from servanda.cli.terminal import is_colourful, settle_encoding

SECTIONS = (
    Section(
        "Ask",
        {
            "treaties": "list the treaties: parties, clauses, events",
            "clause": "show a clause and every event that touches it",
            "event": "show an event, its links and its evidence",
            "report": "report on compliance, clause by clause",
            "search": "find words in clauses, events, sources and rationales",
            "xref": "show how a clause relates to other clauses",
        },
    ),
    Section(
        "Read",
        {
            "suggest": "propose the events and links that a text holds",
            "match": "rank the clauses that a description of conduct may touch",
            "evaluate": "score the reader against hand-labelled texts",
        },
    ),
    Section(
        "Record",
        {
            "init": "make a new workspace",
            "add": "add an event",
            "annotate": "decide about the proposals for a text, one by one",
            "review": "list what waits for a person, and decide on links",
            "agree": "show how well coders agree, and settle where they differ",
            "check": "say what is wrong with the data, and what to do",
        },
    ),
    Section(
        "Open",
        {
            "serve": "open the workbench in a browser, over the same files",
        },
    ),
)

RARELY = 100_000
"""Objects to be made before the memory is searched for rubbish; Python's own number is 700."""

EPILOG = """\b
A clause is named by its address or in words: feb22/25 is the same as
  Article 25 of the February 22 declaration.

\b
Without a treaties/ folder here or above, the data that comes with Servanda is used, read-only.

\b
Completion of commands, clauses and events, for bash (zsh and fish likewise):
  eval "$(_SERVANDA_COMPLETE=bash_source servanda)"

\b
Exit codes: 0 fine, 1 something to repair, 2 could not run.
"""


@click.group(
    cls=LazyGroup,
    sections=SECTIONS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "-C",
    "--workspace",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Look for the data from this folder upwards instead of from the current one.",
)
@click.version_option(package_name="servanda", message="%(prog)s %(version)s")
@click.pass_context
def servanda(context: click.Context, workspace: Path | None) -> None:
    """Keep a ledger of whether agreements are kept.

    Servanda holds treaties clause by clause, and the events that support or breach them: who says so,
    about whose conduct, and on what evidence.
    """
    context.obj = workspace
    context.color = is_colourful()


def main() -> None:
    """Answer one command and end.

    A program that ends so soon leaves little to collect; looking for it costs a tenth of a short answer.
    """
    gc.set_threshold(RARELY)
    settle_encoding()
    try:
        servanda(prog_name="servanda")
    finally:
        gc.freeze()

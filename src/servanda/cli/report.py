"""Makes the compliance report."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from servanda.api import reporting
from servanda.cli import options
from servanda.cli.command import Command
from servanda.cli.completion import complete
from servanda.cli.progress import progress
from servanda.cli.publishing import Way, ready, refuse_what_does_not_fit
from servanda.errors import BadRequest
from servanda.files.collector import collector_paused
from servanda.rendering.as_json import as_json

FORM_OF = {
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".json": "json",
    ".csv": "csv",
    ".txt": "table",
    ".pdf": "pdf",
    ".docx": "docx",
}
"""The format that the name of a file asks for."""


@click.command(
    cls=Command,
    examples=(
        ("servanda report", "the summary, here"),
        ("servanda report -o report.html", "the whole report as one page to read, print or send"),
        ("servanda report -o report.pdf", "the same for paper; or .docx, to edit it"),
        ("servanda report --site pages", "a folder of pages, each with an address to cite"),
        ("servanda report --treaty nov10 --as-of 2022-04-30", "one treaty, as known on a day"),
        ("servanda report --clause nov10/4 --bearer ARM --bearer RUS", "one clause, two actors"),
        (
            "servanda report --since 2022-01-01 --format csv",
            "a table of verdicts for a spreadsheet; with --links, of claims",
        ),
        ("servanda report --moved-since 2024-01-01", "what moved since a day, and because of what"),
        ("servanda report --as-of 2022-04-30 --known-at 2026-12-31", "the past, on both clocks"),
        ("servanda report --against kroc-pam", "the cells that another rule reads otherwise"),
    ),
)
@click.option(
    "--treaty",
    multiple=True,
    metavar="ID",
    shell_complete=complete("treaty"),
    help="Only this treaty.",
)
@click.option(
    "--clause",
    multiple=True,
    metavar="REF",
    shell_complete=complete("clause"),
    help="Only this clause and what lies inside it; address or words.",
)
@click.option(
    "--bearer",
    multiple=True,
    metavar="ACTOR",
    shell_complete=complete("actor"),
    help="Only this actor's conduct.",
)
@options.as_of
@options.since
@click.option(
    "--known-at",
    type=options.day,
    metavar="YYYY-MM-DD",
    help="Only what had been recorded by this day: the second clock.",
)
@click.option(
    "--moved-since",
    type=options.day,
    metavar="YYYY-MM-DD",
    help="Also list what moved since this day, and because of which links.",
)
@click.option(
    "--period",
    type=click.Choice(("month", "quarter", "year")),
    help="Read the clauses over time in steps of this length.  [default: year]",
)
@click.option(
    "--rule", metavar="NAME", help="Read the evidence by another rule: a name, or a file."
)
@click.option(
    "--against",
    metavar="NAME",
    help="Also list the cells that this rule reads otherwise: a name, or a file.",
)
@click.option(
    "--compare",
    nargs=2,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="A.json B.json",
    help="Only say what differs between two saved reports.",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the report, and no report.")
@click.option("--links", is_flag=True, help="With csv: one row a link instead of one row a cell.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "csv", "md", "html", "pdf", "docx")),
    help="How to show the report; a file's name says it too.  [default: table]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the report into a file.",
)
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write a folder of pages, or bring one up to date: only what changed is written.",
)
@click.option("--charts", is_flag=True, help="With html and --site: draw charts. Needs an extra.")
@click.pass_obj
def report(
    workspace: Path | None,
    /,
    form: str | None,
    output: Path | None,
    **asked: Any,
) -> None:
    """Report on compliance, clause by clause.

    Each clause is read for every actor bound by it or spoken of: a verdict, its reasons, and the claims
    for and against. --treaty, --clause and --bearer may be given several times. --since leaves older
    events out; --moved-since keeps them, and says what is new.
    """
    if asked.pop("schema"):
        click.echo(as_json(reporting.report_schema()), nl=False)
        return
    chosen = form or _form_of(output)
    refuse_what_does_not_fit(chosen, asked, output)
    if asked.pop("links"):
        chosen = "csv-links"
    way = Way(chosen, output, asked.pop("site"), asked.pop("charts"))
    with collector_paused(), progress("Reading and weighing") as say:
        sheet = _sheet(workspace, {**asked, "brief": bool(way.site and not way.charts)})
        say("Writing")
        deliver = ready(sheet, way)
    deliver()


def _sheet(workspace: Path | None, asked: dict[str, Any]) -> Mapping[str, Any]:
    compared = asked.pop("compare")
    return (
        reporting.compare(*compared) if compared else reporting.report(**asked, workspace=workspace)
    )


def _form_of(output: Path | None) -> str:
    """Return the format that a file's name asks for; raises BadRequest where it asks for none."""
    if output is None:
        return "table"
    if output.suffix.lower() not in FORM_OF:
        raise BadRequest(
            f"the name {output.name} does not say which format to write",
            "end it in .html, .md, .json, .csv, .pdf or .docx, or give --format",
        )
    return FORM_OF[output.suffix.lower()]

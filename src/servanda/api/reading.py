"""What can be read: a text, to see which events and clauses it speaks of, and labelled texts, to see how well.

Nothing here is remembered: what a text says depends on the text, which is no part of the data.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.api.readers import loaded, reader
from servanda.errors import BadRequest, NotFound

if TYPE_CHECKING:
    from servanda.files.gold import Gold
    from servanda.files.texts import GivenText
    from servanda.model.corpus import Corpus
    from servanda.model.evaluation_sheet import EvaluationSheet
    from servanda.model.reading_sheet import ReadSourceSheet, SuggestSheet
    from servanda.reading.read import Reader

UNDATED = "the day of the text is not known, so that dates counted from it stay open: give --date YYYY-MM-DD"
NOT_ENGLISH = (
    "the text does not look like English, the one language that is read; little will be found"
)


def suggest(  # noqa: PLR0913 - the options of the command, all by name
    file: str,
    *,
    day: str | None = None,
    treaty: Sequence[str] = (),
    model: str | None = None,
    with_text: bool = False,
    workspace: Path | None = None,
) -> "SuggestSheet":
    """Return the citations, events and links that a text seems to hold; writes nothing.

    `file` is a path, or `-` for standard input. Raises what `files.texts.read_text` raises, and NotFound for
    a treaty or a model that nobody knows.
    """
    from servanda.files.texts import read_text

    return suggest_given(
        read_text(file),
        day=day,
        treaty=treaty,
        model=model,
        with_text=with_text,
        workspace=workspace,
        asked=file,
    )


def suggest_given(  # noqa: PLR0913 - the options of the command, all by name
    given: "GivenText",
    *,
    day: str | None = None,
    treaty: Sequence[str] = (),
    model: str | None = None,
    with_text: bool = False,
    workspace: Path | None = None,
    asked: str = "",
) -> "SuggestSheet":
    """Return the same for a text that is at hand; `asked` is how its file was named."""
    return suggest_with(
        reader(loaded(workspace).corpus, model=model),
        given,
        day=day,
        treaty=treaty,
        with_text=with_text,
        asked=asked,
    )


def suggest_with(  # noqa: PLR0913 - the options of the command, all by name
    reads: "Reader",
    given: "GivenText",
    *,
    day: str | None = None,
    treaty: Sequence[str] = (),
    with_text: bool = False,
    asked: str = "",
) -> "SuggestSheet":
    """Return the same by a reader that is at hand: making one takes a second, reading a page none."""
    from servanda.reporting.suggest import suggest_sheet

    wanted = _treaties(reads.corpus, treaty)
    source = _source(given, day, with_text=with_text)
    known = date.fromisoformat(source["date"]) if source["date"] else None
    reading = reads.read(given.text, known, wanted)
    return suggest_sheet(
        reads.corpus, reading=reading, source=source, notes=[*_notes(given, source)], asked=asked
    )


def _treaties(corpus: "Corpus", asked: Sequence[str]) -> frozenset[str]:
    """Return the treaties asked for; raises NotFound for one that is not held."""
    for treaty in asked:
        if treaty not in corpus.treaty:
            raise NotFound(
                f"there is no treaty {treaty}", "see `servanda treaties`", tuple(corpus.treaty)
            )
    return frozenset(asked)


def _source(given: "GivenText", day: str | None, *, with_text: bool) -> "ReadSourceSheet":
    """Return the text's name and day: as said, else as the page or the first lines state it."""
    from servanda.reading.document_date import document_date

    stated = None if day or given.published else document_date(given.text)
    known = day or str(given.published or (stated.day if stated else "")) or None
    source: ReadSourceSheet = {
        "id": given.name,
        "date": known,
        "date_from": "option" if day else "page" if given.published else "text" if stated else "",
        "date_words": stated.words if stated else "",
    }
    if given.extracted or with_text:
        source["text"] = given.text
    return source


def _notes(given: "GivenText", source: "ReadSourceSheet") -> Iterator[str]:
    from servanda.text.english_words import looks_english

    if source["date"] is None:
        yield UNDATED
    elif source["date_from"] == "text":
        yield f"the day {source['date']} was read from the text: “{source['date_words']}”; --date corrects it"
    if not looks_english(given.text):
        yield NOT_ENGLISH
    if given.extracted:
        yield "the text was taken out of the file; offsets count in what stands under source.text"


def evaluate(
    gold: Path,
    *,
    model: str | None = None,
    snapshot: Path | None = None,
    with_mistakes: bool = False,
    workspace: Path | None = None,
) -> "EvaluationSheet":
    """Return how well the reader reads the labelled texts of a folder.

    Treaties and actors that stand beside the texts are known to the reader together with those of the
    workspace. Raises BadRequest where labels cannot be used: figures over a part would mislead.
    """
    from servanda.evaluation.mistakes import mistakes
    from servanda.evaluation.scores import score
    from servanda.files.gold import read_gold
    from servanda.reporting.evaluation import evaluation_sheet

    labelled = read_gold(gold)
    if labelled.problems:
        first = labelled.problems[0]
        raise BadRequest(f"{first.place}: {first.what}", first.remedy)
    reads = reader(_joined(loaded(workspace).corpus, labelled), model=model).read
    read = [
        (text, reads(text.text, text.labels.document_date, frozenset(text.labels.treaties)))
        for text in labelled.texts
    ]
    return evaluation_sheet(
        score(read),
        gold=str(gold),
        left_out=labelled.left_out,
        before=_before(snapshot) if snapshot else None,
        mistakes=mistakes(read) if with_mistakes else (),
    )


def _joined(corpus: "Corpus", gold: "Gold") -> "Corpus":
    """Return the corpus with what stands beside the texts, which goes first where both have an id."""
    from dataclasses import replace

    def together(mine: Any, theirs: Any, name: str) -> tuple[Any, ...]:
        return tuple({getattr(one, name): one for one in (*mine, *theirs)}.values())

    return replace(
        corpus,
        treaties=together(corpus.treaties, gold.treaties, "id"),
        actors=together(corpus.actors, gold.actors, "code"),
    )


def _before(snapshot: Path) -> dict[str, float]:
    """Return the F1 of each figure as an earlier run wrote it with `--format json`."""
    import orjson

    try:
        figures = orjson.loads(snapshot.read_bytes())["figures"]
        return {figure["name"]: figure["f1"] for figure in figures if figure["f1"] is not None}
    except (ValueError, KeyError, TypeError):
        raise BadRequest(
            f"{snapshot} holds no figures",
            f"write it with `servanda evaluate GOLD --format json > {snapshot}`",
        ) from None

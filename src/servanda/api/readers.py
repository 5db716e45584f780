"""Knows how a reader is made: from a workspace, a spaCy pipeline and the rules of applicability."""

from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import NotFound
from servanda.files.index import Index
from servanda.files.layout import Workspace, find_workspace, shipped_workspace
from servanda.files.live import kept

if TYPE_CHECKING:
    from spacy.language import Language

    from servanda.files.load import Loaded
    from servanda.model.corpus import Corpus
    from servanda.reading.read import Reader


def loaded(folder: Path | None) -> "Loaded":
    """Return all that the workspace around a folder holds, as it stands now."""
    workspace = find_workspace(folder or Path.cwd())
    live = kept(workspace)
    return live.now() if live else _load(workspace)


def shipped() -> "Loaded":
    """Return the corpus that comes with the package, wherever the program was started."""
    workspace = shipped_workspace()
    if workspace is None:
        raise NotFound(
            "this installation carries no corpus", "name a workspace: a folder with `treaties/`"
        )
    return _load(workspace)


def _load(workspace: Workspace) -> "Loaded":
    from servanda.files.load import load

    with Index.open(workspace) as index:
        return load(workspace, index)


def reader(corpus: "Corpus", *, model: str | None = None) -> "Reader":
    """Return a reader on the plain English tokeniser, or on the spaCy model called so.

    Raises NotFound where no such model is installed.
    """
    from servanda.api.gating import judge
    from servanda.reading.read import Reader

    return Reader.of(corpus, _pipeline(model) if model else None, gates=judge(corpus))


def _pipeline(model: str) -> "Language":
    import spacy

    try:
        return spacy.load(model)
    except OSError:
        installed = tuple(spacy.util.get_installed_models())
        raise NotFound(
            f"no spaCy model {model!r} is installed",
            f"python -m spacy download {model}, or leave out --model",
            installed,
        ) from None

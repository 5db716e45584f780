"""The rows of servanda, as a test. Change the picture here first, then the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

SRC = Path(__file__).parents[1] / "src" / "servanda"

ROWS = (
    {"cli", "spacy_door"},
    {"web"},
    {"api"},
    {"files", "reporting", "rendering"},
    {"compliance", "checks", "reading", "evaluation", "annotating", "reviewing"},
    {"naming"},
    {"text"},
    {"model"},
    {"errors"},
)
OUTSIDERS = {
    "altair": {"rendering"},
    "click": {"cli"},
    "countryinfo": {"text"},
    "docx": {"rendering", "files"},
    "fastapi": {"web"},
    "filelock": {"files"},
    "jinja2": {"rendering"},
    "krippendorff": {"reviewing"},
    "platformdirs": {"files"},
    "pycountry": {"text"},
    "pydantic": {"model", "files", "web"},
    "rich": {"rendering", "cli"},
    "pypdf": {"files"},
    "re2": {"reading"},
    "selectolax": {"files"},
    "sklearn": {"reviewing"},
    "spacy": {"reading", "spacy_door", "api"},
    "sqlite3": {"files", "reporting"},
    "starlette": {"web"},
    "typst": {"rendering"},
    "uvicorn": {"web"},
    "vl_convert": {"rendering"},
    "yaml": {"files"},
}
LIGHT = ("api", "rendering", "cli", "files/index", "files/layout")
"""What a remembered answer passes through; none of it may import the heavy ones when it is loaded."""
HEAVY = (
    "pydantic",
    "spacy",
    "yaml",
    "servanda.model.treaty",
    "servanda.model.event",
    "servanda.model.corpus",
)
ROW_OF = {name: number for number, row in enumerate(ROWS) for name in row}


def names(node: ast.stmt) -> Iterator[str]:
    """Yield the modules that an import statement names."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "write imports in full"
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports(*, at_load: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (file, module it imports); `at_load` leaves out what functions import when called."""
    for path in sorted(SRC.glob("**/*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        nodes = tree.body if at_load else ast.walk(tree)
        for node in nodes:
            if isinstance(node, ast.Import | ast.ImportFrom):
                for name in names(node):
                    yield path.relative_to(SRC).with_suffix("").as_posix(), name


def part(file: str) -> str:
    """Return the part of servanda that a file belongs to."""
    return file.partition("/")[0]


def test_nobody_looks_up_or_sideways() -> None:
    astray = [
        (file, name)
        for file, name in imports()
        if part(file) in ROW_OF and name.startswith("servanda.")
        if not may_import(part(file), name.split(".")[1])
    ]
    assert not astray


def may_import(one: str, other: str) -> bool:
    """Return True for a part itself and for every part in a row below it."""
    return other == one or ROW_OF[other] > ROW_OF[one]


def test_outside_libraries_have_one_home() -> None:
    astray = [
        (file, name)
        for file, name in imports()
        if part(file) in ROW_OF
        if part(file) not in OUTSIDERS.get(name.partition(".")[0], {part(file)})
    ]
    assert not astray


def test_the_way_of_a_remembered_answer_is_light() -> None:
    heavy = [
        (file, name)
        for file, name in imports(at_load=True)
        if file.startswith(LIGHT) and name.startswith(HEAVY)
    ]
    assert not heavy


def test_the_rule_would_notice() -> None:
    assert may_import("cli", "model")
    assert not may_import("model", "cli")
    assert not may_import("files", "reporting")


def test_every_part_has_a_row() -> None:
    parts = {
        path.stem
        for path in SRC.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert parts - {"__init__", "__main__"} == set(ROW_OF)


def test_files_stay_small() -> None:
    lines = {path: path.read_text("utf-8").count("\n") for path in SRC.glob("**/*.py")}
    big = {path.relative_to(SRC): count for path, count in lines.items() if count > 350}
    assert not big or set(big) <= {Path("model/sheet.py")}, f"does each still hold one idea? {big}"

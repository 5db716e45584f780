"""Reads the rules that the package ships, without the part that opens files for the product."""

from functools import cache
from pathlib import Path

import yaml

from servanda.model.rule import Rule

FOLDER = Path(__file__).parents[1] / "src" / "servanda" / "rules"
IDS = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@cache
def rule(name: str) -> Rule:
    """Return a shipped rule."""
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    return Rule.model_validate(yaml.load(text, Loader=yaml.CBaseLoader))

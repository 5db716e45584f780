"""A small workspace on disk: an invented treaty on a river, and events to go with it."""

from pathlib import Path
from typing import Any

from servanda.files.index import Index
from servanda.files.layout import Workspace, workspace_at
from servanda.files.load import Loaded, load
from servanda.model.event import Event

RIVER = """\
# The river treaty, invented for tests.
id: river
title: Treaty on the Waters of the Long River
short_title: River Treaty
kind: treaty
nature: binding
signed: '2020-11-09'
parties:
- code: AAA
  name: Upper Land
  bound_by: all
- code: BBB
  name: Lower Land
  bound_by: ['1', gauges]
in_force:
  status: in force
  earliest: '2020-11-10'
  latest: '2020-11-10'
numbering:
  unit: article
  official: true
  cite_as: Article 1
wording:
  rendition: authentic
preamble:
- number: '1'
  text: Wishing to share the river,
  support: authentic-known
clauses:
- id: '1'
  number: '1'
  text: The Parties shall share the water.   # the heart of it
  support: authentic-known
  clauses:
  - id: a
    text: in summer
    support: authentic-known
  - id: b
    text: null
    support: unknown
- id: gauges
  text: ~
  support: unknown
"""

DAM = """\
# Seen by two coders.
id: 2022-03-26-dam
title: Upper Land closes the dam
date: '2022-03-26'
location: {name: Long River, lat: 39.9, lon: 46.8}
actors:
- code: AAA
  name: Upper Land
  role: agent   # the ministry of water
type: COERCE
description: >-
  Upper Land closed the gates of the upper dam
  for two days.

# Where it is known from
sources:
- publisher: "River Gazette"
  title: 'Dam closed'
  url: https://example.org/dam
  published: 2022-03-27
tags: [water, dam]
links:
# The charge
- clause: river/1
  stance: breaches
  bearer: AAA
  claimant: BBB:MFA
  standing: alleged
  rationale: Lower Land says that the water is not shared.
  status: accepted
  recorded:
    by: coder
    at: '2022-04-01T00:00:00Z'
# The reply
- clause: river/1/a
  stance: supports
  bearer: AAA
  claimant: AAA
  standing: alleged
  rationale: |
    It was not summer.
    It was spring.
  status: accepted
  recorded: {by: coder, at: '2022-04-01T00:00:00Z'}
"""
DAM_FILE = "annotations/2022/2022-03-26-dam.yaml"


def make(root: Path, files: dict[str, str | bytes] | None = None) -> Workspace:
    """Return a workspace with the river treaty and more files, by their paths."""
    for path, content in {"treaties/river.yaml": RIVER, **(files or {})}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    (root / "annotations").mkdir(exist_ok=True)
    return workspace_at(root)


def read(workspace: Workspace) -> Loaded:
    """Return what a workspace holds, read through its index."""
    with Index.open(workspace) as index:
        return load(workspace, index)


def read_dam(root: Path) -> Event:
    """Return the event of the dam as its file gives it."""
    return read(make(root, {DAM_FILE: DAM})).corpus.event["2022-03-26-dam"]


def plain_event(number: int = 1, **changes: Any) -> dict[str, Any]:
    """Return an event as plain data, with some fields changed."""
    return {
        "id": f"2022-01-{number % 28 + 1:02}-event-{number}",
        "title": f"Event {number}",
        "date": f"2022-01-{number % 28 + 1:02}",
        "type": "CONSULT",
        "description": "They met.",
        **changes,
    }

"""Knows what every gold text must hold: exact offsets, known addresses, whole sentences, dates."""

import re
from collections import defaultdict
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.shipped import read

from servanda.model.corpus import KnownActor
from servanda.model.day import PartialDate
from servanda.model.treaty import Treaty
from servanda.model.vocabulary import EventType, Role, Stance, Standing
from servanda.text.states import is_state

GOLD = Path(__file__).parents[1] / "gold"
SHIPPED = GOLD.parents[1] / "treaties"
PARTS = ("train", "dev", "test")
TEXTS = sorted(
    f"{part}/{path.name.removesuffix('.gold.yaml')}"
    for part in PARTS
    for path in (GOLD / part).glob("*.gold.yaml")
)
SECOND = sorted(
    f"second/{path.name.removesuffix('.gold.yaml')}"
    for path in (GOLD / "second").glob("*.gold.yaml")
)
LABELLED = TEXTS + SECOND

KEYS = {"document_date", "treaties", "events", "citations", "not_citations"}
EVENT_KEYS = {"anchor", "start", "end", "date", "precision", "type", "actors", "links"}
LINK_KEYS = {"clause", "stance", "bearer", "claimant", "standing"}
CLAUSE_KINDS = {"explicit", "carried", "ordinal", "list", "range", "thematic"}
KINDS = CLAUSE_KINDS | {"instrument", "whole", "anaphoric"}
SEVERAL = {"list", "range", "instrument", "anaphoric", "whole"}
CLAIMANT = re.compile(r"coder|analyst|press|(?:NGO|court):\S.*|[A-Z][A-Z0-9]*(?::\S.*)?")
ABBREVIATIONS = (
    r"(?<!\bNo)(?<!\bArt)(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bNov)(?<!\bAug)(?<!\bpara)"
)
SENTENCE_END = re.compile(rf"(?:{ABBREVIATIONS}\.|[!?…])[”’)\"']*\s+(?=[“‘(\[A-Z0-9])")
LABEL = re.compile(
    r"(?:[^.!?\n]{1,90}(?:[:—–▪•)\]]|\.)|[A-Z]{2}[^\n]{1,70}? [—–-]|[\d.]+ ?[:—–-]|[^\w\s]+|\d+[.)])\s+"
)
"""A dateline, a speaker or a day of a timeline: it stands before the sentence and outside it."""


@cache
def treaties() -> dict[str, Treaty]:
    paths = [*SHIPPED.glob("*.yaml"), *(GOLD / "treaties").glob("*.yaml")]
    found = [Treaty.model_validate(read(path.read_text("utf-8"))) for path in paths]
    return {treaty.id: treaty for treaty in found}


@cache
def addresses() -> frozenset[str]:
    clauses = {str(address) for treaty in treaties().values() for address, _ in treaty.walk()}
    recitals = {str(address) for treaty in treaties().values() for address, _ in treaty.recitals()}
    return frozenset(clauses | recitals | set(treaties()))


@cache
def actors() -> dict[str, KnownActor]:
    paths = sorted((GOLD / "annotations").glob("actors*.yaml"))
    listed = [entry for path in paths for entry in read(path.read_text("utf-8"))]
    return {actor.code: actor for actor in map(KnownActor.model_validate, listed)}


def is_actor(code: str) -> bool:
    return code in actors() or is_state(code)


def text_of(name: str) -> str:
    folder, _, stem = name.partition("/")
    if folder == "second":
        name = stem.replace("-", "/")
    return (GOLD / f"{name}.txt").read_text("utf-8")


@cache
def labels_of(name: str) -> dict[str, Any]:
    words = (GOLD / f"{name}.gold.yaml").read_text("utf-8")
    loaded = yaml.load(words, yaml.CSafeLoader)
    assert isinstance(loaded, dict)
    return loaded


def spans_of(labels: dict[str, Any]) -> list[dict[str, Any]]:
    return sorted(labels["citations"] + labels["not_citations"], key=lambda span: span["start"])


def begins_a_sentence(text: str, start: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not before or bool(LABEL.fullmatch(before)) or ends_a_sentence(before)


def ends_a_sentence(before: str) -> bool:
    ends = [found.end() for found in SENTENCE_END.finditer(before + "X")]
    return bool(ends) and bool(len(before) == ends[-1] or LABEL.fullmatch(before[ends[-1] :]))


def test_texts_and_labels_pair_up() -> None:
    written = {f"{part}/{path.stem}" for part in PARTS for path in (GOLD / part).glob("*.txt")}
    assert written == set(TEXTS)
    assert TEXTS


def test_actors_are_no_states_of_iso() -> None:
    assert not [code for code in actors() if is_state(code)]


def test_parts_are_apart_by_instrument() -> None:
    parts: dict[str, set[str]] = defaultdict(set)
    for name in TEXTS:
        parts[labels_of(name)["treaties"][0]].add(name.partition("/")[0])
    assert {treaty: found for treaty, found in parts.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", LABELLED)
def test_the_frame(name: str) -> None:
    text, labels = text_of(name), labels_of(name)
    assert set(labels) == KEYS
    assert date.fromisoformat(labels["document_date"])
    assert labels["treaties"]
    assert set(labels["treaties"]) <= set(treaties())
    assert 80 <= len(text.split()) <= 400
    assert text.endswith("\n")
    assert text == text.strip() + "\n"


@pytest.mark.parametrize("name", LABELLED)
def test_spans_are_exact_and_apart(name: str) -> None:
    text, spans = text_of(name), spans_of(labels_of(name))
    for span in spans:
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["text"] == span["text"].strip()
        assert not re.search(r"[“”\"\n]", span["text"]), span["text"]
    for one, two in pairwise(spans):
        assert one["end"] <= two["start"], (one["text"], two["text"])


@pytest.mark.parametrize("name", LABELLED)
def test_citations_have_a_kind_and_known_targets(name: str) -> None:
    labels = labels_of(name)
    starts = [citation["start"] for citation in labels["citations"]]
    assert starts == sorted(starts)
    for citation in labels["citations"]:
        assert set(citation) == {"text", "start", "end", "clauses", "kind"}
        assert citation["kind"] in KINDS
        targets = citation["clauses"]
        assert targets
        assert set(targets) <= addresses(), citation
        assert {target.partition("/")[0] for target in targets} <= set(labels["treaties"])
        assert len(targets) == 1 or citation["kind"] in SEVERAL, citation
        if citation["kind"] in CLAUSE_KINDS:
            assert all("/" in target for target in targets), citation
    for span in labels["not_citations"]:
        assert set(span) == {"text", "start", "end", "reason"}
        assert span["reason"]


@pytest.mark.parametrize("name", LABELLED)
def test_anchors_are_sentences(name: str) -> None:
    text, labels = text_of(name), labels_of(name)
    spans = spans_of(labels)
    for event in labels["events"]:
        start, end, anchor = event["start"], event["end"], event["anchor"]
        assert text[start:end] == anchor
        assert begins_a_sentence(text, start), anchor
        assert re.search(r"[.!?…][”’)\"']*\Z", anchor), anchor
        assert end == len(text) or text[end].isspace()
        assert not SENTENCE_END.search(anchor), anchor
        for span in spans:
            outside = span["end"] <= start or span["start"] >= end
            assert outside or start <= span["start"] < span["end"] <= end, span["text"]
    for one, two in pairwise(labels["events"]):
        assert one["end"] <= two["start"]


@pytest.mark.parametrize("name", LABELLED)
def test_events_are_dated_and_typed(name: str) -> None:
    labels = labels_of(name)
    for event in labels["events"]:
        assert set(event) == EVENT_KEYS
        assert PartialDate(event["date"]).precision == event["precision"]
        assert event["date"] <= labels["document_date"]
        assert event["type"] in set(EventType)
        assert event["actors"]
        for actor in event["actors"]:
            assert set(actor) == {"code", "name", "role"}
            assert actor["role"] in set(Role)
            assert is_actor(actor["code"]), actor


@pytest.mark.parametrize("name", LABELLED)
def test_links_keep_the_codebook(name: str) -> None:
    labels = labels_of(name)
    links = [link for event in labels["events"] for link in event["links"]]
    assert all(event["links"] for event in labels["events"])
    for link in links:
        assert set(link) == LINK_KEYS
        assert link["clause"] in addresses(), link
        treaty = link["clause"].partition("/")[0]
        assert treaty in labels["treaties"]
        assert treaties()[treaty].party(link["bearer"]), link
        assert link["stance"] in set(Stance)
        check_claimant(link)


def check_claimant(link: dict[str, str]) -> None:
    claimant, standing = link["claimant"], link["standing"]
    assert CLAIMANT.fullmatch(claimant), link
    assert standing in set(Standing)
    if claimant[:3].isupper() and not claimant.startswith("NGO:"):
        assert is_actor(claimant.partition(":")[0]), link
    if standing == "denied":
        assert link["stance"] == "breaches", link
    if standing == "acknowledged":
        assert claimant.partition(":")[0] == link["bearer"], link
    assert (standing == "assessed") <= (claimant == "coder"), link
    assert (claimant == "coder") <= (standing in {"assessed", "established"}), link

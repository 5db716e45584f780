"""Alpha and kappa against worked examples, against the libraries, and where there are none."""

import itertools
import sys

import krippendorff
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from servanda.errors import BadRequest
from servanda.reviewing.chance import FEWEST, alpha, interval, kappa

VALUES = st.sampled_from("xyz")
UNITS = st.lists(st.dictionaries(st.sampled_from(("a", "b", "c")), VALUES), max_size=30)


def two(first: str, second: str) -> list[dict[str, str]]:
    return [{"a": one, "b": other} for one, other in zip(first, second, strict=True)]


def test_the_example_of_krippendorff_with_two_observers_and_ten_units() -> None:
    """Content Analysis (2004), section 11.3.1: binary data, alpha 0.095."""
    found, because = alpha(two("0100000000", "1110010010"))
    assert found == pytest.approx(0.095, abs=0.0005)
    assert because == ""


def test_the_example_of_krippendorff_with_four_observers_and_missing_data() -> None:
    """Computing Krippendorff's Alpha-Reliability (2011), part C: nominal, alpha 0.743."""
    observers = (
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    )
    rows = [row.split() for row in observers]
    units = [
        {name: row[at] for name, row in zip("abcd", rows, strict=True) if row[at] != "."}
        for at in range(12)
    ]
    assert alpha(units)[0] == pytest.approx(0.743, abs=0.0005)


@pytest.mark.parametrize(
    ("units", "because"),
    [
        ([], "no unit was judged by two"),
        ([{"a": "x"}, {"b": "y"}], "no unit was judged by two"),
        (two("xxxx", "xxxx"), "only one value occurs"),
    ],
)
def test_where_there_is_no_alpha_the_reason_is_said(
    units: list[dict[str, str]], because: str
) -> None:
    found, why = alpha(units)
    assert found is None
    assert because in why


@given(UNITS)
def test_alpha_is_that_of_the_library(units: list[dict[str, str]]) -> None:
    found, because = alpha(units)
    table = [
        [{"x": 1.0, "y": 2.0, "z": 3.0}.get(unit.get(coder, ""), float("nan")) for unit in units]
        for coder in "abc"
    ]
    if found is None:
        assert because
        return
    known = krippendorff.alpha(table, level_of_measurement="nominal")
    assert found == pytest.approx(known)
    assert -1 <= found <= 1


@given(UNITS)
def test_the_order_of_coders_does_not_matter(units: list[dict[str, str]]) -> None:
    turned = [{chr(ord("z") - ord(c)): v for c, v in reversed(unit.items())} for unit in units]
    one, other = alpha(units)[0], alpha(turned)[0]
    assert one == (other if other is None else pytest.approx(other))


@given(st.lists(st.sampled_from("xyz"), min_size=1))
def test_whoever_agrees_with_himself_has_one_or_nothing_varies(values: list[str]) -> None:
    found, _ = alpha(two("".join(values), "".join(values)))
    assert found in (1.0, None)
    assert kappa([(value, value) for value in values])[0] in (1.0, None)


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1))
def test_kappa_is_that_of_the_library_and_symmetric(pairs: list[tuple[str, str]]) -> None:
    found, because = kappa(pairs)
    assert found == pytest.approx(kappa([(other, one) for one, other in pairs])[0])
    if found is None:
        assert because
    else:
        assert found == pytest.approx(cohen_kappa_score(*zip(*pairs, strict=True)))


def test_the_example_of_cohen() -> None:
    """Cohen (1960), table 2: 140 of 200 agreed upon, 82 expected by chance, kappa .492."""
    shares = {
        "11": 88,
        "12": 14,
        "13": 18,
        "21": 10,
        "22": 40,
        "23": 10,
        "31": 2,
        "32": 6,
        "33": 12,
    }
    pairs = [(key[0], key[1]) for key, times in shares.items() for _ in range(times)]
    assert kappa(pairs)[0] == pytest.approx(0.492, abs=0.001)


@pytest.mark.parametrize("pairs", [[], [("x", "x")] * 5])
def test_where_there_is_no_kappa_the_reason_is_said(pairs: list[tuple[str, str]]) -> None:
    found, because = kappa(pairs)
    assert found is None
    assert because


def test_the_interval_holds_alpha_and_is_the_same_every_time() -> None:
    units = two("xyxyxyxyxyxxyyxy" * 3, "xyxyxyxxxyxxyyyy" * 3)
    found = interval(units, ["t"] * len(units))
    known = alpha(units)[0]
    assert known is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low < known < found.high
    assert interval(units, ["t"] * len(units)) == found
    assert found.because == ""


def test_texts_are_drawn_where_there_are_enough_and_the_interval_is_wider_when_they_differ() -> (
    None
):
    good, bad = two("xyxyxyxy", "xyxyxyxy"), two("xyxyxyxy", "yxyxyxyx")
    units = [*itertools.chain(*[good, bad] * FEWEST)]
    of_texts = [str(at // 8) for at in range(len(units))]
    by_text, by_unit = interval(units, of_texts), interval(units, ["one"] * len(units))
    assert by_text.low is not None
    assert by_unit.low is not None
    assert by_text.low < by_unit.low


@pytest.mark.parametrize(
    ("units", "because"),
    [
        (two("xy", "xy"), "fewer than"),
        (two("x" * 40 + "y", "x" * 41), "only one value"),
        (two("xy" * 20, "xy" * 20), "every draw agrees fully"),
    ],
)
def test_an_interval_that_says_nothing_says_so(units: list[dict[str, str]], because: str) -> None:
    assert because in interval(units, ["t"] * len(units)).because


def test_many_values_are_worked_out_by_the_same_formula(monkeypatch: pytest.MonkeyPatch) -> None:
    units = two("xyzxyzxxyz", "xyzxyyxzyz")
    known = alpha(units)[0]
    monkeypatch.setattr("servanda.reviewing.chance._LARGEST", 1)
    assert alpha(units)[0] == pytest.approx(known)


@pytest.mark.parametrize("library", ["krippendorff", "sklearn.metrics"])
def test_without_the_libraries_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(BadRequest) as refused:
        (alpha(two("xy", "xx")), kappa([("x", "y")]))
    assert refused.value.remedy == "pip install 'servanda[agree]'"

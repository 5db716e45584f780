"""One spelling for one content, and the same content again."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from servanda.files.canonical import dump, dump_inline, to_plain
from servanda.files.decode import decode
from servanda.files.layout import Kind
from servanda.files.read_file import read_records
from servanda.files.rewrite import rewritten
from servanda.files.yaml_text import Plain, YamlText, read_yaml
from servanda.model.event import Event
from tests.files.events import events, words


def read(text: str) -> Plain:
    decoded = decode(text.encode())
    assert isinstance(decoded, str)
    document = read_yaml(decoded)
    assert isinstance(document, YamlText)
    assert not document.faults
    return document.plain


@given(words | st.text("\x00\x07\x85\u2028\ufeff\ufffe \n\r\tab"))
def test_any_words_come_back(written: str) -> None:
    nested = {"a": [{"b": {"c": written}}, written]}
    assert read(dump(nested)) == nested
    assert read(dump(nested, column=70)) == nested
    assert read(f"a: [{dump_inline(written)}]\n") == {"a": [written]}


@given(events)
def test_an_event_comes_back(event: Event) -> None:
    text = dump(to_plain(event))
    parsed = read_records(Kind.EVENT, text.encode())
    assert [record.value for record in parsed.records] == [event]
    assert parsed.problems == ()


@settings(max_examples=40)
@given(events, events)
def test_a_canonical_file_stays_canonical(before: Event, after: Event) -> None:
    # A precision that the date would give by itself stays where somebody wrote it.
    assume(before.precision is before.date.precision and after.precision is after.date.precision)
    content = rewritten(Kind.EVENT, None, [before])
    assert rewritten(Kind.EVENT, content, [before]) == content
    changed = rewritten(Kind.EVENT, content, [after])
    assert [record.value for record in read_records(Kind.EVENT, changed).records] == [after]
    assert changed == rewritten(Kind.EVENT, None, [after])


@settings(max_examples=40)
@given(events, events)
def test_a_file_with_windows_line_ends_keeps_them(before: Event, after: Event) -> None:
    unix = rewritten(Kind.EVENT, None, [before])
    changed = rewritten(Kind.EVENT, unix.replace(b"\n", b"\r\n"), [after])
    assert changed == rewritten(Kind.EVENT, unix, [after]).replace(b"\n", b"\r\n")

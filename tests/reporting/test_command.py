"""Commands that a reader copies."""

import shlex

from hypothesis import given
from hypothesis import strategies as st

from servanda.reporting.command import command


@given(st.lists(st.text()))
def test_a_shell_reads_back_the_words(words: list[str]) -> None:
    assert shlex.split(command(*words)) == ["servanda", *words]

"""Knows how to read on one core: products of small matrices are slower on two, and take both."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def on_one_core() -> AbstractContextManager[Any]:
    """Keep the linear algebra of numpy to one thread while a text is read."""
    limits: AbstractContextManager[Any] = _controller().limit(limits=1, user_api="blas")
    return limits


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()

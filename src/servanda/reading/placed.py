"""Puts a reading back into the text as it was given, invisible characters and all."""

from servanda.model.proposal import Reading
from servanda.text.invisible import Seen


def placed(reading: Reading, shown: Seen, text: str) -> Reading:
    """Return the reading of what is shown with the offsets and the words of `text`."""
    if shown.text == text:
        return reading

    start, end = shown.start, shown.end

    def words(first: int, last: int) -> str:
        return text[start(first) : end(last)]

    return Reading(
        tuple(
            one._replace(start=start(one.start), end=end(one.end), text=words(one.start, one.end))
            for one in reading.citations
        ),
        tuple(
            one._replace(start=start(one.start), end=end(one.end), text=words(one.start, one.end))
            for one in reading.look_alikes
        ),
        tuple(
            one._replace(start=start(one.start), end=end(one.end), text=words(one.start, one.end))
            for one in reading.events
        ),
        tuple(
            one._replace(sentence=(start(one.sentence[0]), end(one.sentence[1])))
            for one in reading.turned_away
        ),
    )

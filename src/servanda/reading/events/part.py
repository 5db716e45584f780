"""Works out who takes part in an event, and how: who speaks, who acts, to whom it is done or said."""

from collections.abc import Sequence

from servanda.model.proposal import ProposedActor, ProposedLink
from servanda.model.vocabulary import Role, Standing
from servanda.reading.events.scene import Scene


def taking_part(scene: Scene, links: Sequence[ProposedLink]) -> tuple[ProposedActor, ...]:
    """Return who claims, whose conduct is assessed, and who else is named, each once."""
    named = {one.code: one.text for one in reversed(scene.actors) if one.code}
    roles: dict[str, Role] = {}
    for link in links:
        speaking = link.claimant.partition(":")[0]
        if speaking.isupper() and speaking != "NGO":
            roles.setdefault(speaking, Role.SPEAKER)
    for link in links:
        roles.setdefault(link.bearer, _assessed(link))
    for code in scene.codes:
        roles.setdefault(code, Role.TARGET if roles else Role.AGENT)
    return tuple(ProposedActor(code, named.get(code, code), role) for code, role in roles.items())


def _assessed(link: ProposedLink) -> Role:
    """Return what the bearer does: it acts, unless somebody charges it."""
    return Role.TARGET if link.standing is Standing.ALLEGED else Role.AGENT

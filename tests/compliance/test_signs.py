"""Signs: what one link says, and from whose mouth."""

import pytest
from tests.strategies import event, link

from servanda.compliance.signs import sign, sign_of, speaks_for
from servanda.model.rule import Sign
from servanda.model.vocabulary import Stance, Standing


@pytest.mark.parametrize(
    ("stance", "standing", "claimant", "expected"),
    [
        ("breaches", "established", "coder", Sign.BREACH_ESTABLISHED),
        ("breaches", "acknowledged", "FRA", Sign.BREACH_ESTABLISHED),
        ("breaches", "acknowledged", "FRA:MFA", Sign.BREACH_ESTABLISHED),
        ("breaches", "acknowledged", "DEU", Sign.BREACH_ALLEGED),
        ("breaches", "acknowledged", "coder", Sign.BREACH_ALLEGED),
        ("breaches", "acknowledged", "FRANCE:MFA", Sign.BREACH_ALLEGED),
        ("breaches", "alleged", "FRA", Sign.BREACH_ALLEGED),
        ("breaches", "assessed", "coder", Sign.BREACH_ALLEGED),
        ("breaches", "denied", "FRA", Sign.BREACH_DENIED),
        ("breaches", "denied", "DEU", Sign.BREACH_DENIED),
        ("supports", "established", "DEU", Sign.SUPPORT_ESTABLISHED),
        ("supports", "acknowledged", "FRA", Sign.SUPPORT_ESTABLISHED),
        ("supports", "acknowledged", "DEU", Sign.SUPPORT_CLAIMED),
        ("supports", "alleged", "FRA", Sign.SUPPORT_CLAIMED),
        ("supports", "assessed", "coder", Sign.SUPPORT_CLAIMED),
        ("supports", "denied", "DEU", Sign.CONTESTED),
        ("contested", "established", "court:ICJ", Sign.CONTESTED),
        ("contested", "acknowledged", "FRA", Sign.CONTESTED),
        ("touches", "established", "court:ICJ", Sign.TOUCHED),
        ("touches", "alleged", "DEU", Sign.TOUCHED),
    ],
)
def test_who_speaks_matters(stance: str, standing: str, claimant: str, expected: Sign) -> None:
    made = event(link(stance=stance, standing=standing, claimant=claimant))
    assert sign(made.links[0], "FRA") is expected


def test_signs_cover_every_stance_and_standing() -> None:
    found = {
        sign_of(stance, standing, by_bearer=by_bearer)
        for stance in Stance
        for standing in Standing
        for by_bearer in (True, False)
    }
    assert found == set(Sign)


@pytest.mark.parametrize(
    ("claimant", "actor"),
    [
        ("AZE", "AZE"),
        ("AZE:MOD", "AZE"),
        ("NGO/press:Paper: East", "NGO/press"),
        ("coder", "coder"),
    ],
)
def test_speaks_for(claimant: str, actor: str) -> None:
    assert speaks_for(claimant) == actor

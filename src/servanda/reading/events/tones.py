"""Knows the tone of words: conduct that performs or harms, speech that blames, praises, denies, owns up, pledges.

The classes follow CAMEO (Accuse 11, Reject 12, Admit 055, Promise 05, Praise 051) and the verbs of conduct of the event
types. A word after a negation in the same part of a sentence has the tone of its class negated.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from servanda.reading.themes.terms import stem

_WORDS = {
    "harming": """
abduct abuse aggress ambush annex appropriate arrears arrest arson assassinate assault attack
backlog ban banish bar barbed barricade beat behead besiege block blockade bomb bombard boycott
breach break brutal bully burn bypass cage captive cheat checkpoint choke clamp close closure coerce
conceal confine confiscate confiscation contaminate contraband corrupt cram cripple curb curtail cut
damage deadlock decline deface defile defy delay demolish demolition deny deplete deport deportation
deprivation deprive desecrate destroy destruction detain detention deter disappear discriminate
discrimination dismiss displace dispossess disregard disrupt divert dodge drag drain drone drown
dump dwindle embargo empty encroach encroachment endanger evade evict eviction exceed excess exclude
execute expel exploit expropriate expulsion extort fabricate fail fake fence fine fire flood flout
forbid forge forget fortify foul freeze gag gunfire gunner halt hamper harass harbour harm hide
hijack hinder hit hoard hold hostage humiliate humiliation idle ignore illegal impede impound
imprison incite incursion infiltrate infringe injure insult intercept interfere interference
interrogate intimidate intimidation intrude intrusion invade jail jam kidnap kill lack lapse lay
levy limp lock loot massacre mine miss missile mistreat mortar muzzle neglect obstruct obstruction
occupy offence offend outrage overdue overflight overfly overrun oversee overstep owe pad padlock
paralyse penalty persecute pillage plunder poach poison pollute postpone prevent prohibit prosecute
provoke punish quarantine raid ransack refusal refuse renege repress restrict retain retention rob
rocket rot sabotage sack scrap seal seize seizure sentence shell shelling shoot shortage shortfall
shrink shun shut slash smash smuggle snatch sniper spill spy squeeze stall starve steal stop storm
strand strangle strike strip suffocate surcharge surveillance suspend suspension tamper terror
threaten throttle thwart toll torch torture trample trap trench trespass trickle unanswered
unauthorised undermine unilateral unlawful unpaid usurp vandalise vanish violate violation violence
void withhold wound wreck
""",
    "performing": """
abide abolish accept accommodate accompany admit allow amicable amnesty answer arrival arrive assist
attend award begin build calm ceasefire clean clear compensate compensation complete completion
compliance comply conclude connect consult consultation convene cooperate cordial courteous courtesy
deliver delivery demobilise demolition dignify disarm disband disclose dismantle distribute donate
ease employ empty enact enlist ensure entitle escort evacuate exchange exempt facilitate faithful
finish flow free fruitful fulfil fulfilment fund furnish give grant greet guarantee guard hand heal
help honour host implement implementation inaugurate inform inspect inspection install invitation
invite issue join keep let lift list lower maintain meet mend moor normal notification notify obey
observance observe open orderly pardon participate participation pass pay peaceful perform
performance permit plant present procure prompt protect provide publish punctual quick quiet rebuild
receive reconnect recover reduce refund regular rehabilitate reimburse release relief removal remove
renew reopen reopening repair repatriate repatriation report resettle respect restitute restitution
restoration restore resume return reunite review safe schedule scrupulous secure send serve settle
share shelter ship show sign smooth spare stop submit supply support surrender swift teach timely
train transfer transit translate transmit transparent treat unhindered unimpeded uphold vacate
verify visit welcome withdraw withdrawal
""",
    "blaming": """
abhor abomination accusation accuse aghast alarm allegation allege anger angry appalling arraign
assail bemoan berate betray bitter blackmail blame bluff bogus brand carp castigate censure chide
complain complaint condemn condemnation contempt contrary contravene counter criticise criticism
cynical decry demand denounce deplore deride disappoint disgrace disgust dishonest dismay displeased
displeasure duplicity exasperate excoriate fault flagrant fume fury grievance grumble grumbling
guilty hypocrisy hypocritical impatient inadmissible incompatible indict indignant indignation
inexcusable insolent intolerable irritate lambast lament lash mock must negligence objection
opposite outrage overstep pretence pretext protest provocation question rail rap rebuke regrettable
reprimand reproach reprove resent ridicule scandal scandalous scold scorn sham shame shameful slam
slap travesty unacceptable unfriendly unjust unjustified unworthy upbraid urge vent warn why wrong
""",
    "praising": """
acclaim admirable applaud appreciate appreciation cheer commend commendable compliment congratulate
content cooperative credit decent delight endorse esteem exemplary fair faithful glad grateful
gratified gratitude hail hearten laud pleased pleasure praise praiseworthy proud punctilious
reliable relief remarkable salute satisfaction satisfy thank thankful tribute trust vindicate
welcome worthy
""",
    "denying": """
absurd accident baseless belie bluff calumny canard cock concoct contradict denial deny disclaim
disown dispute exaggerate fabricate fairy false falsehood fantasy fiction fictitious figment gossip
groundless hearsay imaginary inaccurate innocence innocent insinuate insinuation insist invent
invention legend lie maintenance merely mislead misread misrepresent misunderstand myth never
nonsense only pretend propaganda rebuff rebut refutation refute reject rejection repair repudiate
retort routine rumour scoff shrug simply slander smear solely technical unfounded unproven
unsubstantiated untrue untruth wholly
""",
    "owning up": """
acknowledge admission admit apologetic apologise apology ashamed atone blunder concede confess
confession contrite embarrass embarrassment error forgive forgiveness inadvertent inexcusable lapse
mishap mistake mistaken negligent oversight own pardon recognise regret regrettable remorse
responsibility rue shameful slip sorry unfortunate wrong
""",
    "pledging": """
abide affirm agree allegiance aspire assurance assure bind commit commitment continue determine
devote embark endeavour engage fidelity future guarantee guarantor honour intend intent intention
loyal oath obligation offer plan pledge prepare promise readiness ready reaffirm recommit reiterate
remain resolve shall solemn soon stand steadfast swear tomorrow underline undertake undertaken
undertaking unwavering vow will willing willingness word
""",
    "doubting": """
ambiguous arguably argue besides debate differ disagree disputed dither doubt doubtful dubious
elusive equivocal hesitate hesitation improbable interpret interpretation mean meaning misgiving
murky opaque puzzle puzzled question reading reservation reserve sceptic sceptical scepticism scope
suspicion uncertain uncertainty unclear unconvinced unsure vague whether wonder
""",
    "lateness": """
after afterwards already behind belated delay eventually finally hitherto instead late lateness
later long only overdue slow slowly still tardy though wait weeks yet
""",
    "even-handed": """
appeal attributable both calm draw either everybody everyone impartial invite invoke mention mindful
notice origin quote raise read recall record refer remind restraint side unidentified unknown urge
whoever
""",
    "falling short": """
almost alone although barely but enough far fewer half hardly however less little nearly part
partial partly remain short some yet
""",
}
_NEGATIONS = frozenset(
    (
        "not",
        "no",
        "nor",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "without",
        "cannot",
        "hardly",
    )
)
_PARTS = frozenset(",;:.")
_REACH = 6
"""How many words a negation reaches over."""


def _by_stem() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for tone, listed in _WORDS.items():
        for word in listed.split():
            found[stem(word)][tone] = None
    return {word: tuple(each) for word, each in found.items()}


_TONES = _by_stem()


def tones(told: Iterable[str]) -> Mapping[str, int]:
    """Return how many of some words and signs have each tone.

    >>> dict(tones(["they", "never", "shelled", "it", ",", "he", "promised"]))
    {'harming, negated': 1, 'pledging': 1}
    """
    return Counter(_each(told))


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> tuple[str, ...]:
    return _TONES.get(stem(word), ())


def _each(told: Iterable[str]) -> Iterator[str]:
    left = 0
    for word in told:
        if word in _NEGATIONS or word.endswith("n't"):
            left = _REACH
        elif word in _PARTS:
            left = 0
        else:
            left -= left > 0
            for tone in _of_word(word):
                yield f"{tone}, negated" if left else tone

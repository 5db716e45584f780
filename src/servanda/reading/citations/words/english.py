"""The English words that stand around the names of texts and units. Another language is another file."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DEFINITE = _words("the that this these those both")
"""what makes a phrase definite and is nobody's own"""

POINTING = _words("that this these those both")
"""what points to something said before"""

INDEFINITE = _words("a an another some any no such each every")
"""what brings in something new, or says that there is none"""

OWN = _words("its their his her our my your whose")
"""whose a text is"""

DETERMINERS = DEFINITE | INDEFINITE | OWN
"""with what a noun phrase begins"""

BACK = _words("its their")
"""whose units these are stands before"""

FUNCTION_WORDS = _words(
    """
    of in on at by for to from with under into onto against about over after before between
    among amongst during since until till through throughout within without per via as than
    like despite towards toward upon beyond concerning regarding and or but nor yet so because
    although though while whereas if whether unless when where why how he she it they we you i
    who whom which what whatever whoever him them us me is are was were be been being has have
    had having do does did will would shall should may might can could must cannot not never
    only also just even still again already then now here there neither either too very both
    ourselves itself themselves up down out off away back
    """
)
"""words at which a noun phrase cannot go on to the left"""

AUXILIARIES = _words(
    """
    is are was were be been has have had do does did will would shall should may might can
    could must
    """
)
"""verbs that stand before verbs"""

TEXTS = _words(
    """
    statement declaration treaty protocol convention charter covenant memorandum communique
    compact concordat agreement accord deal pact document text instrument paper minute mou
    """
)
"""what is a text whenever it is spoken of; a ceasefire or a plan is one only under a name"""

LOOSE = _words("paper text document deal pact instrument")
"""what several texts may be called that have little in common"""

WHATEVER = _words("text document instrument")
"""what any text is called, so that the last one spoken of is meant"""

ANY_TEXT = _words("text document agreement accord pact instrument deal paper")
"""what any treaty may be called on second mention"""

PLAIN = _words(
    """
    whole entire full original actual old signed same very said famous written printed
    published present historic landmark good short long much ill fated last spring summer
    autumn winter month week yesterday ago earlier later above aforementioned mentioned
    abovementioned aforesaid well known so called english authentic official complete
    common mutual shared precious solemn noble poor sorry wretched great little thin thick
    slim slender modest ambitious celebrated notorious hard won much vaunted quoted fragile shaky
    battered tattered unloved controversial contested disputed landmark brief lengthy dense dry
    dusty yellowed venerable relevant present current existing valid binding legal formal
    underlying governing applicable basic fundamental founding final definitive entire particular
    """
)
"""adjectives that tell no text from another"""

NOT_OURS = _words(
    """
    another other own new draft proposed separate different similar rival earlier previous
    later future further subsequent older newer next planned unsigned framework supplementary
    additional such
    """
)
"""adjectives that say that another text is meant"""

SIDES = {
    "bilateral": 2,
    "two-way": 2,
    "two-sided": 2,
    "trilateral": 3,
    "tripartite": 3,
    "three-way": 3,
    "three-sided": 3,
    "quadrilateral": 4,
    "four-way": 4,
}
"""words that say how many parties a text has"""

SIGNING = _words(
    """
    signed concluded reached agreed adopted initialled brokered sealed struck drawn made
    issued negotiated put bears
    """
)
"""what is done with a text once, and who did it"""

DATING = _words("of from dated")
"""what joins a date to the name of a text"""

TITLE_JOINS = _words("on of concerning for between among with to by")
"""what goes on with a title"""

SIGNERS = _words(
    """
    leaders heads presidents ministers countries states governments sides parties three two both four
    leader head president minister country state government side party
    """
)
"""words for those who sign, whoever they are"""

PART_OF = _words("of in under to")
"""what joins a unit to the text that it is in"""

ADVERBIAL_AFTER_ON = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday paper several this that these those its his
    her their our my your whose which whom what air television radio behalf condition account grounds
    board both all many some any no every most almost top hand balance principle purpose time occasion
    demand request average offer display sale show schedule record screen stage page pages foot file
    two each january february march april may june july august september october november
    december
    """
)
"""what `on` begins with where it is no part of a name (`the treaty on Monday`)"""

QUANTITIES = _words("all every each any none no not")
"""how many of the units"""

PARTS = _words("number several many most some few half one two three")
"""quantities that point to a text only through the word that follows (`several of its articles`)"""

POINTED = _words(
    """
    point article paragraph clause provision section sentence item sub-paragraph subparagraph
    strand
    """
)
"""words for units that `that …` may point with"""

CLAUSE_WORDS = _words("clause provision")
"""what any unit may be called"""

SAME = _words(
    """
    same very above aforementioned mentioned abovementioned aforesaid said disputed contested
    cited quoted relevant
    """
)
"""adjectives that point back"""

IDIOMS_BEFORE = _words(
    """
    at from until till by beside make makes made making take takes took miss missed misses
    prove proved proves see sees saw on up to case
    """
)
"""before `that point`, `the point` these make an idiom"""

IDIOMS_AFTER = _words("is was being of where at when")
"""after `the point` these make an idiom"""

DAYS_BEFORE = _words("on by until till since from to")
"""before `the seventh` these make it a day"""

HEADED = _words("headed entitled titled headlined labelled namesake")
"""before a name without an article these say that a text only is called so"""

CONTRACTS = _words("arrangement contract")
"""what is a text however it is written"""

OTHER_TEXTS = _words(
    """
    arrangement contract rules act law bill code constitution statute resolution decree guidelines
    programme plan minutes note manual
    """
)
"""what has articles and points of its own and is no treaty, unless a file names it so"""

READ_OR_SIGNED = _words(
    """
    under sign signs signed signing misread misreads read reads quoted quotes cited cites
    citing terms text wording letter copy print printed point article clause pursuant
    """
)
"""what is done with a text and not with a state of affairs"""

COMPOUNDS = _words(
    """
    entry meeting crossing distribution turning starting high low focal vantage match set game
    boiling talking selling bullet decimal percentage basis check control border supply
    observation collection operative newspaper news wire magazine opening menu agenda pain
    """
)
"""what makes a point, an article or an item something else than a unit of a text"""

AGENDAS = _words("agenda list programme program menu order schedule plan")
"""what has points and is no text"""

CALLING = _words("call calls called name named names dub dubbed")
"""with what somebody says what a text is (`called it a deal`)"""

DOCUMENTS = _words(
    """
    commentary report judgment judgement award letter guide brief study ruling opinion order
    handbook newsletter decision
    """
)
"""what has paragraphs and is no treaty (`the report, paragraph 14`)"""

VENUES = _words(
    """
    inn cup hotel hall house room square street centre center museum group organization
    organisation day prize award club society bank office secretariat bodies body
    """
)
"""what a noun for a text may only be part of the name of (`the Treaty Inn`)"""

NEWSPAPERS = _words(
    """
    evening morning sunday daily weekly local provincial opposition student tabloid
    """
)
"""what makes a paper one that is printed with news"""

PRINTING = _words(
    """
    said reported reports wrote writes printed prints published publishes quoted added photographed
    learned learnt claimed asked appeared
    """
)
"""what newspapers do"""

PRONOUNS = _words("it he she they we that which last spring summer there")
"""what may stand in a clause about a signing"""

CEASEFIRES = _words("ceasefire truce armistice")
"""words that mean the same"""

STATES_OF_AFFAIRS = CEASEFIRES | {"exchange", "understanding"}
"""what is a text only where it is named as one"""

NUMBERED_THINGS = _words(
    """
    no nr resolution rule page chapter law decree flight release bulletin question move lesson
    exhibit objective principle recommendation table figure order bus ward lock turbine
    """
)
"""what has a number and is no clause of a treaty"""

TIMES = _words("times years months weeks days hours minutes")
"""what a number before it counts (`that paragraph eleven times`)"""

MEASURES = _words(
    """
    years months weeks days hours minutes times metres meters kilometres kilometers miles
    degrees percent votes tonnes tons is was has does as us this
    """
)
"""what is counted and is nothing that `the second` could be one of"""

CLOSED = FUNCTION_WORDS | DETERMINERS
"""words of which a language has few: no noun, and no verb but the auxiliary"""

THESE = DEFINITE | BACK
"""what makes a phrase definite"""

NOT_OWN = (DETERMINERS - OWN) | {"at"}
"""before a unit these say that `one` behind it is no number (`the point one makes`)"""

SHORT_ADJECTIVES = SAME | {"own", "whole", "short", "long", "brief", "famous"}
"""what may stand between an article and the word for a clause"""

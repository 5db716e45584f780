"""The English words by which a sentence says what a text says, and how far that goes."""

from servanda.reading.citations.words.english import CLOSED


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GENERIC = _words(
    """
    corresponding relevant respective key central main important controversial appropriate applicable
    crucial fundamental operative entire whole single first final new old following next very
    """
)
"""adjectives of a clause that do not say what it is about"""

PLEDGES = _words(
    """
    ban pledge guarantee assurance commitment prohibition permission provisions mechanisms
    mechanism clauses rules right procedure promises duties
    """
)
"""what a clause is called by what it does"""

PROMISES = _words("promise pledge guarantee assurance prohibition ban obligation")
"""what `that …` calls a clause cited just before"""

PROMISING = _words(
    """
    promise promised promises promising pledge pledged pledges vow vowed vows assured assures
    undertook undertakes swore guaranteed committed offered announced
    """
)
"""what people do when they promise something themselves"""

SUBJECT_JOINS = _words(
    """
    on about concerning regarding governing covering for against that which under forbidding
    requiring banning allowing
    """
)
"""what stands between a word for a clause and its subject"""

CLAUSE_JOINS = _words("that to which whereby")
"""what stands between a word for a clause and a whole sentence about its content"""

BRACKETS = _words("- – 's ’ '")
"""marks inside a subject"""

ATTRIBUTING = _words(
    """
    put told tell tells telling saying asking forbidding appoints appointed provides provide provided calls called asks asked speaks spoke talks requires require
    required demands demand sets set gives give gave names named allows allow allowed permits
    permit permitted forbids forbid forbade bans ban banned prohibits prohibit promises
    promise promised guarantees guarantee obliges obliged entitles fixes fixed limits limited
    leaves left grants grant granted orders ordered foresees foresaw envisages envisaged says
    said states stated stipulates stipulated puts lays has had wants wanted holds keeps makes
    lets binds bars reserves protects assigns places declares affirms confirms recognises
    recognizes mentions means rules
    """
)
"""verbs by which a text says something"""

ATTRIBUTED = _words(
    """
    promised required laid set provided foreseen stipulated demanded allowed permitted
    forbidden banned granted guaranteed fixed prescribed agreed envisaged written named given
    ordered enshrined contained
    """
)
"""participles of such verbs (`the withdrawal promised in the accord`)"""

DECLARING = _words(
    """
    demands asks foresees foresaw entitles entitled imposes imposed commits commits committed envisions
    envisioned outlines outlined describes described specifies specified enjoins enjoined decrees decreed
    dictates dictated commands commanded insists insisted spells spelled spelt entrusts entrusted offers
    offered secures secured enshrines enshrined refers referred
    """
)
"""more verbs of which a text may be the subject"""

TERSE = _words(
    "brief short clear plain explicit terse unambiguous blunt simple express categorical unequivocal"
)
"""what a text is that says something in few words (`the paper is plain: …`)"""

WEAK_VERBS = _words(
    """
    has had puts holds keeps leaves left places makes names named means mentions lets gave
    gives says said states stated affirms confirms declares wants wanted rules
    """
)
"""verbs of which a text may be the subject without saying something (`the accord has few friends`)"""

ADVERBS = _words(
    """
    also only expressly itself merely clearly already further still indeed plainly simply
    explicitly specifically even then thus instead moreover
    """
)
"""what may stand between a text and its verb"""

NEGATIONS = _words("no nothing not none nobody neither never nowhere little")
"""what says that something is missing"""

STOPS_AFTER_COMMA = _words(
    """
    and but yet so which who though although while a an the he she it they we i you not nor because
    whose where its if unless except as to on in at since after before this that these those
    nobody there his her their our said according one whereas
    """
)
"""before these a comma ends the content"""

STOPS_CONTENT = _words("because although though whereas yet but while")
"""these end the content themselves"""

NOT_CONTENT = _words("no not the a an nothing nobody that it them to")
"""behind `and` and a verb these say that a new clause has begun"""

CONJUNCTIONS = _words(
    "and but or that although though while whereas because since if so yet for when as"
)
"""with what a clause begins"""

SUBJECTS = _words("it they he she we i you everybody nobody somebody there")
"""subjects of a new clause"""

GIVING = _words(
    "gives gave give grants granted grant allows allowed allow leaves left permits permit"
)
"""verbs with which `to` says to whom (`allows to ships`), not what"""

CITING = _words(
    """
    about cite cites cited citing invoke invokes invoked invoking quote quotes quoted quoting
    read reads mention mentions mentioned see need needs needed skip skips skipped leave leaves
    left omit omits omitted ignore ignores ignored breach breaches breached violate violates violated
    contravene contravenes infringe infringes honour honours honoured observe observes respect
    respects respected suspend suspends suspended amend amends amended rewrite rewrites denounce
    denounces fulfil fulfils fulfilled break breaks broke broken
    """
)
"""what stands before the number of a unit that is spoken of (`will not need 11`)"""

STRONG_VERBS = _words("provides provided stipulates stipulated prescribes foresees")
"""verbs of which hardly anything but a text is the subject"""

AFTER_NOUN_PHRASE = CLOSED | ATTRIBUTING
"""what follows where a noun phrase has ended"""

AFTER_VERB = CLOSED | NEGATIONS
"""what follows a verb"""

"""Which pages are looked at."""

PLACES = {
    "report": "report.html",
    "first": "site/index.html",
    "treaty": "site/treaty/feb22/index.html",
    "clause": "site/clause/nov10/4/index.html",
    "silent clause": "site/clause/feb22/20/index.html",
    "event": "site/event/2022-03-26-azerbaijan-mod-cites-article-4/index.html",
    "year": "site/events/2022/index.html",
    "sources": "site/source/index.html",
    "dates": "site/deadlines/index.html",
    "charts": "site/charts/index.html",
    "method": "site/method/index.html",
}

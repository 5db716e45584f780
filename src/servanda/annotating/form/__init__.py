"""An event as a form, and a form as an event: what is typed by hand, one idea a file, pure.

`of_event` fills a form; `pairs` reads what a browser sends, and `settled` what of it nobody touched; `clauses`
puts addresses for words; `to_event` makes plain data of it all, resting on its `ground`; `signed` writes down
in whose name. `rows` finds rows again in another version; `changes` tells two forms apart; `merge` puts
together what two people made of one event, and `taking` lets one of them choose. `typed` is a form as it came
back, with what it rests on, and `pressed` what its buttons do.
"""

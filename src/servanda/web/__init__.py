"""The second door: pages on this machine over the same files, for people who never open a terminal.

`app` puts the rooms together; `settings` says for whom and where; `safety` lets in only what may come in;
`faults` tells what went wrong; `pages` fills a template; `making` makes beside the requests what takes long;
`who` knows who sits here; each file of `routes` is one room, with its templates and its script. `serving` puts
all of it on an address, `description` tells programs of it.
"""

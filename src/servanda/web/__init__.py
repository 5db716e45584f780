"""The second door: pages on this machine over the same files, for people who never open a terminal.

`app` puts the rooms together; `settings` says for whom and where; `safety` lets in only what may come in;
`pages` fills a template; each file of `routes` is one room, with its templates and its script.
"""

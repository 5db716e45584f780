"""Which sentences report an event, and what each says of which clause, whose conduct, by whom.

Reading order: `scene` (a sentence with all that was found in it), `wording`, `conduct` and `facts` (how
English says that something was kept or broken), `voices`, `speaker` and `whose` (who says it), `said` and
`codebook` (what that adds up to), `weights` and `claims` (how it is weighed), `target`, `bearer`, `dating`,
`kinds` and `part` (which clause, whose conduct, when, what sort, who else), `links`, `find`.
"""

"""Property tests are judged by what they find, not by the clock, and by the same examples everywhere.

`SERVANDA_EXPLORE=1` looks for new examples instead.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "servanda",
    deadline=None,
    derandomize=not os.environ.get("SERVANDA_EXPLORE"),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("servanda")

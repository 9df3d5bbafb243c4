"""Regular expressions that wait until they are asked: a run needs few of all the rules, and compiling them all takes longer."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What finds *pattern*, compiled when it is first asked: for the rules that stand ready in a module."""
    return cast("re.Pattern[AnyStr]", _Waiting(pattern, flags))


class _Waiting:
    """A regular expression that compiles itself for the first call of a method, and has that as its own from then on."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """The method *name* of the compiled expression, which the library keeps for the next one."""
        method = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method

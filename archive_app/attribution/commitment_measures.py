"""The wordings of what shall be done while nobody is named to do it.

Budgets, programmes and communiqués promise so: "the centre will be opened", "this programme will
include", "grants of up to $50,000 will be available". Who stands behind it is left to a reader, so
all of them are intentions of little confidence.
"""

import re
from collections.abc import Iterator
from functools import cache

from archive_app.attribution.commitment_cues import CAPITAL, past

HINTS = ("will", "includ")
"""Without one of these letters in a sentence nothing is announced in it."""

_HEAD = (
    r"\b(?:[Tt]he|[Aa]n?|[Tt]hese|[Tt]hose|[Tt]his|[Oo]ur|[Aa]ll|[Uu]p\s+to|[Ff]unds?|[Ff]unding|"
    rf"[Gg]rants?|(?!(?:We|I|You|He|She|It|They|If|When|Once|What|That|There|Nothing)\b){CAPITAL})"
)
_WORDS = r"(?:(?!\b(?:if|when|that|which|who|will|has|have)\b)(?:[^.;:,]|(?<=\d)[.,](?=\d))){0,90}?"
_NOUN = (
    r"(?:investments?|programmes?|programs?|initiatives?|packages?|plan|funding|funds?|grants?|"
    r"measures?|reforms?|changes?|amendments?|commitments?|schemes?|polic(?:y|ies)|centres?|centers?|"
    r"positions?|expansions?|extensions?|upgrades?|training|internships?|concessions?|discounts?|"
    r"subsid(?:y|ies)|trials?|redevelopment|strateg(?:y|ies)|legislation|contributions?|"
    r"announcements?|assistance|facilit(?:y|ies)|taskforce|rollout|locations|sites)"
)
_OF = r"(?:\s+(?:of|in|for|to|from|on)\s+(?:(?!\bwill\b)(?:[^.;:,]|(?<=\d)[.,](?=\d))){1,90}?)?"
_ALSO = r"(?:\s+(?:also|then|now|only|\w+ly))?"
_WILL = rf"will{_ALSO}"
_WORKINGS = (
    r"(?:include|involve|comprise|feature|cover|apply|allow|enable|ensure|replace|expand|extend|improve|"
    r"enhance|support|encourage|help|require|remain|commence|begin|start|run|focus|prioriti[sz]e|"
    r"deliver|protect|fund|go\s+to(?:wards)?|make|seek|result|depend|provide|operate|continue|"
    r"strengthen|assist|target|address|build|establish|train|offer|upgrade|develop)"
)
"""What a measure does by itself; what is hoped to come of it (jobs, growth) is no promise."""
_OPEN_TO = r"(?:able|available|eligible|free|open|entitled|voluntary|exempt)"
_UNDONE = (
    r"(?!(?:forced|made\s+to|affected|motivated|disappointed|surprised|pleased|concerned|remembered|"
    r"judged|tempted|hurt|killed|lost|needed|required|increased|left|asked|told|seen|felt|"
    r"heard|known|called|born|faced|determined|informed|followed|achieved|won|solved|resolved|"
    r"reached|overcome|realized|realised|guided|scrapped|borne|spared|able|part|"
    r"crowned|heeded|submerged|rewarded|jeopardi[sz]ed|shed|settled|destroyed|threatened|welcomed|"
    r"reciprocated|appreciated|endangered|doomed|satisfied|reunited|fulfilled)\b)"
)
"""What happens to somebody, or what only may be hoped for, is no act that is announced."""
_PARTICIPLE = (
    r"(?:[a-z]{2,}ed|built|held|set|sent|spent|paid|put|given|begun|taken|cut|kept|made|brought)"
)


@cache
def _announced() -> tuple[tuple[str, re.Pattern[str]], ...]:
    what = rf"(?P<what>{_HEAD}{_WORDS})"
    passive = rf"(?P<act>{past()}|{_UNDONE}{_PARTICIPLE})\b"
    measure = rf"(?P<what>{_HEAD}\s+(?:{_WORDS}\s+)?{_NOUN}{_OF})"
    opening = r"\A\W*(?:<\w+>\s*)?"
    doing = (
        r"(?:providing|establishing|introducing|expanding|extending|legislating|building|funding)"
    )
    patterns = (
        ("announced", rf"{what}\s+(?P<cue>{_WILL}\s+be)\s+{passive}"),
        ("announced", rf"{what}\s+(?P<cue>will{_ALSO}\s+be)\s+(?P<act>{_OPEN_TO})\b"),
        ("measure", rf"{measure}\s+(?P<cue>{_WILL})\s+(?P<act>{_WORKINGS})\b"),
        (
            "measure",
            rf"{opening}(?P<what>[Tt]h(?:is|ese))\s+(?P<cue>{_WILL})\s+(?P<act>"
            r"include|apply|ensure|see|allow|enable|involve|protect|commence|amount)\b",
        ),
        (
            "includes",
            rf"(?P<what>\b(?:[Tt]his|[Tt]hat|(?:{_HEAD}\s+(?:{_WORDS}\s+)?{_NOUN})|"
            rf"[Tt]hat\s+support))\s+(?P<cue>{_ALSO}\s*includes?)\s+(?P<act>{doing}|"
            r"(?:an?\s+(?:additional\s+)?)?[$€£¥]\s?\d[\d.,]*|measures|focused|additional)",
        ),
    )
    return tuple((rule, re.compile(pattern)) for rule, pattern in patterns)


def announced(sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the rule and the match, with the groups what, cue and act, of what is announced."""
    for rule, pattern in _announced():
        match = pattern.search(sentence)
        if match is not None:
            yield rule, match

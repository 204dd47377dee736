"""Doubts whether a wording binds anybody: predictions, courtesy, opinions and wrong actors."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from archive_app.attribution.commitment_cues import Wording, acted, willed
from archive_app.model.commitment import Strength

_WRONG_ACTOR = re.compile(
    r"(?:Only\s|(?:Mr|Ms|Mrs|Dr)\.?\s|[Tt]he\s+(?:World|Assembly|Conference|Charter|Treaty|"
    r"Convention|Agreement|Resolution|Universal|Holocaust|Internet|Covid)\b|"
    r"(?:This|That|These|Those|It|There|What|Which|Who|He|She|They|You|If|When|As|In|On|At|But|And|"
    r"So|For|While|Today|Now|Such|All|Some|Many|Most|His|Her|Only|No|Not|Nothing|Everyone|Here|Thus|"
    r"However|Let|With|Yet|Our|Then|Where|Whether|How|Another|Each|Every|Any|Peace|Democracy|"
    r"Development|Globalization|God|History|Time|Africa|Europe|Asia|Humanity|Mankind)\Z)"
)
_ONLY_ASKED = re.compile(
    r"(?:(?:[Tt]he\s+)?General\s+Assembly\b|(?:\S+\s+)*(?:Plan|Decade|Summit|Conference|Change|"
    r"Land|Session|Year|Century|Report|Day|Powers|Africans)\Z|State\Z)"
)
"""Who may be called upon, and whose acts are told, but who binds nobody to anything."""
_BROKEN_BEFORE = re.compile(
    r"(?:\b(?:if|unless|whether|until|when|once|which|political|free|of|by|with|from|for|"
    r"against|to|in|that\s+if|of\s+the|than|only)|[a-z]+’s|\bbetween\s[^,;:.]{2,60}\sand|"
    r"\bit\s+is\s[^;:.]{3,160}\sthat)\s+\Z",
    re.I,
)
_WISH_TO_SPEAK = re.compile(
    r"(?:thank|congratulate|express|extend|convey|stress|say|mention|refer|note|draw|reiterate|"
    r"emphasi[sz]e|recall|pay|take|make\s+(?:a|some|it|clear|one|two|few|due|mention)\b|begin|start|conclude|"
    r"associate|announce|join|add|address|commend|turn|point|touch|speak|inform|highlight|underline|"
    r"confine|limit|dwell|quote|see|hear|present|offer\s+(?:my|our|its|you|him|her)\b|end|share|assure|raise|focus|"
    r"deal|modify|content|discuss|elaborate|explain|return|revert|consider|analy[sz]e|describe|outline|leave|try|"
    r"attempt|venture|devote|concentrate|proceed|list|enumerate|answer|reply|comment|go|come|give|ask|"
    r"remind|revisit|reserve|spare|trouble|bring|support\s+the\s+(?:\w+\s+){0,3}statement)\b"
)
_TO_SPEAK = re.compile(
    r"(?:thank|congratulate|express|convey|stress|say|mention|refer|note|reiterate|emphasi[sz]e|"
    r"recall|conclude|omit|rejoice|associate|commend|highlight|underline|quote|see|hear|add|touch|turn|speak|"
    r"confine|dwell|limit\s+(?:myself|ourselves))\b"
)
"""What "we will" and a verb of speaking announce is a speech; other verbs are acts after "we"."""
_NO_ACT = re.compile(
    r"(?:threatening|facing|giving\s+(?:voice|the)|fighting\s+for\s+(?:freedom|our|peace)|taking\s+from|"
    r"advancing\s+in|becoming|happening|being|suffering|experiencing|making\s+it\s+clear|"
    r"lead(?:ing)?\s+to\s+(?:more|further|the)|hold(?:ing)?\s+(?:true|that)|make\s+it\s+clear|endeavour)\b"
)
_NO_DEED = re.compile(
    r"(?:in|at|on|by|as|for|once|never|ever|then|either|merely|perhaps|"
    r"bank\s+on|believe|celebrate|cherish|commemorate|count\s+on|dare|entertain|enumerate|experience|"
    r"fail|find|get(?:ting)?|have|justify|know|let|like|live|love|need|rely|"
    r"require(?!\s[\w\s’'-]{3,60}\sto\b)|see|speak|succeed|"
    r"undergo|visit|witness|call\s+it|deal\s+with\s+(?:each|this|that|these|it|them)|"
    r"move\s+(?:forward\s+)?at|put\s+forward|(?:return|revert)\s+to\s+(?:this|that|these)|"
    r"run\s+the\s+risk|possess|reach\s+an?\b|reali[sz]e|allude|confine|disappear|end\s+(?:as|in|up|with)|"
    r"gain|listen|measure\s+up|oblige|pause|refrain|represent|shine|succumb|vote|determine\s+the\s+"
    r"(?:course|fate|future)|take\s+(?:advantage|another\s+step)|stand\s+firm\s+in\s+the|maintain\s[^.;]{0,30}"
    r"feelings|(?:render|give|lend|extend|offer|support)\s+(?:him|her|you)\b|"
    r"remain(?!\s+(?:\w+\s+)?(?:committed|dedicated|engaged|faithful|ready|true|involved))|"
    r"continue\s+(?:\w+\s+)?to\s+(?:be|believe|consider|express|have|hope|regard|speak|view)\b|serve\s+as|state\s+(?:our|its|my)|take\s+pride|win\s+or)\b"
)
"""What follows "will" or "shall" in a prediction, in a courtesy, or before the verb itself."""
_EXPECTED = re.compile(
    r"\A\W*Should\b.*,\s+\Z|\b(?:otherwise|perhaps|maybe|unless\b[^;:]{3,80}),?\s+\Z|"
    r"(?:belief|conviction|faith)\s+that\b[^;:.]*\Z|\bin\s+(?:this|that|such\s+a)\s+way,?\s+\Z|\A\W*In\s+so\s+far\s+as\b.*,\s+\Z|"
    r"\b(?:confident|convinced|hopeful|hopes?|sure|certain|believes?|think|doubt|fear|expect|expected|"
    r"estimated|likely|no\s+way|trust|expect\s+is)\s+(?:that\b(?:(?!,\s+(?:and|but)\s+\Z)[^;:])*\Z|\Z)|"
    r"\b(?:if|when|then|only\s+by[^,.;]{3,80}|only\s+then|so\s+that)\s+\Z|"
    r"\A\W*If\b(?!\s+(?:(?:we|it)\s+(?:is|are)\s+)?(?:re-?)?elected\b).*(?:,|\bthen)\s+\Z",
    re.S,
)
"""What comes before "will" where it foretells and binds nobody."""
_RELATIVE = re.compile(
    r"\b(?:everything|anything|something|all|what|those|goals?|changes?|world|shape|settlement)\s+"
    r"(?:that\s+|which\s+)?\Z|"
    r"\b(?:as|while|if|where|which)\s+\Z",
    re.I,
)
_GREETED = re.compile(
    r"(?:\w+ly\s+)?(?:sharing|seeing|hearing|celebrating|welcoming|receiving|listening|learning|"
    r"(?:\w+ing)\s+(?:\w+ly\s+)?with\s+(?:you|him|her)\b)"
)
_OPINION = re.compile(
    r"(?:believe|think|feel|face|suffer|experience|have|be)\b|hold\s(?:.{2,60}\bresponsible|dear)\b|"
    r"uphold\s+the\s+principle\s+that|hold\s+the\s+same|"
    r"(?:hold|support|share|maintain|take)\s+(?:the|this|that)\s+"
    r"(?:view|position|opinion|belief|conviction)"
)
_REPORTED = re.compile(
    r"\b(?:said|told|announced|promised|pledged|vowed|confirmed|stated|added|assured|declared|"
    r"stressed|indicated|explained|agreed|reaffirmed|reiterated)\b"
)
_POLITE = re.compile(
    rf"{_WISH_TO_SPEAK.pattern}|(?:give|renew|encourage|appeal|invite|welcome|bring|repeat|see)\b"
)
_VIEWS = re.compile(
    r"(?:give|offer|state|present)\s+(?:its|our|my|heart)[^.;]{0,20}(?:views?|thanks)\b"
)
_DOING = re.compile(r"(?:(?:\w+ly|further)\s+)?\w+ing\b")
_URGED = re.compile(
    r"\b(?:urged?|urges|ask(?:ed|s)?|call(?:ed|s)?|request(?:ed|s)?|demand(?:ed|s)?|important|essential|"
    r"necessary|vital|propose[sd]?|suggest(?:ed|s)?)\s+that\s+\Z"
)
_THAT = re.compile(r"\b(?P<word>\w+)\s+(?:that|which)\s+\Z")
_SAYING = re.compile(
    r"(?:sa(?:y|ys|id)|told|tells?|note[sd]?|stress\w*|believe[sd]?|report\w*|state[sd]?|announce[sd]?|"
    r"confirm\w*|declare[sd]?|add(?:s|ed)?|inform\w*|assure[sd]?|know[ns]?|aware|clear|fact|pleased|"
    r"emphasi[sz]e[sd]?|recall\w*|explain\w*|show[sn]?|means?|evident|proud|happy|glad|us|you|them|"
    r"Assembly|everyone|all|now|reiterate[sd]?|indicate[sd]?|and|but|so)"
)
_NEAR = 60
_NOT_OF_ONE = frozenset({Strength.CALL, Strength.ONGOING, Strength.ACHIEVED})
_LEADS = re.compile(r"\b(?:and|but|that|because|as|while|where|since|so|today|yet)\Z", re.I)


_OF_THE_SESSION = re.compile(
    r"[^.;:]*\b(?:success(?:ful)?|outcome|conclusion)\s+(?:\w+\s+)?of\s+(?:this|the|our|its|your)\s+"
    r"(?:[\w-]+\s+){0,2}(?:session|work|debate|meeting|deliberations|conference|assembly|forum)\b",
    re.I,
)
"""Help to the meeting itself is courtesy: "we will contribute to the success of this session"."""


def may_act(actor: str) -> bool:
    """Whether `actor` is somebody who can bind himself."""
    return _WRONG_ACTOR.match(actor) is None


def is_promise(words: str, match: re.Match[str], wording: Wording) -> bool:
    """Whether who is matched in the sentence `words` binds himself by his own will, to an act."""
    found = _Found(
        match["actor"],
        match["cue"],
        wording.strength,
        words[: match.start()],
        words[match.start("act") :],
    )
    if not may_act(found.actor) or _BROKEN_BEFORE.search(found.before):
        return False
    if wording.rule != "committed-to" and _NO_ACT.match(found.act):
        return False
    if found.strength is not Strength.CALL and _OF_THE_SESSION.match(found.act):
        return False
    if found.strength in _NOT_OF_ONE:
        if found.actor == "I":
            return False
    elif _ONLY_ASKED.match(found.actor):
        return False
    return _CHECKS.get(wording.rule, _is_any)(found)


@dataclass(frozen=True, slots=True)
class _Found:
    """A wording in its sentence: what stands before it, and the act with all after it."""

    actor: str
    cue: str
    strength: Strength
    before: str
    act: str

    @property
    def first_person(self) -> bool:
        """Whether the speaker speaks of himself."""
        return self.actor.lower() in {"i", "we"}


def _is_any(_found: _Found) -> bool:
    return True


def _is_deed(found: _Found) -> bool:
    """Whether "shall" is followed by a deed, and neither expected nor about the speech itself."""
    if _NO_DEED.match(found.act) or _EXPECTED.search(found.before):
        return False
    if found.actor.lower().endswith("delegation"):
        return _TO_SPEAK.match(found.act) is None
    if not found.first_person:
        return True
    if found.actor == "I":
        return acted().match(found.act) is not None and _WISH_TO_SPEAK.match(found.act) is None
    return willed().match(found.act) is not None and _WISH_TO_SPEAK.match(found.act) is None


def _is_willed(found: _Found) -> bool:
    """The same for "will", after which "we" does more than to speak."""
    if found.actor.lower() != "we":
        return _is_deed(found)
    unsaid = _NO_DEED.match(found.act) or _TO_SPEAK.match(found.act)
    return not (unsaid or _EXPECTED.search(found.before))


def _is_refused(found: _Found) -> bool:
    """The same for "will not", where nothing may happen that changes it."""
    return _is_willed(found) and re.search(r"\b(?:unless|until)\b", found.act) is None


def _is_reported(found: _Found) -> bool:
    return _REPORTED.search(found.before) is not None and _is_deed(found)


def _is_intended(found: _Found) -> bool:
    """Whether an intention is one to act, and not to speak or to be polite."""
    act, cue, before = found.act, found.cue, found.before
    if found.actor == "I" and not cue.startswith(("inten", "plan", "aim")):
        return False
    if (cue.startswith("wish") and _POLITE.match(act)) or _VIEWS.match(act):
        return False
    if found.first_person and (
        _WISH_TO_SPEAK.match(act) or _RELATIVE.search(before) or _is_relative(before)
    ):
        return False
    return "look" not in cue or (_DOING.match(act) is not None and not _GREETED.match(act))


def _is_going_on(found: _Found) -> bool:
    return _OPINION.match(found.act) is None


def _is_of_its_own(found: _Found) -> bool:
    """Whether the words do not tell which thing is meant: "the path that China is pursuing"."""
    if found.first_person:
        return not _is_relative(found.before)
    noun = _THAT.search(found.before)
    if noun is None or _SAYING.fullmatch(noun["word"]):
        return True
    return _REPORTED.search(found.before, max(0, noun.start() - _NEAR)) is not None


def _is_unasked(found: _Found) -> bool:
    return _URGED.search(found.before) is None


def _is_pledged(found: _Found) -> bool:
    return _is_unasked(found) and _is_no_aside(found) and not _RELATIVE.search(found.before)


def _is_asked(found: _Found) -> bool:
    return not (found.first_person and _WISH_TO_SPEAK.match(found.act))


def _is_no_aside(found: _Found) -> bool:
    return not (found.first_person and _is_relative(found.before))


def _is_relative(before: str) -> bool:
    """Whether "we have" follows a noun: "the steps we have taken"."""
    before = before.rstrip()
    return bool(before) and before[-1].isalpha() and not _LEADS.search(before)


_CHECKS: dict[str, Callable[[_Found], bool]] = {
    "will": _is_willed,
    "said-will": _is_deed,
    "will-continue": _is_willed,
    "shall": _is_deed,
    "would": _is_reported,
    "intends": _is_intended,
    "continues": _is_going_on,
    "is-doing": _is_of_its_own,
    "works-to": _is_of_its_own,
    "will-not": _is_refused,
    "pledges": _is_pledged,
    "is-committed": _is_no_aside,
    "committed-to": _is_no_aside,
    "should": _is_asked,
    "has-done": _is_no_aside,
}

"""Doubts whether a wording binds anybody: predictions, courtesy, opinions and wrong actors."""

import re

from archive_app.attribution.commitment_cues import Wording
from archive_app.model.commitment import Strength

_WRONG_ACTOR = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s|[Tt]he\s+(?:World|Assembly|Conference|Charter|Treaty|Convention|"
    r"Agreement|Resolution|Universal|Holocaust|Internet|Covid)\b|"
    r"(?:This|That|These|Those|It|There|What|Which|Who|He|She|They|You|If|When|As|In|On|At|But|And|"
    r"So|For|While|Today|Now|Such|All|Some|Many|Most|His|Her|Only|No|Not|Nothing|Everyone|Here|Thus|"
    r"However|Let|With|Yet|Our|Then|Where|Whether|How|Another|Each|Every|Any|Peace|Democracy|"
    r"Development|Globalization|God|History|Time|Africa|Europe|Asia|Humanity|Mankind)\Z)"
)
_BROKEN_BEFORE = re.compile(
    r"(?:\b(?:if|unless|whether|until|when|once|which|political|free|of|by|with|from|for|"
    r"against|to|in|that\s+if|of\s+the|than)|[a-z]+’s)\s+\Z",
    re.I,
)
_WISH_TO_SPEAK = re.compile(
    r"(?:thank|congratulate|express|extend|convey|stress|say|mention|refer|note|draw|reiterate|"
    r"emphasi[sz]e|recall|pay|take|make\s+(?:a|some|it|clear|one|two|few)\b|begin|start|conclude|associate|"
    r"announce|join|add|address|commend|turn|point|touch|speak|inform|highlight|underline|begin|"
    r"confine|limit|dwell|quote|see|hear|present|offer\s+(?:my|our)|end|share|assure|raise|bring|support\s+the\s+(?:\w+\s+){0,3}statement)\b"
)
_TO_SPEAK = re.compile(
    r"(?:thank|congratulate|express|convey|stress|say|mention|refer|note|reiterate|emphasi[sz]e|"
    r"recall|conclude|associate|commend|highlight|underline|quote|see|hear|add|touch|turn|speak|"
    r"confine|dwell|limit\s+(?:myself|ourselves))\b"
)
"""What "we will" and a verb of speaking announce is a speech; other verbs are acts after "we"."""
_NO_ACT = re.compile(
    r"(?:threatening|facing|becoming|happening|being|suffering|experiencing|making\s+it\s+clear|"
    r"lead(?:ing)?\s+to\s+(?:more|further|the)|hold(?:ing)?\s+(?:true|that)|make\s+it\s+clear|endeavour)\b"
)
_NO_DEED = re.compile(
    r"(?:in|at|on|by|as|for|once|dare|succeed|enumerate|fail|see|find|know|need|justify|witness|"
    r"get(?:ting)?|ever|then|undergo|import|experience|speak|visit|reach\s+(?:a|the|our)\s+age|perhaps|take\s+pride|cherish|(?:return|revert)\s+to\s+(?:this|that|these))\b"
)
"""What follows "will" or "shall" in a prediction, in a courtesy, or before the verb itself."""
_EXPECTED = re.compile(
    r"\b(?:confident|convinced|hopeful|hopes?|sure|certain|believes?|think|doubt|fear|expect|expected|"
    r"estimated|likely|no\s+way|trust)\s+(?:that\b(?:(?!,\s+(?:and|but)\s+\Z)[^;:])*\Z|\Z)|"
    r"\b(?:if|when|then|only\s+by[^,.;]{3,80}|only\s+then|so\s+that)\s+\Z|\A\W*If\b.*"
    r"(?:,|\bthen)\s+\Z",
    re.S,
)
"""What comes before "will" where it foretells and binds nobody."""
_RELATIVE = re.compile(
    r"\b(?:everything|anything|something|all|what|those|goals?|changes?|world|shape|settlement)\s+(?:that\s+|which\s+)?\Z|"
    r"\b(?:as|while|if|where|which)\s+\Z",
    re.I,
)
_GREETED = re.compile(
    r"(?:\w+ly\s+)?(?:sharing|seeing|hearing|celebrating|welcoming|receiving|listening|learning|"
    r"(?:\w+ing)\s+(?:\w+ly\s+)?with\s+(?:you|him|her)\b)"
)
_OPINION = re.compile(
    r"(?:believe|think|feel|face|suffer|experience|have|be)\b|hold\s.{2,60}\bresponsible\b|"
    r"(?:hold|support|share|maintain|take)\s+(?:the|this|that)\s+"
    r"(?:view|position|opinion|belief|conviction)"
)
_REPORTED = re.compile(
    r"\b(?:said|told|announced|promised|pledged|vowed|confirmed|stated|added|assured|declared|"
    r"stressed|indicated|explained|agreed|reaffirmed|reiterated)\b"
)
_NOT_OF_ONE = frozenset({Strength.CALL, Strength.ONGOING, Strength.ACHIEVED})
_LEADS = re.compile(r"\b(?:and|but|that|because|as|while|where|since|so|today|yet)\Z", re.I)


def may_act(actor: str) -> bool:
    """Whether `actor` is somebody who can bind himself."""
    return _WRONG_ACTOR.match(actor) is None


def is_promise(words: str, match: re.Match[str], wording: Wording) -> bool:
    """Whether who is matched in the sentence `words` binds himself by his own will, to an act."""
    actor, before = match["actor"], words[: match.start()]
    act = words[match.start("act") :]
    if not may_act(actor) or _BROKEN_BEFORE.search(before) or _NO_ACT.match(act):
        return False
    first_person = actor.lower() in {"i", "we"}
    match wording.rule:
        case "will" | "shall" | "would":
            if wording.rule == "would" and not _REPORTED.search(before):
                return False
            narrow = (wording.rule, actor.lower()) == ("will", "we")
            return _is_deed(before, act, _TO_SPEAK if narrow else _WISH_TO_SPEAK, first_person)
        case "intends":
            return _is_intended(match, before, act, first_person=first_person)
        case "continues":
            return actor != "I" and _OPINION.match(act) is None
    if actor == "I" and wording.strength in _NOT_OF_ONE:
        return False
    if wording.rule == "should":
        return not (first_person and _WISH_TO_SPEAK.match(act))
    return not (first_person and wording.strength is Strength.ACHIEVED and _is_relative(before))


def _is_deed(before: str, act: str, speaking: re.Pattern[str], first_person: bool) -> bool:
    """Whether "will" is followed by a deed, and neither expected nor about the speech itself."""
    if _NO_DEED.match(act):
        return False
    return not (_EXPECTED.search(before) or (first_person and speaking.match(act)))


def _is_intended(match: re.Match[str], before: str, act: str, *, first_person: bool) -> bool:
    """Whether an intention is one to act, and not to speak or to be polite."""
    wishes = match["cue"].startswith("wish")
    if wishes and match["actor"] == "I":
        return False
    if (wishes or first_person) and _WISH_TO_SPEAK.match(act):
        return False
    if first_person and (_RELATIVE.search(before) or _is_relative(before)):
        return False
    return not ("look" in match["cue"] and _GREETED.match(act))


def _is_relative(before: str) -> bool:
    """Whether "we have" follows a noun: "the steps we have taken"."""
    before = before.rstrip()
    return bool(before) and before[-1].isalpha() and not _LEADS.search(before)

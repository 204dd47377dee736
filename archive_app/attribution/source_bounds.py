"""Finds where the words that name a source begin and end, beside a cue in an English sentence.

Without a parser, by what stands between commas: precision before recall, so a stretch that looks
like a clause of its own is refused.
"""

import re

from archive_app.attribution.quotations import FILL
from archive_app.attribution.reading import DAYS, PART_OF_DAY
from archive_app.model.span import Range

_AUXILIARY = re.compile(
    r"(?:(?:^|[\s,])(?:has|have|had|also|then|later|recently|further|furthermore|repeatedly|previously|"
    r"once|already|would|did|again|first|now|still|even|just|often|publicly|[a-z]+ly|earlier|"
    rf"however|meanwhile|(?:on\s+|late\s+|earlier\s+)?{PART_OF_DAY}|"
    r"(?:this|last)\s+(?:week|month|year)))*\s*\Z"
)
_LEAD = re.compile(
    r"(?:(?:And|But|Meanwhile|However|Yet|So|Still|Also|Then|Later|Finally|Earlier|Today|Moreover|"
    r"(?:Last|This|Next)\s+(?:year|month|week)|"
    r"Additionally|In addition|As|While|Though|Although|Because|When|Since|Afterwards?)\s+)+"
)
_PREPOSITION = re.compile(
    r"(?:in|on|at|after|before|during|for|with|by|from|as|to|when|while|if|since|although|though|"
    r"because|despite|asked|speaking|responding|addressing|according|earlier|last|this|instead|"
    r"however|meanwhile|moreover|furthermore|but|and|so|yet|once|until|given|citing|under|among|"
    r"like|unlike|following|also|then|later|regarding|concerning|noting|indeed|of course|"
    r"for example|for instance|in fact)\b",
    re.I,
)
_CONJUNCTION = re.compile(
    r"[\s,;](?:but|because|while|as|when|after|although|though|whereas|that|where|which|if|so|and|"
    r"or|before|since|until|what|how|why|whom|than|like)\s+"
)
_BREAK = re.compile(r"[;:()—–…]|\s--\s|[”\"](?=\s)|\s-\s|\*")
_NOT_TO = "".join(
    rf"(?<!\b{word} )"
    for word in (
        *("close", "adviser", "advisor", "advisers", "advisors", "aide", "aides", "ambassador"),
        *("Ambassador", "envoy", "privy", "counsel", "delegate", "delegates", "delegation"),
        *("assistant", "heir", "successor", "counselor", "representative", "secretary", "loyal"),
    )
)
"""What may stand before "to" in the name of a source: "an adviser to", "people close to"."""
_VERBAL = re.compile(
    r"\b(?:is|was|are|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did|be|"
    r"been|being|not|who|which|whom|because|if|when|whether|said|says|told|just|isn’t|don’t|"
    r"didn’t|wasn’t|doesn’t|got|came|went|made|took|get|make|take)\b|"
    rf"{_NOT_TO}\bto\b"
)
_HEAD = re.compile(
    r"(?:[A-ZÀ-Þ]|(?:he|she|they|it|we|the|an?|his|her|their|its|our|my|one|two|three|some|many|"
    r"several|most|both|another|others?|this|these|those|officials?|experts?|critics|analysts?|"
    r"sources|police|people|researchers|authorities|investigators|aides|lawmakers|supporters|"
    r"former|current|retired|senior|deputy|acting|veteran|longtime|fellow|state|federal|local|party|"
    r"campaign|company|president|chairman|director|chief|spokes\w+|economist|author|analyst|pollster|"
    r"strategist|professor|vice|co-\w+|master)\b|"
    r"(?:[a-z-]+\s+){0,2}(?:officials|experts|specialists|organi[sz]ers|analysts|observers|scholars|"
    r"scientists|economists|activists|strategists|groups|leaders|diplomats|advis[eo]rs|advocates|"
    r"historians|doctors|lawyers|residents|executives|companies|ministers|delegates|participants|"
    r"representatives|voters|workers|veterans|members|opponents|friends)\b)"
)
_NOT_A_SOURCE = re.compile(
    r"(?:I|we|you|they|he|she|it)(?:[’']|\s+\w)|(?:Q|Do|Does|Did|Is|Are|Can|Could|Would|Will)\s|"
    r"(?:There|Let|What|That|Which|Who|How|Why|Where|When|If|Then|Here|Not|Never|Only|Just|You)\b|"
    r"(?:this|these|those|that|you|the|an?)\Z",
    re.I,
)
_FIRST_PERSON = re.compile(r"(?:I|we|you)\Z", re.I)
_AFTER_END = re.compile(
    r"[“\";:()—–]|,\s+(?:who|which|adding|saying|noting|referring|as|but|and|in|on|at|after|when|"
    r"while|during|citing|speaking|with|to|if|because)\b|"
    r"\s+(?:who|which|when|after|while|as|during|because|that|before|if)\s|"
    rf"\s+(?:in|on|at)\s+(?:an?|his|her|their|the|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|[a-z])|"
    rf"\s+{DAYS}|\.\s*\Z|{FILL}"
)
_TELLS_MORE = re.compile(
    r",?\s+(?:who|whose|an?|the|one|then|another|former|senior|chief|executive|director|president|vice|"
    r"co-\w+|professor|head|of|in|at|with|from|for|on|now)\s"
)
_MORE_ENDS = re.compile(
    r",\s+(?:adding|saying|noting|referring|as|but|in|on|at|after|when|while|during|citing|speaking|"
    r"with|to|if|because|\w+ing)\b|\s(?:in|on|at|during|after|while|when|before)\s(?:an?\s+(?:\w+\s+)?"
    rf"(?:interview|statement|speech|e-?mail|letter)|{DAYS})|"
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\b[A-Z])\.(?:\s|\Z)|"
    r"[“\";:()—–…]|\Z"
)
"""Where what is told of a source after its name ends: at an adjunct, a quotation or the stop."""
_JOINED = re.compile(r"(?:^|\s)(?:and|but|or|then)\Z")
_MOST_WORDS = 14
_MOST_WITH_APPOSITION = 30


def source_before(hidden: str, low: int, cue: int) -> Range | None:
    """Return the source that ends before the cue at `cue`, inside the sentence from `low`."""
    low = max(low, cue - 400)
    stripped = _AUXILIARY.search(hidden, max(low, cue - 40), cue)
    end = stripped.start() if stripped else cue
    dashes = _DASHES.search(hidden, low, end)
    if dashes is not None:
        end = dashes.start()
    aside = _ASIDE.search(hidden, max(low, end - 50), end)
    if aside is not None:
        named = source_before(hidden, low, aside.start())
        return Range(named.start, aside.end("aside")) if named else None
    for breaking in _BREAK.finditer(hidden, low, end):
        low = breaking.end()
    low += _leading_space(hidden[low:end])
    end = low + len(hidden[low:end].rstrip())
    if _JOINED.search(hidden, max(low, end - 6), end):
        return None
    if hidden[end - 1 : end] == ",":
        return _with_apposition(hidden, low, end - 1)
    comma = hidden.rfind(",", low, end)
    start = comma + 1 if comma >= 0 else low
    for conjunction in _CONJUNCTION.finditer(hidden, start, end):
        if not _joins_names(hidden, conjunction, start, end):
            start = conjunction.end()
    return _checked(hidden, start, end, most=_MOST_WORDS)


_DASHES = re.compile(r"\s*(?P<dash>—|–|--|\s-\s)(?:(?!(?P=dash))[^.;“\"]){4,200}(?P=dash)\s*\Z")
"""What stands between dashes after a source and before its verb."""
_ASIDE = re.compile(r"\s(?P<aside>\([^()\n]{2,40}\))\s*\Z")
"""What may stand in brackets between a name and its verb: a country, a party, an acronym."""


def relative_before(hidden: str, low: int, cue: int) -> Range | None:
    """Return the “who” of “voters who said”, which stands right before the cue."""
    found = _RELATIVE.search(hidden, max(low, cue - 40), cue)
    return Range(*found.span("who")) if found else None


def antecedent_of(hidden: str, who: Range) -> str:
    """Return the name, with its post, that the relative pronoun at `who` means, "" without one."""
    found = _ANTECEDENT.search(hidden, max(0, who.start - 200), who.start)
    return " ".join(found["name"].split()) if found else ""


_ANTECEDENT = re.compile(
    r"(?<![\w’'.-])(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)s?\.\s+)?"
    r"[A-ZÀ-Þ][\w’'-]+(?:\s+(?:[A-Z]\.|[A-ZÀ-Þ][\w’'-]*)){1,4}(?:,\s+(?:the|an?|[a-z])[^,.;:]{2,80})?)"
    r",\s+\Z"
)
_RELATIVE = re.compile(
    r"\b(?P<who>who)\s+(?:(?:has|have|had|also|then|later|recently|once|already|first|now|still|"
    r"often|publicly|repeatedly|previously|[a-z]+ly)\s+){0,2}\Z"
)


def _joins_names(hidden: str, conjunction: re.Match[str], start: int, end: int) -> bool:
    """Whether "and" stands inside a name: Labor and Training, Smith and Jones."""
    if conjunction.group().strip(" ,;") not in {"and", "or"}:
        return False
    if not hidden[start : conjunction.start()].strip():
        return False
    after = hidden[conjunction.end() : conjunction.end() + 1]
    if after.isupper():
        return len(hidden[start:end]) < 160
    return _PARTNER.fullmatch(hidden, start, conjunction.start()) is not None


_PARTNER = re.compile(
    r"\s*(?:[Tt]he|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Bb]oth|[A-ZÀ-Þ][\w’'-]+)"
    r"(?:\s+(?!\w+ed\b|is\b|was\b|has\b|had\b|won\b)[\w’'-]+){1,3}"
)
"""Who may be named before "and": "the mayor and the council"."""


def _with_apposition(hidden: str, low: int, end: int) -> Range | None:
    """NAME, title of body, CUE: begin at the first part that is no adjunct of the sentence."""
    segments = re.finditer(r"[^,]+", hidden[low:end])
    for segment in segments:
        start = low + segment.start() + _leading_space(segment.group())
        words = segment.group().strip()
        if _PREPOSITION.match(words) or words.isdigit():
            continue
        cuts = _CONJUNCTION.finditer(hidden, start, low + segment.end())
        if any(cut.group().strip(" ,;") not in {"and", "or"} for cut in cuts):
            return None
        if "," not in hidden[start:end]:
            return None
        return _checked(hidden, start, end, most=_MOST_WITH_APPOSITION)
    return None


def without_aside(hidden: str, source: Range, cue: Range) -> Range:
    """Leave out what stands between a source and the cue after it and says nothing of who it is."""
    if source.start > cue.start:
        return source
    aside = _LEFT_OUT.search(hidden, source.start, source.end)
    return Range(source.start, aside.start()) if aside else source


_LEFT_OUT = re.compile(
    r",\s+(?:(?!who\s+(?:is|was|serves|has\s+been)\s+(?:the|an?)\s)(?:who|whose|which)|meanwhile|however|"
    r"for\s+(?:his|her|its|their)\s+part|(?:in|at|on|after|before|during|when|while|along|through|"
    r"speaking|like|though|then|too|also|instead|suggesting|\w+ing)\b)"
)


def _checked(
    hidden: str, start: int, end: int, *, most: int, any_head: bool = False
) -> Range | None:
    """Trim the stretch and refuse what does not look like someone who can say something."""
    start += _leading_space(hidden[start:end])
    lead = _LEAD.match(hidden, start, end)
    if lead is not None:
        start = lead.end()
    words = hidden[start:end].rstrip()
    end = start + len(words)
    if not words or len(words.split()) > most or FILL in words:
        return None
    if (
        not (any_head or _HEAD.match(words))
        or _NOT_A_SOURCE.match(words)
        or _FIRST_PERSON.match(words)
    ):
        return None
    checked = words if most == _MOST_WORDS else words.partition(",")[0]
    if _VERBAL.search(checked) or "\n\n" in words or _UNFINISHED.search(words):
        return None
    return Range(start, end)


_UNFINISHED = re.compile(
    r"(?:^|\s)(?:the|an?|his|her|its|their|our|my|your|of|in|on|at|by|for|from|with|after|before|into|"
    r"about|as|than|new|any|no|every|mere|such|more|less|despite|without|through|over|between|"
    r"[\w.]+[’']s?)\Z",
    re.I,
)
"""What a source does not end with: the word after it is then no verb but a noun, "his plans"."""


def subject_of(hidden: str, low: int, cue: int) -> Range | None:
    """Return the subject of the sentence from `low`, where it is a name, a post or a pronoun."""
    dateline = _DATELINE.match(hidden, low, cue)
    low = dateline.end() if dateline else low
    lead = _LEAD.match(hidden, low, cue)
    start = lead.end() if lead else low
    introduced = _INTRODUCED.match(hidden, start, cue)
    start = introduced.end() if introduced else start
    found = _SUBJECT.match(hidden, start, cue)
    if found is None or _NOT_A_SOURCE.match(found["subject"]):
        return None
    return Range(*found.span("subject"))


_INTRODUCED = re.compile(
    r"(?:[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Bb]efore|[Dd]uring|[Ff]or|[Ww]ith|[Ff]rom|[Aa]s|"
    r"[Oo]nce|[Ww]hen|[Ww]hile|[A-Z]?[a-z]+ing|[Aa]sked|"
    r"[Aa]lthough|[Ss]ince|[Bb]ecause)\s[^,]{2,80},\s+"
)
_DATELINE = re.compile(r"[A-ZÀ-Þ][^.;:–—“]{2,40}\s(?:–|—|--?)\s+")
_PEOPLE = (
    r"(?:officials?|experts?|politicians|lawmakers|analysts?|leaders?|spokes\w+|ministers?|members?|"
    r"campaign|government|ministry|company|group|groups|bank|party|committee|court|president|"
    r"chairman|director|secretary|senator|governor|mayor|judge|justice|parents|aides?|advis[eo]rs?|"
    r"critics|supporters|voters|candidates?|report|statement|team|agency|department|commission|"
    r"delegates?|delegation|authorities|police|businessman|billionaire|mogul|nominee|front-runner|"
    r"professor|economists?|researchers?|organi[sz]ers?|workers|residents|activists|scientists)"
)
_SUBJECT = re.compile(
    r"(?P<subject>[Hh]e|[Ss]he|[Tt]hey|"
    rf"(?:[A-ZÀ-Þ]|[Tt]he\s|[Aa]n?\s|[Hh]is\s|[Hh]er\s|[Tt]heir\s|[Bb]oth\s)"
    rf"(?:[\w’'.-]+\s+){{0,5}}?{_PEOPLE}(?:\s+{_PEOPLE})?"
    rf"(?:\s+(?:for|of|at|from)\s+(?:the\s+)?[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:of\s+)?[A-ZÀ-Þ][\w.’'-]*){{0,5}})?|"
    r"(?!(?:Both|Once|His|Her|Their|Its|The|An?|With|By|Of|In|On|At|For|To|From|Some|Many|Most|First|"
    r"[A-Z][a-z]+ing)\b)"
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)s?\.\s+)?[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w.’'-]*){0,5})"
    r"(?=(?:,[^,]{3,80},)?\s+[a-z])"
)


def source_after(
    hidden: str, start: int, end: int, *, fronted: bool = False, any_head: bool = False
) -> Range | None:
    """Return the source that begins after a cue at `start`, inside the sentence that ends at `end`.

    `fronted` is for "According to SOURCE, content": the source ends at the first comma, or at the
    second where a title stands before a name ("the Director of X, NAME, …"). With `any_head` a
    source may begin with any word ("exit polls").
    """
    limit = min(end, start + 400)
    start += _leading_space(hidden[start:end])
    words = hidden[start : min(end, start + 300)]
    if not any_head and not _HEAD.match(words):
        return None
    if fronted:
        return _fronted(words, start)
    stop = _AFTER_END.search(words)
    words = words[: stop.start()] if stop else words
    parts = words.split(",")
    keep = parts[0]
    for part in parts[1:]:
        if _VERBAL.search(part) or _PREPOSITION.match(part.strip()):
            break
        keep += "," + part
    end = start + len(keep.rstrip(" .,"))
    found = _checked(hidden, start, end, most=_MOST_WITH_APPOSITION, any_head=any_head)
    return _grown(hidden, found, limit) if found else None


def _grown(hidden: str, found: Range, limit: int) -> Range:
    """Take what tells more of the source up to the end of the sentence: a post, “who …”."""
    more = _TELLS_MORE.match(hidden, found.end, limit)
    stop = _MORE_ENDS.search(hidden, more.end(), limit) if more else None
    if stop is None:
        return found
    return Range(found.start, found.start + len(hidden[found.start : stop.start()].rstrip(" ,")))


_SHORT_NAME = re.compile(r",\s*[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'.-]+){0,4}(?=,)")
_APPOSED = re.compile(r",\s*(?:the|an?)\s[^,]{3,80}(?=,)")
_TITLED = re.compile(
    r"(?:the\s+)?(?:[\w’'.-]+\s+){0,3}(?:General|Minister|Director|Secretary|President|Chair\w*|"
    r"Governor|Mayor|Ambassador|Head|Chief|Commissioner|Spokes\w+|Representative|Officer)\b",
    re.I,
)


def _fronted(words: str, start: int) -> Range | None:
    comma = words.find(",")
    if comma < 0:
        return None
    if _TITLED.match(words) and (name := _SHORT_NAME.match(words, comma)):
        comma = name.end()
    elif apposed := _APPOSED.match(words, comma):
        comma = apposed.end()
    printed = words[:comma]
    if len(printed.split()) > _MOST_WITH_APPOSITION or _VERBAL.search(printed):
        return None
    return Range(start, start + comma)


def _leading_space(words: str) -> int:
    return len(words) - len(words.lstrip())

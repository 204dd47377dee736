"""Mentions of people, and the persons that decisions between mentions make of them.

Nothing is ever merged here: a person is what `same` decisions join, and comes apart again when a
decision is taken back. Mentions of the same printed name without a contradicting country are
presumed one, and shown as presumed.
"""

import unicodedata
from collections.abc import Iterable
from typing import Any

from archive_app.archive.grouping import Decisions, persons_of
from archive_app.archive.statements import Statement
from archive_app.errors import NotFound
from archive_app.model.event import Draft, Kind
from archive_app.model.ids import DocumentId, sha256_hex
from archive_app.model.people import Mention, MentionFacts, SamenessQuestion
from archive_app.model.span import Range
from archive_app.model.statement import StatementSuggestion
from archive_app.model.who import Who
from archive_app.store.derived import Derived, DerivedStore
from archive_app.store.record import Record

SORT = "mention"
_KEY_DIGITS = 20


def folded(name: str) -> str:
    """Return a name as it is compared: NFKC, case folded, white space as one space."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def name_key(name: str) -> str:
    """Return the key under which everybody of that printed name is found."""
    return "n" + sha256_hex(folded(name).encode("utf-8"))[:_KEY_DIGITS]


def mention_key(document: DocumentId, name: str) -> str:
    """Return the key of one mention."""
    return "m" + sha256_hex(f"{document}\n{folded(name)}".encode())[:_KEY_DIGITS]


def body_key(organisation: str) -> str:
    """Return the key of a body as printed."""
    return "b" + sha256_hex(folded(organisation).encode("utf-8"))[:_KEY_DIGITS]


def mentions_in(document: DocumentId, statements: Iterable[Statement]) -> list[Derived]:
    """Return the mentions that the statements of a paper make, for the derived store."""
    found: dict[str, dict[str, Any]] = {}
    for statement in statements:
        spoken = statement.found
        if spoken.speaker is None:
            continue
        facts = found.setdefault(folded(spoken.speaker), _first_facts(spoken))
        facts["statements"] += 1
        for field in ("title", "organisation", "country"):
            facts[field] = facts.get(field) or getattr(spoken, field)
    return [
        Derived(mention_key(document, name), document, SORT, dict(facts))
        for name, facts in found.items()
    ]


def _first_facts(spoken: StatementSuggestion) -> dict[str, Any]:
    place = spoken.source or spoken.content[0]
    return {"name": spoken.speaker, "place": place.to_list(), "statements": 0}


class People:
    """Who is named in the archive."""

    def __init__(self, record: Record, derived: DerivedStore) -> None:
        """Read mentions from `derived` and decisions from `record`, write decisions there."""
        self._record = record
        self._derived = derived

    def mentions(self, document: DocumentId | None = None) -> list[MentionFacts]:
        """Return the mentions of one paper, or of all."""
        items = self._derived.all(SORT) if document is None else self._derived.of(document, SORT)
        return [
            MentionFacts(
                Mention(item.document, item.data["name"]),
                item.data.get("title"),
                item.data.get("organisation"),
                item.data.get("country"),
                Range(*item.data["place"]),
                item.data["statements"],
            )
            for item in items
        ]

    def questions(self, document: DocumentId | None = None) -> list[SamenessQuestion]:
        """Return the pairs that may be one person and that nobody has decided.

        Two names are asked about once, wherever they stand.
        """
        # The rules are loaded by who asks, not with every window.
        from archive_app.attribution import questions_of_sameness

        decided = {
            frozenset((folded(first.name), folded(second.name)))
            for (first, second), _ in self._decisions()
        }
        return [
            question
            for question in questions_of_sameness(self.mentions(document))
            if frozenset((folded(question.first.name), folded(question.second.name))) not in decided
        ]

    def decide(
        self,
        first: Mention,
        second: Mention,
        *,
        same: bool,
        act: str = "Decide whether two names are one person",
    ) -> None:
        """Record that two mentions are one person or are not; an earlier decision is replaced."""
        self._record.append(self._decision(first, second, same=same), act=act)

    def part(self, pairs: Iterable[tuple[Mention, Mention]], *, act: str) -> None:
        """Record of each of `pairs` that it is two people, as one act, if any."""
        drafts = [draft for pair in pairs for draft in self._decision(*pair, same=False)]
        if drafts:
            self._record.append(drafts, act=act)

    def decisions(self) -> Decisions:
        """Return what was decided of pairs of names."""
        found = self._decisions()
        return Decisions(
            tuple(pair for pair, relation in found if relation == "same"),
            tuple(pair for pair, relation in found if relation == "different"),
        )

    def all(self) -> list[Who]:
        """Return everybody who is named as a speaker, by name."""
        return persons_of(self.mentions(), self.decisions(), folded)

    def persons(self) -> list[tuple[Mention, ...]]:
        """Return the groups of mentions that `same` decisions join, largest first."""
        groups = _Groups()
        for (first, second), relation in self._decisions():
            if relation == "same":
                groups.join(first, second)
        return groups.all()

    def person(self, mention: Mention) -> tuple[Mention, ...]:
        """Return every mention of the person; NotFound when the name is mentioned nowhere."""
        for group in self.persons():
            if mention in group:
                return group
        if not any(facts.mention == mention for facts in self.mentions(mention.document)):
            raise NotFound(f"“{mention.name}” is not named in that paper.")
        return (mention,)

    def keys(self, words: str) -> frozenset[str]:
        """Return the keys of everybody whose name holds all of `words`, variants joined by people.

        A word of the query must begin a word of the name.
        """
        wanted = folded(words).split()
        named = {facts.mention for facts in self.mentions() if _holds(facts.mention.name, wanted)}
        found = {name_key(mention.name) for mention in named}
        for group in self.persons():
            if named.intersection(group):
                found.update(mention_key(mention.document, mention.name) for mention in group)
        return frozenset(found)

    def other_names(self, words: str) -> tuple[str, ...]:
        """Return the printed names that do not hold `words` of people who have one that does.

        These are the variants that somebody has joined.
        """
        wanted = folded(words).split()
        found: dict[str, None] = {}
        for group in self.persons():
            if any(_holds(mention.name, wanted) for mention in group):
                others = (m.name for m in group if not _holds(m.name, wanted))
                found.update(dict.fromkeys(others))
        return tuple(found)

    def is_named(self, name: str | None, words: str) -> bool:
        """Whether the printed `name` holds all of `words`."""
        return name is not None and _holds(name, folded(words).split())

    def body_keys(self, words: str) -> frozenset[str]:
        """Return the keys of the bodies whose printed name holds all of `words`."""
        wanted = folded(words).split()
        return frozenset(
            body_key(facts.organisation)
            for facts in self.mentions()
            if facts.organisation and _holds(facts.organisation, wanted)
        )

    def names(self) -> dict[str, str]:
        """Return the printed name of each name key."""
        return {name_key(facts.mention.name): facts.mention.name for facts in self.mentions()}

    def _decision(self, first: Mention, second: Mention, *, same: bool) -> list[Draft]:
        pair = sorted((first, second), key=lambda mention: (mention.document, mention.name))
        value = {
            "mentions": [[mention.document, mention.name] for mention in pair],
            "relation": "same" if same else "different",
        }
        base = "pair:" + sha256_hex("\n".join(f"{m.document} {m.name}" for m in pair).encode())
        papers = tuple(sorted({mention.document for mention in pair}))
        thing = self._record.thing(base)
        earlier = thing.replaced_by_a_change("decisions") if thing else ()
        drafts = [Draft(Kind.MEMBER_ADDED, f"{base}#decisions", {"value": value}, papers=papers)]
        if earlier:
            taken = Draft(Kind.MEMBER_REMOVED, f"{base}#decisions", {}, earlier, papers)
            drafts.insert(0, taken)
        return drafts

    def _decisions(self) -> list[tuple[tuple[Mention, Mention], str]]:
        found = []
        for thing in self._record.things("pair"):
            for value in thing.values("decisions"):
                first, second = (Mention(DocumentId(d), name) for d, name in value["mentions"])
                found.append(((first, second), value["relation"]))
        return found


class _Groups:
    """Disjoint sets of mentions."""

    def __init__(self) -> None:
        self._group: dict[Mention, set[Mention]] = {}

    def join(self, first: Mention, second: Mention) -> None:
        """Put the groups of both together."""
        together = self._group.get(first, {first}) | self._group.get(second, {second})
        for mention in together:
            self._group[mention] = together

    def all(self) -> list[tuple[Mention, ...]]:
        """Return the groups, each sorted, largest first."""
        unique = {id(group): group for group in self._group.values()}.values()
        ordered = [
            tuple(sorted(group, key=lambda mention: (mention.name, mention.document)))
            for group in unique
        ]
        return sorted(ordered, key=lambda group: (-len(group), group[0].name))


def _holds(name: str, wanted: list[str]) -> bool:
    words = folded(name).split()
    return bool(wanted) and all(any(word.startswith(w) for word in words) for w in wanted)

"""Makes persons, bodies and countries of mentions: pure, decided by people, undone without loss.

Two mentions are one person when somebody said so. Mentions of one printed name are presumed one
unless their countries contradict, or, where no country is known, their bodies have no telling word
in common, or somebody said that they are two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from archive_app.language.countries import country_name
from archive_app.model.ids import sha256_hex
from archive_app.model.people import Mention, MentionFacts
from archive_app.model.who import Variant, Who, WhoSort

Pair = tuple[Mention, Mention]
Fold = Callable[[str], str]
Group = tuple[Mention, set[str], set[str]]
"""A mention, and the countries and bodies that are printed beside it and those joined to it."""
_KEY_DIGITS = 20
_OFFICES = frozenset(
    {
        *("a", "agency", "and", "bureau", "commission", "committee"),
        *("department", "for", "in", "ministry", "of", "office"),
        *("on", "organisation", "organization", "secretariat", "the"),
    }
)
"""Words that many bodies have in their names."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """The pairs of mentions that somebody decided on."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()


def persons_of(facts: Sequence[MentionFacts], decisions: Decisions, fold: Fold) -> list[Who]:
    """Return the persons that `facts` are, by name; `fold` makes names comparable."""
    groups = _Groups(facts, decisions, fold)
    joined = {fold(mention.name) for pair in decisions.same for mention in pair}
    found = [_person(group, joined, fold) for group in groups.all()]
    return sorted(found, key=lambda who: (fold(who.name), who.key))


def bodies_of(facts: Iterable[MentionFacts], fold: Fold) -> list[Who]:
    """Return the bodies that `facts` print beside names, by name and country."""
    by_body: dict[tuple[str, str], list[MentionFacts]] = defaultdict(list)
    for item in facts:
        if item.organisation:
            by_body[(fold(item.organisation), item.country or "")].append(item)
    found = []
    for (_, country), items in by_body.items():
        name = _most([item.organisation or "" for item in items])
        found.append(_who(WhoSort.BODY, name, country, [Variant(name, tuple(items))]))
    return sorted(found, key=lambda who: (fold(who.name), who.country))


def countries_of(facts: Iterable[MentionFacts]) -> list[Who]:
    """Return the countries whose people speak, in protocol order."""
    by_code: dict[str, list[MentionFacts]] = defaultdict(list)
    for item in facts:
        if item.country:
            by_code[item.country].append(item)
    found = [
        _who(WhoSort.COUNTRY, country_name(code), code, [Variant(code, tuple(items))])
        for code, items in by_code.items()
    ]
    return sorted(found, key=lambda who: who.name)


def _person(group: list[MentionFacts], joined: set[str], fold: Fold) -> Who:
    by_name: dict[str, list[MentionFacts]] = defaultdict(list)
    for item in group:
        by_name[fold(item.mention.name)].append(item)
    names = sorted(by_name, key=lambda name: (-len(by_name[name]), -len(name), name))
    variants = [
        Variant(
            _most([item.mention.name for item in by_name[name]]),
            tuple(by_name[name]),
            is_joined=len(names) > 1 and name in joined,
        )
        for name in names
    ]
    country = _most([item.country for item in group if item.country] or [""])
    return _who(WhoSort.PERSON, variants[0].name, country, variants)


def _who(sort: WhoSort, name: str, country: str, variants: list[Variant]) -> Who:
    mentions = [facts for variant in variants for facts in variant.mentions]
    if sort is WhoSort.PERSON:
        first = min(f"{facts.mention.document} {facts.mention.name}" for facts in mentions)
        key = sha256_hex(first.encode())[:_KEY_DIGITS]
    else:
        key = f"{name} {country}"
    said = sum(facts.statements for facts in mentions)
    return Who(f"{sort}:{key}", sort, name, country, tuple(variants), said)


def _most(names: list[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))


class _Groups:
    """Disjoint sets of mentions; each knows what is printed beside its members, by name."""

    def __init__(self, facts: Sequence[MentionFacts], decisions: Decisions, fold: Fold) -> None:
        self._facts = {item.mention: item for item in facts}
        self._parent = {item.mention: item.mention for item in facts}
        self._apart: dict[Mention, set[Mention]] = defaultdict(set)
        for first, second in decisions.different:
            self._apart[first].add(second)
            self._apart[second].add(first)
        for first, second in decisions.same:
            if first in self._parent and second in self._parent:
                self._join(first, second)
        by_name: dict[str, list[MentionFacts]] = defaultdict(list)
        for item in facts:
            by_name[fold(item.mention.name)].append(item)
        for items in by_name.values():
            self._presume(items)

    def all(self) -> list[list[MentionFacts]]:
        """Return the groups, each in the order in which the mentions came."""
        groups: dict[Mention, list[MentionFacts]] = defaultdict(list)
        for mention, item in self._facts.items():
            groups[self._root(mention)].append(item)
        return list(groups.values())

    def _presume(self, items: list[MentionFacts]) -> None:
        """Join the mentions of one name; those with a country first, so that others may follow."""
        kept: list[Group] = []
        for item in sorted(items, key=lambda facts: facts.country is None):
            group = _group_of(item, [group for group in kept if self._fits(item, *group)])
            if group is None:
                kept.append((item.mention, _known(item.country), _known(item.organisation)))
                continue
            head, countries, bodies = group
            self._join(head, item.mention)
            countries |= _known(item.country)
            bodies |= _known(item.organisation)

    def _fits(
        self, item: MentionFacts, head: Mention, countries: set[str], bodies: set[str]
    ) -> bool:
        root = self._root(head)
        if any(
            self._root(other) == root for other in self._apart[item.mention] & set(self._parent)
        ):
            return False
        if item.country and countries:
            return item.country in countries
        if item.country or countries:
            return True
        return not item.organisation or not bodies or _are_alike(item.organisation, bodies)

    def _join(self, first: Mention, second: Mention) -> None:
        self._parent[self._root(second)] = self._root(first)

    def _root(self, mention: Mention) -> Mention:
        while self._parent[mention] != mention:
            self._parent[mention] = self._parent[self._parent[mention]]
            mention = self._parent[mention]
        return mention


def _group_of(item: MentionFacts, fitting: list[Group]) -> Group | None:
    """Return the group that `item` joins: where several countries fit, that of no country."""
    if item.country is None and len(fitting) > 1:
        return next((group for group in fitting if not group[1]), None)
    return fitting[0] if fitting else None


def _are_alike(body: str, others: set[str]) -> bool:
    """Whether one of `others` names `body` in other words: they share what it is for, or where."""
    own = _telling(body)
    return any(own & _telling(other) or body == other for other in others)


def _telling(body: str) -> set[str]:
    return {word for word in re.findall(r"\w+", body.casefold()) if word not in _OFFICES}


def _known(value: str | None) -> set[str]:
    return {value} if value else set()

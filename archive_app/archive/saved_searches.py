"""Searches that are kept under a name: a part of the record, so they travel and can be undone."""

from archive_app.errors import NotFound, WrongUse
from archive_app.model.event import Draft, Kind
from archive_app.model.finding import Request, SavedSearch
from archive_app.model.ids import DocumentId, SearchId, new_id
from archive_app.store.record import Record
from archive_app.store.states import Thing


class SavedSearches:
    """The saved searches of one record."""

    def __init__(self, record: Record) -> None:
        """Read from and write to `record`."""
        self._record = record

    def all(self) -> list[SavedSearch]:
        """Return every search that was not removed, by name."""
        found = [_search(thing) for thing in self._record.things("search") if _is_there(thing)]
        return sorted(found, key=lambda item: (item.name.casefold(), item.id))

    def get(self, search: SearchId) -> SavedSearch:
        """Return the search of that id; NotFound when there is none or it was removed."""
        thing = self._record.thing(f"search:{search}")
        if thing is None or not _is_there(thing):
            raise NotFound(f"There is no saved search {search[:12]} in this archive.")
        return _search(thing)

    def save(self, name: str, request: Request) -> SavedSearch:
        """Keep `request` under `name`; return what is kept already where it is the same search.

        WrongUse when there is nothing to keep.
        """
        if request.is_blank or not name.strip():
            raise WrongUse("There is no search to save; nothing was saved.")
        there = next((item for item in self.all() if item.request == request), None)
        if there is not None:
            return there
        new = SearchId(new_id())
        papers = _papers_of(request)
        drafts = [
            Draft(
                Kind.FIELD_SET, f"search:{new}#request", {"value": request.to_json()}, (), papers
            ),
            Draft(Kind.FIELD_SET, f"search:{new}#name", {"value": name.strip()}, (), papers),
        ]
        self._record.append(drafts, act=f"Save the search “{name.strip()}”")
        return self.get(new)

    def remove(self, search: SearchId) -> None:
        """Hide a saved search; an undo brings it back. NotFound when there is none."""
        current = self.get(search)
        draft = Draft(
            Kind.FIELD_SET,
            f"search:{search}#removed",
            {"value": True},
            papers=_papers_of(current.request),
        )
        self._record.append([draft], act=f"Remove the search “{current.name}”")


def _is_there(thing: Thing) -> bool:
    return not thing.value("removed", False) and thing.value("request") is not None


def _search(thing: Thing) -> SavedSearch:
    return SavedSearch(
        SearchId(thing.id), thing.value("name", ""), Request.from_json(thing.value("request"))
    )


def _papers_of(request: Request) -> tuple[DocumentId, ...]:
    """Return the papers that a search names, with whose purge it goes."""
    named = (request.narrowing.paper, request.alike.document if request.alike else None)
    return tuple(sorted({paper for paper in named if paper}))

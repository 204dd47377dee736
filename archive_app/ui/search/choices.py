"""What narrows the search: chosen among the facets, shown in the field, taken away there."""

from dataclasses import replace

from PySide6.QtCore import QObject

from archive_app.model.finding import Facet, Narrowing
from archive_app.ui.search.asking import Asking
from archive_app.ui.search.field import SearchField
from archive_app.ui.search.pane import ResultsPane
from archive_app.ui.search.tokens import Token, tokens_of, without
from archive_app.ui.session import Session


class Choices(QObject):
    """Lets the facets and the tokens change what is asked for."""

    def __init__(
        self, session: Session, asking: Asking, field: SearchField, pane: ResultsPane
    ) -> None:
        """Ask through `asking`; `session` knows the titles of papers."""
        super().__init__()
        self._session = session
        self._asking = asking
        self._field = field
        self._groups = pane.facets.groups
        field.token_removed.connect(self._take_away)
        pane.facets.toggled.connect(self._toggle)
        pane.facets.years_chosen.connect(self._choose_years)

    def narrow(self, narrowing: Narrowing) -> None:
        """Look for the same within other choices."""
        self._asking.wish(replace(self._asking.request, narrowing=narrowing))
        self.show()

    def widen(self) -> None:
        """Look for what is typed in everything."""
        self._asking.wish(replace(self._asking.request, narrowing=Narrowing(), alike=None))
        self.show()

    def show(self) -> None:
        """Show in the field what narrows."""
        self._field.set_tokens(self._tokens())

    def words(self) -> str:
        """Return what is looked for in words: what is typed, then what narrows it."""
        typed = " ".join(self._asking.request.typed.split())
        parts = [typed, *(words for _, words in self._tokens())]
        return " · ".join(part for part in parts if part)

    def _tokens(self) -> list[tuple[object, str]]:
        groups, papers = self._groups, self._session.archive.papers
        return tokens_of(
            self._asking.request,
            name_of=lambda facet, value: groups[facet].model.name_of(value),
            title_of=lambda document: papers.get(document).title,
        )

    def _toggle(self, facet: Facet, value: str) -> None:
        self.narrow(self._asking.request.narrowing.toggled(facet, value))

    def _choose_years(self, years: tuple[int, int] | None) -> None:
        self.narrow(self._asking.request.narrowing.within(years))

    def _take_away(self, token: object) -> None:
        if isinstance(token, Facet | Token):
            self._asking.wish(without(self._asking.request, token))
            self.show()
        else:
            self.widen()

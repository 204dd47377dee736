"""The places that were read, one after another, for going back and forward."""

from archive_app.ui.place import Place

_MOST = 100


class History:
    """A line of places with one that is current; a new place drops those ahead."""

    def __init__(self) -> None:
        """Begin without places."""
        self._places: list[Place] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later place."""
        return self._at + 1 < len(self._places)

    def visit(self, place: Place) -> None:
        """Put `place` after the current one; staying in a paper only moves within it."""
        if self._places and self._places[self._at].document == place.document:
            self._places[self._at] = place
            return
        self._places = [*self._places[: self._at + 1], place][-_MOST:]
        self._at = len(self._places) - 1

    def step(self, by: int) -> Place | None:
        """Go back for -1 or forward for 1 and return the place there, None at an end."""
        if not 0 <= self._at + by < len(self._places):
            return None
        self._at += by
        return self._places[self._at]

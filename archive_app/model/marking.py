"""Handling markings: an ordered list, where what leaves takes the highest of its parts."""

from dataclasses import dataclass

from archive_app.errors import WrongUse


@dataclass(frozen=True, slots=True)
class MarkingScale:
    """The names of the markings from the lowest to the highest."""

    names: tuple[str, ...]

    def checked(self, name: str) -> str:
        """Return `name` when it is on the scale; WrongUse otherwise."""
        if name not in self.names:
            known = ", ".join(self.names)
            raise WrongUse(f"There is no marking “{name}”; the markings are {known}.")
        return name

    def highest(self, names: tuple[str, ...]) -> str:
        """Return the highest of `names`: an unknown one is the highest, no name the lowest."""
        if not names:
            return self.names[0]
        return max(names, key=self._rank)

    def _rank(self, name: str) -> int:
        return self.names.index(name) if name in self.names else len(self.names)

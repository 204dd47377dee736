"""The import contract "home": some packages are imported from a few named places and nowhere else.

import-linter's own contract for this refuses a package that nobody imports yet and cannot match a
part of a module's name; this one can do both.
"""

from fnmatch import fnmatchcase

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class HomeContract(Contract):
    """Only `homes` (and what lies below them, `*` allowed) and the guests import the `guests`.

    A guest is a third-party or standard package, or a package of ours; imports of what lies below
    a guest count. Only direct imports are judged.
    """

    guests = fields.ListField(subfield=fields.StringField())
    homes = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Return the check, whose metadata lists the strays as lines to print."""
        strays = [
            f"{importer} -> {imported}"
            for imported in sorted(graph.modules)
            if _lies_in(imported, self.guests)
            for importer in sorted(graph.find_modules_that_directly_import(imported))
            if not _lies_in(importer, [*self.homes, *self.guests])
        ]
        return ContractCheck(kept=not strays, metadata={"strays": strays})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print every import that strays from home."""
        for stray in check.metadata["strays"]:
            output.print_error(f"- {stray}", bold=False)


def _lies_in(module: str, places: list[str]) -> bool:
    return any(fnmatchcase(module, place) or fnmatchcase(module, f"{place}.*") for place in places)

"""The sample papers and how they hang together, for the tour and for the first start."""

from dataclasses import dataclass

from archive_app.archive import Archive
from archive_app.archive.report import IngestReport
from archive_app.model.paper import Link, Paper
from archive_app.operation import Operation
from archive_app.resources import resource_json, sample_papers


@dataclass(frozen=True, slots=True)
class SamplesTaken:
    """What came of taking in the sample papers, and how many were linked to their original."""

    report: IngestReport
    linked: int


def take_in_samples(archive: Archive) -> Operation[SamplesTaken]:
    """Take the sample papers in and link the translations among them."""
    report = yield from archive.take_in([sample_papers()])
    papers = list(archive.papers.all())
    linked = 0
    for name, links in resource_json("samples/links.json").items():
        translation = _found_at(papers, name)
        original = _found_at(papers, links.get("translation_of", ""))
        if translation and original and not translation.links:
            archive.papers.link(translation.id, Link("translation of", original.id))
            linked += 1
    return SamplesTaken(report, linked)


def _found_at(papers: list[Paper], name: str) -> Paper | None:
    if not name:
        return None
    return next((p for p in papers if any(path.endswith(name) for path in p.paths)), None)

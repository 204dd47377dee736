"""`show DOCUMENT`: prints the particulars of a paper, each with its basis, and its passages."""

import argparse
from typing import Any

from archive_app.archive import Archive
from archive_app.cli.command import Command, Context, printable
from archive_app.model.paper import Paper
from archive_app.model.particulars import CivilDate, Field
from archive_app.model.text import one_line


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", help="id, its beginning, or external id")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    with context.reading() as archive:
        context.drain(archive.refresh())
        paper = archive.papers.named(arguments.document)
        data = _json(archive, paper)
    context.answer(data, lambda: _text(data))
    return 0


def _json(archive: Archive, paper: Paper) -> dict[str, Any]:
    text = archive.papers.text(paper)
    return {
        "id": paper.id,
        "text_version": paper.text_version,
        "extractor": paper.extractor,
        "external_ids": list(paper.external_ids),
        "paths": list(paper.paths),
        "forums": list(paper.forums),
        "tags": list(paper.tags),
        "marking": paper.marking,
        "notices": list(paper.notices),
        "removed": paper.removed,
        "links": [{"relation": link.relation, "document": link.document} for link in paper.links],
        "particulars": {
            field.value: {
                "value": particular.value,
                "basis": particular.basis.value,
                "reason": particular.reason,
                "others": list(particular.others),
            }
            for field, particular in paper.particulars.items()
        },
        "mentions": [
            {
                "name": facts.mention.name,
                "title": facts.title,
                "organisation": facts.organisation,
                "country": facts.country,
            }
            for facts in archive.people.mentions(paper.id)
        ],
        "questions": [
            {"names": [q.first.name, q.second.name], "reasons": list(q.reasons)}
            for q in archive.people.questions(paper.id)
        ],
        "passages": [
            {
                "number": number,
                "start": passage.start,
                "end": passage.end,
                "kind": passage.kind.value,
                "page": passage.page,
                "label": passage.label,
                "text": text.text[passage.start : passage.end],
            }
            for number, passage in enumerate(text.passages, start=1)
        ],
    }


def _text(data: dict[str, Any]) -> str:
    lines = [f"{data['id'][:16]}  {', '.join(data['paths'])}"]
    for name, particular in data["particulars"].items():
        value = particular["value"]
        if name == Field.DATE.value:
            value = _date(CivilDate.from_json(value))
        lines.append(f"  {name:14} {value}  ({particular['basis']}: {particular['reason']})")
    lines += [f"  notice         {notice}" for notice in data["notices"]]
    for mention in data["mentions"]:
        facts = (mention["name"], mention["title"], mention["organisation"], mention["country"])
        lines.append("  named          " + ", ".join(fact for fact in facts if fact))
    for question in data["questions"]:
        first, second = question["names"]
        reasons = "; ".join(question["reasons"])
        lines.append(f"  question       Are {first} and {second} one person? ({reasons})")
    lines.append("")
    for passage in data["passages"]:
        label = f" [{passage['label']}]" if passage["label"] else ""
        page = f" p. {passage['page']}" if passage["page"] else ""
        lines.append(f"{passage['number']:>5}{page}{label}  {one_line(passage['text'])}")
    return printable("\n".join(lines))


def _date(date: CivilDate) -> str:
    span = f" [{date.earliest} to {date.latest}]" if date.earliest else ""
    return date.printed + span + (f" – {date.doubt}" if date.doubt else "")


COMMAND = Command("show", "print a paper with its particulars", _arguments, _run)

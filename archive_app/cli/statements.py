"""`statements`: lists who said what, as decided and as the rules suggest."""

import argparse
from typing import Any

from archive_app.archive import Archive, Statement
from archive_app.cli.command import Command, Context, printable
from archive_app.model.paper import Paper
from archive_app.model.review import Sort
from archive_app.model.statement import Figure
from archive_app.model.text import TextVersion, one_line


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--document", metavar="D", help="of one paper")
    parser.add_argument("--speaker", metavar="S", help="of speakers whose name holds these words")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    with context.reading() as archive:
        context.drain(archive.refresh())
        found = _found(archive, arguments.document, arguments.speaker)
    context.answer(found, lambda: _text(found))
    return 0


def _found(archive: Archive, name: str | None, speaker: str | None) -> list[dict[str, Any]]:
    papers = [archive.papers.named(name)] if name else list(archive.papers.all())
    learned = archive.review.learned()
    found = []
    for paper in papers:
        for statement in archive.statements.of(paper):
            if speaker is None or archive.people.is_named(statement.found.speaker, speaker):
                text = archive.papers.text_version(statement.text_version)
                figure = learned.figure(
                    Sort.SPEAKER, paper.language, paper.kind.value, statement.found.confidence
                )
                found.append(_json(paper, text, statement, figure))
    return found


def _json(
    paper: Paper, text: TextVersion, statement: Statement, figure: Figure | None
) -> dict[str, Any]:
    said = statement.found
    passages = text.passages_of(said.content[0].start, said.content[-1].end)
    return {
        "id": statement.id,
        "document": paper.id,
        "passage": passages[0] if passages else None,
        "quote_type": said.quote_type.value,
        "source": said.source.to_list() if said.source else None,
        "cue": said.cue.to_list() if said.cue else None,
        "content": [part.to_list() for part in said.content],
        "text": " … ".join(text.text[part.start : part.end] for part in said.content),
        "speaker": said.speaker,
        "title": said.title,
        "organisation": said.organisation,
        "country": said.country,
        "rule": said.rule,
        "reasons": list(said.reasons),
        "confidence": said.confidence.value,
        "measured": f"{figure.right} of {figure.n} right" if figure else "not measured",
        "decision": statement.decision.value,
    }


def _text(found: list[dict[str, Any]]) -> str:
    lines = []
    for item in found:
        who = ", ".join(
            part
            for part in (item["speaker"], item["title"], item["organisation"], item["country"])
            if part
        )
        lines.append(f"{item['document'][:8]} passage {item['passage']}  {who or 'not stated'}")
        lines.append(
            f"  {item['quote_type']}, {item['decision']}; rule {item['rule']}, "
            f"{item['confidence']} ({item['measured']})"
        )
        words = one_line(item["text"])
        lines.append(f"  {words[:300]}{'…' if len(words) > 300 else ''}")
    lines.append(f"{len(found)} statements.")
    return printable("\n".join(lines))


COMMAND = Command("statements", "list who said what", _arguments, _run)

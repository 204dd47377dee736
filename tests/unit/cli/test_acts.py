"""The commands that change something, on a copy of the sample archive."""

import csv
import json
from pathlib import Path

import pytest

from archive_app.operation import drain
from archive_app.resources import sample_papers
from tests.builders import NEWS, a_file, an_archive
from tests.unit.cli.conftest import Run

ROW = {
    *("id", "actor", "country", "voiced_by", "strength", "basis", "action", "partners", "deadline"),
    *("quantity", "theme", "official", "evidence", "schedule", "closure", "forum", "date"),
    *("document", "start", "end", "source"),
}


def idham(act: Run) -> tuple[str, int]:
    hit = act("search", "prevention speaker:idham").json["hits"][0]
    return hit["document"], hit["passage"]


def test_import_lists_every_path_and_makes_the_archive(run: Run, tmp_path: Path) -> None:
    good = a_file(tmp_path, "in/news.txt", NEWS)
    a_file(tmp_path, "in/again.txt", NEWS)
    bad = a_file(tmp_path, "in/broken.docx", b"PK\x03\x04 no")
    ran = run("--archive", tmp_path / "a", "--json", "import", tmp_path / "in", tmp_path / "gone")
    assert ran.status == 0
    assert set(ran.json) == {"added", "skipped", "failed"}
    (added,) = ran.json["added"]
    assert added["path"] == str(tmp_path / "in/again.txt")
    assert {"id", "path", "title", "kind", "language", "passages"} <= set(added)
    assert added["passages"] == 5
    assert [item["path"] for item in ran.json["skipped"]] == [str(good)]
    assert [item["path"] for item in ran.json["failed"]] == [str(bad), str(tmp_path / "gone")]
    assert all(set(item) == {"path", "reason"} for item in ran.json["failed"])


def test_import_of_nothing_that_is_there_makes_no_archive(run: Run, tmp_path: Path) -> None:
    ran = run("--archive", tmp_path / "a", "import", tmp_path / "gone.txt")
    assert (ran.status, ran.out) == (3, "")
    assert (
        ran.err == f"{tmp_path / 'gone.txt'} is not there. Nothing was taken in; check the path.\n"
    )
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    "words", [("search", "a"), ("briefing", "new", "b"), ("check",), ("check", "--rebuild")]
)
def test_an_archive_that_is_not_there_is_not_made_by_other_words(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    ran = run("--archive", tmp_path / "a", *words)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith(f"There is no archive in {tmp_path / 'a'}. Nothing was changed; ")
    assert not (tmp_path / "a").exists()


def test_a_passage_is_annotated_and_found_by_its_note(act: Run) -> None:
    document, passage = idham(act)
    made = act(
        "annotate", document, passage, "--quote", "workers come home unharmed",
        "--note", "Good line", "--tag", "opening", "--tag", "workers",
    )  # fmt: skip
    assert made.status == 0
    assert set(made.json) == {
        "id", "document", "start", "end", "text", "colour", "note", "tags",
    }  # fmt: skip
    assert (made.json["text"].split(), made.json["tags"]) == (
        ["workers", "come", "home", "unharmed"], ["opening", "workers"],
    )  # fmt: skip
    hit = act("search", "good line").json["hits"][0]
    assert (hit["entry"], hit["start"], hit["end"]) == (
        "note", made.json["start"], made.json["end"],
    )  # fmt: skip


def test_a_commitment_is_recorded_followed_up_and_leaves_in_a_ledger(
    act: Run, tmp_path: Path
) -> None:
    document, passage = idham(act)
    made = act(
        "commitment", "add", document, passage, "--quote", "information should cross borders",
        "--actor", "Indonesia", "--country", "Indonesia", "--by", "June 2026", "--strength", "call",
        "--theme", "prevention", "--to", "China", "--tag", "ask again",
    )  # fmt: skip
    assert made.status == 0, made.err
    row = made.json
    assert set(row) == ROW
    assert (row["country"], row["deadline"], row["schedule"]) == (
        "Indonesia", "June 2026", "running",
    )  # fmt: skip
    assert (row["partners"], row["evidence"]) == (["China"], "none entered")
    followed = act(
        "commitment", "follow", row["id"][:10], document, passage, "--evidence", "limited"
    )
    assert followed.json["evidence"] == "limited"
    vain = act("commitment", "follow", row["id"], "--searched", "borders", "--note", "Nothing.")
    assert vain.json["evidence"] == "limited"
    assert act("commitment", "follow", row["id"], "--evidence", "complete").status == 2
    assert act("commitments", "--country", "id").json == [vain.json]
    assert act("commitments", "--country", "Thailand").json == []
    assert act("commitments", "--theme", "prevent", "--status", "limited").json == [vain.json]
    overdue = act("commitments", "--status", "overdue", "--today", "2026-07-01").json
    assert [item["id"] for item in overdue] == [row["id"]]
    for ending in ("xlsx", "docx", "csv"):
        assert act("commitments", "--to", tmp_path / f"ledger.{ending}").status == 0
    with (tmp_path / "ledger.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert "Indonesia" in list(csv.reader(stream))[-1]
    assert act("commitments", "--to", tmp_path / "ledger.pdf").status == 2


def test_a_suggested_commitment_is_confirmed_by_its_id(act: Run) -> None:
    document = act("search", "inspectors kind:agreement").json["hits"][0]["document"]
    suggested = act("commitment", "suggested", document).json
    assert suggested
    first = suggested[0]
    shown = act("show", document).json["passages"][first["passage"] - 1]
    inside = first["start"] - shown["start"], first["end"] - shown["start"]
    assert shown["text"][inside[0] : inside[1]] == first["text"]
    made = act("commitment", "add", "--suggestion", first["id"][:16], "--theme", "training").json
    assert (made["start"], made["end"], made["theme"]) == (
        first["start"], first["end"], "training",
    )  # fmt: skip
    left = act("commitment", "suggested", document).json
    assert first["id"] not in {item["id"] for item in left}


def test_a_briefing_is_begun_filled_shown_and_exported(act: Run, tmp_path: Path) -> None:
    document, passage = idham(act)
    assert act("briefing", "new", "Safety", "--marking", "Internal").json["name"] == "Safety"
    assert act("briefing", "new", "Safety").status == 2
    assert act("briefing", "new", "Other", "--marking", "Cosmic").status == 2
    for words in (
        ("--heading", "Prevention", "--level", "2"),
        ("--text", "What **Indonesia** said."),
        ("--cite", document, passage),
        ("--commitments", "--country", "Indonesia", "--caption", "Promises"),
    ):
        added = act("briefing", "add", "Safety", *words)
        assert (added.status, set(added.json)) == (0, {"block"})
    assert act("briefing", "add", "Safety").status == 2
    assert act("briefing", "list").json[0]["blocks"] == 4
    shown = act("briefing", "show", "Safety").json
    assert set(shown) == {"name", "title", "marking", "issued", "warnings", "blocks"}
    assert [block["sort"] for block in shown["blocks"]] == [
        "heading", "prose", "citation", "table",
    ]  # fmt: skip
    assert shown["marking"] == "Internal"
    citation = shown["blocks"][2]
    assert citation["wording"] == "reported"
    assert "Idham" in citation["footnote"]
    for ending in ("docx", "pdf", "html", "md"):
        ran = act("briefing", "export", "Safety", "--to", tmp_path / f"b.{ending}")
        assert (ran.status, ran.json["file"]) == (0, str(tmp_path / f"b.{ending}"))
    assert act("briefing", "export", "Safety", "--to", tmp_path / "b.odt").status == 2
    assert act("briefing", "show", "Safety").json["issued"] == ["2026-03-01"] * 4


def test_a_purge_asks_first_and_then_destroys(act: Run, tmp_path: Path) -> None:
    document, _ = idham(act)
    asked = act("purge", document[:10]).json
    assert (asked["purged"], asked["document"]) == (False, document)
    assert act("show", document).status == 0
    done = act("purge", document[:10], "--yes").json
    assert (done["purged"], done["files"]) == (True, 2)
    assert act("show", document).status == 3
    assert act("check").status == 0
    refused = act("import", sample_papers() / "nanning-2023/01-news-report.txt").json
    assert refused["failed"][0]["reason"].startswith("it was purged from this archive")
    again = act("import", "--again", sample_papers() / "nanning-2023/01-news-report.txt").json
    assert again["added"][0]["id"] == document


def test_faults_have_status_3_and_a_rebuild_mends_what_can_be_made_anew(
    act: Run, tmp_path: Path
) -> None:
    blob = next(path for path in (tmp_path / "archive/blobs").rglob("*") if path.is_file())
    content = blob.read_bytes()
    blob.write_bytes(content + b" ")
    ran = act("check")
    assert ran.status == 3
    assert set(ran.json) == {"faults", "notes"}
    assert set(ran.json["faults"][0]) == {"what", "where"}
    blob.write_bytes(content)
    assert act("check", "--rebuild").json == {"faults": [], "notes": []}


def test_import_beside_an_open_window_is_refused_and_questions_are_answered(
    act: Run, tmp_path: Path
) -> None:
    with an_archive(tmp_path / "archive") as window:
        drain(window.refresh())
        for words in (
            ("import", a_file(tmp_path, "n.txt", NEWS)),
            ("briefing", "new", "b"),
            ("annotate", "zzzz", "1"),
        ):
            ran = act(*words)
            assert (ran.status, ran.out) == (3, "")
            assert "is open in another window or command" in ran.err
            assert ran.err.count("\n") == 1
        assert act("search", "prevention").json["total"] > 0


def test_control_characters_reach_the_terminal_as_marks(run: Run, tmp_path: Path) -> None:
    text = "A paper\x1b[2J that \u202erevorts\u202c its words.\x07"
    line = json.dumps({"id": "\x1b]0;x\x07", "title": "Title \x1b[31m", "text": text})
    home = tmp_path / "a"
    printed = run("--archive", home, "import", a_file(tmp_path, "b.jsonl", line + "\n")).out
    printed += run("--archive", home, "search", "words").out
    document = run("--archive", home, "--json", "search", "words").json["hits"][0]["document"]
    printed += run("--archive", home, "show", document).out
    printed += run("--archive", home, "verify", "--quote", "its words").out
    assert "⟨001B⟩" in printed
    assert "⟨202E⟩" in printed
    for control in ("\x1b", "\x07", "\u202e", "\u202c"):
        assert control not in printed


def test_an_error_shows_control_characters_as_marks_too(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "a"
    run("--archive", home, "import", a_file(tmp_path, "n.txt", NEWS))
    ran = run("--archive", home, "show", "\x1b[2Jx")
    assert ran.status == 3
    assert "\x1b" not in ran.err

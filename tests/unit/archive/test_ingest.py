"""Every path is dealt with: taken in, there already, or failed with a reason."""

import json
import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from archive_app.archive import Archive
from archive_app.archive.ingest import BATCH_PAPERS
from archive_app.model.event import Kind
from archive_app.model.ids import sha256_hex
from archive_app.model.paper import Paper
from archive_app.operation import Cancelled, drain
from archive_app.resources import sample_papers
from tests.builders import NEWS, a_file, an_archive, take_in


def kinds(folder: Path) -> list[str]:
    with an_archive(folder) as archive:
        return [event.envelope.kind for event in archive._record.events()]


def lines(*items: dict[str, str]) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)


def a_mail_with(attached: str, name: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "The report"
    mail["From"] = "desk@example.org"
    mail.set_content("Please keep the report that is attached.\n")
    mail.add_attachment(attached.encode(), maintype="text", subtype="plain", filename=name)
    return mail.as_bytes()


def test_a_folder_is_taken_in_with_its_folders_and_without_hidden_files(
    archive: Archive, tmp_path: Path
) -> None:
    first = a_file(tmp_path, "in/b/one.txt", "The first paper speaks of dams.")
    second = a_file(tmp_path, "in/a.md", "# Second\n\nThe second paper speaks of boats.")
    a_file(tmp_path, "in/.hidden.txt", "No.")
    a_file(tmp_path, "in/~$draft.docx", "No.")
    report = take_in(archive, tmp_path / "in")
    assert [item.path for item in report.added] == [str(second), str(first)]
    assert [item.id for item in report.added] == [
        sha256_hex(second.read_bytes()),
        sha256_hex(first.read_bytes()),
    ]
    assert report.added[0].title == "Second"
    assert report.added[0].passages == 2
    assert (report.skipped, report.failed) == ([], [])
    assert archive.search("boats").total == 1


def test_the_same_bytes_twice_are_one_paper_that_remembers_both_places(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    copy = a_file(tmp_path, "copy of news.txt", NEWS)
    report = take_in(archive, copy, copy)
    assert report.added == []
    assert [item.reason for item in report.skipped] == [
        f"already in the archive as “{news.title}”"
    ] * 2
    paper = archive.papers.get(news.id)
    assert paper.paths == (*news.paths, str(copy))
    assert take_in(archive, copy).skipped[0].path == str(copy)
    assert archive.papers.get(news.id).paths == paper.paths


def test_the_same_bytes_twice_in_one_go_are_told_apart_from_what_was_there_before(
    archive: Archive, tmp_path: Path
) -> None:
    a_file(tmp_path, "in/1.txt", NEWS)
    second = a_file(tmp_path, "in/2.txt", NEWS)
    report = take_in(archive, tmp_path / "in")
    assert len(report.added) == 1
    assert [(item.path, item.reason) for item in report.skipped] == [
        (str(second), f"the same paper was taken in just now as “{report.added[0].title}”")
    ]
    assert archive.papers.get(report.added[0].id).paths == (report.added[0].path, str(second))


def test_each_line_of_a_bulk_file_is_a_paper_with_its_own_id(
    archive: Archive, tmp_path: Path
) -> None:
    first = {"_id": "un-1", "title": "One", "text": "We thank the chair."}
    second = {"id": "un-2", "title": "Two", "text": "We ask for gauges."}
    bulk = a_file(tmp_path, "bulk.jsonl", lines(first) + "this is no JSON\n" + lines(second))
    report = take_in(archive, bulk)
    assert [(item.title, item.path) for item in report.added] == [
        ("One", f"{bulk}:1"),
        ("Two", f"{bulk}:3"),
    ]
    assert [item.path for item in report.failed] == [f"{bulk}:2"]
    assert archive.papers.named("un-2").title == "Two"
    assert archive.papers.named("un-2").id == sha256_hex(json.dumps(second).encode())
    assert archive.search("gauges").hits[0].external_id == "un-2"


def test_a_mail_and_its_attachment_are_two_papers_that_hang_together(
    archive: Archive, tmp_path: Path
) -> None:
    mail = a_file(tmp_path, "m.eml", a_mail_with(NEWS, "news.txt"))
    report = take_in(archive, mail)
    assert [item.path for item in report.added] == [str(mail), f"{mail}#news.txt"]
    holder, member = (archive.papers.get(item.id) for item in report.added)
    assert member.id == sha256_hex(NEWS.encode())
    assert [(link.relation, link.document) for link in member.links] == [("attached to", holder.id)]
    assert holder.links == ()


def test_an_attachment_that_was_there_before_is_linked_to_its_mail(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    mail = a_file(tmp_path, "m.eml", a_mail_with(NEWS, "news.txt"))
    report = take_in(archive, mail)
    assert [item.path for item in report.skipped] == [f"{mail}#news.txt"]
    assert [link.document for link in archive.papers.get(news.id).links] == [report.added[0].id]


def test_a_removed_paper_is_not_taken_in_again_and_the_reason_says_how_to_get_it(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    archive.papers.remove(news.id)
    report = take_in(archive, a_file(tmp_path, "news.txt", NEWS))
    assert [item.reason for item in report.skipped] == [
        f"in the archive, but removed; restore it there as “{news.title}”"
    ]
    assert archive.papers.get(news.id).removed


def test_what_fails_is_listed_and_set_aside_and_the_rest_goes_on(
    archive: Archive, tmp_path: Path
) -> None:
    empty = a_file(tmp_path, "in/0.txt", "")
    broken = a_file(tmp_path, "in/1.docx", b"PK\x03\x04 this is no Word document")
    link = tmp_path / "in/2.txt"
    link.symlink_to(empty)
    odd = a_file(tmp_path, "in/3.exe", b"MZ\x00\x01\x02" * 40)
    good = a_file(tmp_path, "in/4.txt", "A good paper.")
    gone = tmp_path / "gone.txt"
    report = take_in(archive, tmp_path / "in", gone)
    assert [item.path for item in report.added] == [str(good)]
    reasons = {item.path: item.reason for item in report.failed}
    assert set(reasons) == {str(empty), str(broken), str(link), str(odd), str(gone)}
    assert reasons[str(empty)] == "the file is empty"
    assert reasons[str(link)] == "it is a link; name the file itself"
    assert reasons[str(gone)] == "it is not there (any more)"
    assert {item.path: item.reason for item in archive.set_aside()} == reasons


def test_a_file_that_was_mended_is_not_set_aside_any_more(archive: Archive, tmp_path: Path) -> None:
    file = a_file(tmp_path, "paper.txt", "")
    take_in(archive, file)
    assert [item.path for item in archive.set_aside()] == [str(file)]
    a_file(tmp_path, "paper.txt", "Now there are words in it.")
    assert len(take_in(archive, file).added) == 1
    assert archive.set_aside() == []


def test_an_unreadable_folder_is_named_and_the_rest_goes_on(
    archive: Archive, tmp_path: Path
) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may read every folder")
    closed = tmp_path / "in/closed"
    closed.mkdir(parents=True)
    a_file(tmp_path, "in/open.txt", "A paper.")
    closed.chmod(0)
    report = take_in(archive, tmp_path / "in")
    closed.chmod(0o700)
    assert len(report.added) == 1
    assert [item.path for item in report.failed] == [str(closed)]


def test_a_purged_paper_is_refused_and_leaves_no_trace_of_where_it_was_offered(
    archive: Archive, news: Paper, tmp_path: Path
) -> None:
    archive.purge(news.id)
    offered = a_file(tmp_path, "offered.txt", NEWS)
    report = take_in(archive, offered)
    assert [(item.path, item.reason) for item in report.failed] == [
        (str(offered), "it was purged from this archive; “import --again” admits it")
    ]
    assert archive.papers.find(news.id) is None
    assert archive.set_aside() == []
    assert archive.search("gauges").total == 0


def test_a_purged_paper_comes_back_when_asked_for_and_the_readmission_is_recorded(
    tmp_path: Path,
) -> None:
    file = a_file(tmp_path, "news.txt", NEWS)
    home = tmp_path / "archive"
    with an_archive(home) as archive:
        document = take_in(archive, file).added[0].id
        archive.purge(document)
        assert [item.id for item in take_in(archive, file, again=True).added] == [document]
        assert archive.papers.text(archive.papers.get(document)).text.startswith("OFFICIALS")
        assert archive.search("gauges").total == 1
        assert drain(archive.check()).faults == ()
    assert kinds(home).count(Kind.PAPER_READMITTED) == 1
    with an_archive(home) as archive:
        archive.purge(document)
        assert len(take_in(archive, file).failed) == 1


def test_admitting_papers_again_says_nothing_of_papers_that_were_never_purged(
    tmp_path: Path,
) -> None:
    file = a_file(tmp_path, "news.txt", NEWS)
    with an_archive(tmp_path / "archive") as archive:
        take_in(archive, file, again=True)
    assert kinds(tmp_path / "archive") == [Kind.PAPER_ADDED]


def test_what_was_read_before_a_cancel_is_kept(archive: Archive, tmp_path: Path) -> None:
    for number in range(6):
        a_file(tmp_path, f"in/{number}.txt", f"Paper number {number} speaks of dams.")
    operation = archive.take_in([tmp_path / "in"])
    while not next(operation).note.endswith("2.txt"):
        pass
    with pytest.raises(StopIteration) as ended:
        operation.throw(Cancelled())
    report = ended.value.value
    assert report.cancelled
    assert [item.path[-5:] for item in report.added][:2] == ["0.txt", "1.txt"]
    assert len(report.added) < 6
    assert (report.files, report.untouched) == (6, 6 - len(report.added))
    assert {paper.id for paper in archive.papers.all()} == {item.id for item in report.added}
    assert len(take_in(archive, tmp_path / "in").added) == 6 - len(report.added)


def test_progress_counts_the_files_and_names_the_one_being_read(
    archive: Archive, tmp_path: Path
) -> None:
    for number in range(3):
        a_file(tmp_path, f"in/{number}.txt", f"Paper number {number} speaks of dams.")
    steps = list(archive.take_in([tmp_path / "in"]))
    told = list(dict.fromkeys((step.done, step.total, Path(step.note).name) for step in steps))
    assert told == [(0, 3, "0.txt"), (1, 3, "1.txt"), (2, 3, "2.txt")]


def test_papers_are_acknowledged_in_batches(archive: Archive, tmp_path: Path) -> None:
    bulk = lines(*({"id": str(n), "text": f"Paper {n}."} for n in range(BATCH_PAPERS + 5)))
    operation = archive.take_in([a_file(tmp_path, "bulk.jsonl", bulk)])
    held = {len(list(archive.papers.all())) for _ in operation}
    assert 0 in held
    assert 1 <= max(held) <= BATCH_PAPERS
    assert len(list(archive.papers.all())) == BATCH_PAPERS + 5


def test_no_step_stands_inside_a_transaction(archive: Archive, tmp_path: Path) -> None:
    for _ in archive.take_in([sample_papers() / "nanning-2023"]):
        assert not archive._record.database.in_transaction()
    for _ in archive.refresh():
        assert not archive._record.database.in_transaction()
    for _ in archive.check():
        assert not archive._record.database.in_transaction()

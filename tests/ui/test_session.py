"""The session: deeds, questions and operations on their lanes, what is told, what is held."""

import threading

import pytest

from archive_app.archive import Archive
from archive_app.errors import NotFound, StorageError
from archive_app.model.ids import DocumentId
from archive_app.operation import Cancelled, Operation, Progress
from archive_app.ui.session import Session
from archive_app.ui.topics import Topic

PAPERS = {Topic.PAPERS}


def first_paper(archive: Archive) -> DocumentId:
    return next(archive.papers.all()).id


def counting(total: int, seen: list[int]) -> Operation[int]:
    """Count to `total` a step at a time; cancelled, return how far it came."""
    done = 0
    try:
        while done < total:
            done += 1
            seen.append(done)
            yield Progress(done, total)
    except Cancelled:
        pass
    return done


@pytest.fixture
def quiet(session: Session, qtbot) -> Session:
    """Return the session once its child has nothing left to do."""
    qtbot.waitUntil(lambda: not session.is_busy, timeout=30_000)
    return session


def test_a_deed_is_done_on_the_write_lane_and_told_once(quiet, qtbot):
    told, threads = [], []
    quiet.changed.connect(told.append)

    def deed(archive: Archive) -> DocumentId:
        threads.append(threading.current_thread())
        document = first_paper(archive)
        archive.papers.tag(document, "flood")
        return document

    results = []
    quiet.act(deed, PAPERS, then=results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert told[0] == frozenset(PAPERS)
    assert threads[0] is not threading.main_thread()
    assert quiet.archive.papers.get(results[0]).tags == ("flood",)


def test_what_can_be_undone_is_still_named_when_the_child_has_written(quiet, qtbot):
    named, indexed = [], []
    quiet.undo_changed.connect(lambda undo, redo: named.append(undo))
    quiet.changed.connect(lambda topics: indexed.append(Topic.INDEX in topics))
    quiet.act(lambda archive: archive.papers.tag(first_paper(archive), "flood"), PAPERS)
    qtbot.waitUntil(lambda: True in indexed, timeout=30_000)
    answered = []
    quiet.ask(lambda archive: archive.behind, answered.append, slot="behind", surveys=True)
    qtbot.waitUntil(lambda: bool(answered))
    # What the child wrote before the act may be told first, when there is nothing to undo yet.
    since = named[named.index("Tag “flood”") :]
    assert set(since) == {"Tag “flood”"}


def test_what_was_done_becomes_findable_by_the_child(quiet, qtbot):
    told = []
    quiet.changed.connect(told.append)
    quiet.act(lambda archive: archive.papers.tag(first_paper(archive), "zanzibar"), PAPERS)
    qtbot.waitUntil(lambda: any(Topic.INDEX in topics for topics in told), timeout=30_000)
    found = []
    quiet.ask(lambda archive: archive.search("tag:zanzibar"), found.append, slot="search")
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].total > 0


def test_a_newer_question_of_a_slot_supersedes_the_older(quiet, qtbot):
    gate, begun = threading.Event(), threading.Event()
    answers = []

    def hold(_: Archive) -> bool:
        begun.set()
        return gate.wait(10)

    quiet.ask(hold, answers.append, slot="other")
    qtbot.waitUntil(begun.is_set)
    for number in range(5):
        quiet.ask(lambda _, n=number: n, answers.append, slot="typed")
    gate.set()
    qtbot.waitUntil(lambda: len(answers) >= 2)
    qtbot.wait(50)
    assert answers == [True, 4]


def test_what_the_user_can_mend_is_told_in_one_sentence(quiet, qtbot):
    errors = []
    missing = DocumentId("0" * 64)
    quiet.ask(
        lambda archive: archive.papers.get(missing),
        lambda _: None,
        slot="paper",
        otherwise=errors.append,
    )
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], NotFound)


def test_a_fault_is_told_with_details_and_the_lane_goes_on(quiet, qtbot):
    with qtbot.waitSignal(quiet.failed) as told:
        quiet.act(lambda archive: 1 // 0, PAPERS)
    assert "ZeroDivisionError" in told.args[0].details
    assert "\n" not in told.args[0].sentence
    done = []
    quiet.act(lambda archive: 7, set(), then=done.append)
    qtbot.waitUntil(lambda: done == [7])


def test_short_deeds_go_between_the_steps_of_a_long_operation(quiet, qtbot):
    seen: list[int] = []
    order: list[str] = []
    started = threading.Event()

    def slow(archive: Archive) -> Operation[int]:
        for number in range(300):
            started.set()
            order.append("step")
            yield Progress(number, 300)
            threading.Event().wait(0.005)
        return 300

    ended = []
    quiet.submit(slow, set(), name="slow", then=ended.append)
    qtbot.waitUntil(started.is_set)
    quiet.act(lambda archive: order.append("deed"), set(), then=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert not ended
    quiet.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    assert "deed" in order


def test_an_operation_is_paused_resumed_and_cancelled_and_tells_what_it_did(quiet, qtbot):
    seen: list[int] = []
    works, ended = [], []
    quiet.work_changed.connect(works.append)
    quiet.submit(lambda _: counting(10_000_000, seen), set(), name="count", then=ended.append)
    qtbot.waitUntil(lambda: len(seen) > 10)
    quiet.pause()
    qtbot.waitUntil(lambda: bool(works) and works[-1] is not None and works[-1].paused)
    qtbot.wait(30)
    held = len(seen)
    qtbot.wait(30)
    assert len(seen) == held
    quiet.resume()
    qtbot.waitUntil(lambda: len(seen) > held)
    quiet.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0] == len(seen) < 10_000_000
    assert works[-1] is None


def test_undo_names_what_it_undoes_and_redo_brings_it_back(quiet, qtbot):
    named = []
    quiet.undo_changed.connect(lambda undo, redo: named.append((undo, redo)))
    done = []
    quiet.act(
        lambda archive: archive.papers.tag(first_paper(archive), "x"), PAPERS, then=done.append
    )
    qtbot.waitUntil(lambda: bool(done))
    assert named[-1] == ("Tag “x”", "")
    quiet.undo()
    qtbot.waitUntil(lambda: named[-1] == ("", "Tag “x”"))
    quiet.redo()
    qtbot.waitUntil(lambda: named[-1] == ("Tag “x”", ""))


def test_what_the_disk_refuses_is_held_and_saved_when_there_is_room(quiet, qtbot):
    full = [True]

    def deed(archive: Archive) -> str:
        if full[0]:
            raise StorageError("The disk is full. Your note is held in memory.")
        return "saved"

    saved = []
    with qtbot.waitSignal(quiet.failed):
        quiet.act(deed, PAPERS, then=saved.append)
    assert quiet.held == 1
    full[0] = False
    quiet.retry()
    qtbot.waitUntil(lambda: saved == ["saved"])
    assert quiet.held == 0


def test_a_purge_rests_the_child_and_nothing_of_the_paper_is_found_after(quiet, qtbot):
    document = first_paper(quiet.archive)
    word = quiet.archive.papers.get(document).title
    gone = []
    quiet.purge(document, then=gone.append)
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    qtbot.waitUntil(lambda: not quiet.is_busy, timeout=30_000)
    found = []
    quiet.ask(lambda archive: archive.search(f'"{word}"'), found.append, slot="search")
    qtbot.waitUntil(lambda: bool(found))
    assert all(hit.document != document for hit in found[0].hits)
    assert quiet.archive.papers.find(document) is None

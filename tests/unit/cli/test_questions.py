"""The commands that ask: their JSON, their offsets, their exit statuses."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.conftest import Run

HIT = {
    *("document", "external_id", "title", "kind", "entry", "date", "passage", "label", "page"),
    *("start", "end", "text", "speakers", "score", "highlights"),
}
STATEMENT = {
    *("id", "document", "passage", "quote_type", "source", "cue", "content", "text", "speaker"),
    *("title", "organisation", "country", "rule", "reasons", "confidence", "measured", "decision"),
}


def text_of(ask: Run, document: str) -> list[dict[str, Any]]:
    passages: list[dict[str, Any]] = ask("show", document).json["passages"]
    return passages


def test_a_search_prints_hits_whose_offsets_and_highlights_are_right(ask: Run) -> None:
    ran = ask("search", "early warning", "--limit", "30")
    assert (ran.status, ran.err) == (0, "")
    assert set(ran.json) == {"total", "documents", "facets", "hits", "notice"}
    assert ran.json["total"] >= len(ran.json["hits"]) > 5
    for hit in ran.json["hits"]:
        assert set(hit) == HIT
        for start, end in hit["highlights"]:
            assert hit["text"][start:end].casefold()[:4] in ("earl", "warn")
        if hit["entry"] == "passage":
            passage = text_of(ask, hit["document"])[hit["passage"] - 1]
            assert (passage["start"], passage["end"]) == (hit["start"], hit["end"])
            assert passage["text"] == hit["text"]


def test_all_results_are_written_with_their_citations(ask: Run, tmp_path: Path) -> None:
    ran = ask("search", "early warning", "--to", tmp_path / "found.csv")
    assert (ran.status, ran.json["file"]) == (0, str(tmp_path / "found.csv"))
    assert (tmp_path / "found.csv").read_bytes().count(b"Early") > 0
    assert ask("search", "early warning", "--any", "--to", tmp_path / "found.md").status == 2
    assert ask("search", "early warning", "--to", tmp_path / "found.odt").status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["found.csv"]


def test_facets_count_passages_and_countries_are_codes(ask: Run) -> None:
    ran = ask("search", "lang:en", "--limit", "500").json
    passages = [hit for hit in ran["hits"] if hit["entry"] == "passage"]
    assert ran["total"] == len(ran["hits"])
    assert sum(ran["facets"]["kind"].values()) == len(passages)
    assert all(len(code) == 2 and code.isupper() for code in ran["facets"]["country"])
    speakers = {s["name"] for hit in passages for s in hit["speakers"] if s["name"]}
    assert set(ran["facets"]["speaker"]) == speakers


def test_a_search_for_a_speaker_holds_the_words_of_no_other(ask: Run) -> None:
    hits = ask("search", "speaker:idham").json["hits"]
    assert hits
    for hit in hits:
        assert "Idham" in {speaker["name"] for speaker in hit["speakers"]}
        assert set(hit["speakers"][0]) == {"name", "title", "country", "basis"}


def test_any_limit_and_sort_do_what_they_say(ask: Run) -> None:
    every = ask("search", "boats inspectors").json["total"]
    either = ask("search", "boats inspectors", "--any").json["total"]
    assert either >= every > 0
    assert len(ask("search", "river", "--limit", "3").json["hits"]) == 3
    assert len(ask("search", "river", "--limit", "0").json["hits"]) == 1
    by_date = ask("search", "river", "--sort", "date", "--limit", "50").json
    by_score = ask("search", "river", "--limit", "50").json
    assert by_date["total"] == by_score["total"]
    scores = [hit["score"] for hit in by_score["hits"]]
    assert scores == sorted(scores, reverse=True)


def test_show_prints_particulars_with_basis_and_numbered_passages(ask: Run) -> None:
    document = ask("search", "prevention speaker:idham").json["hits"][0]["document"]
    shown = ask("show", document[:12]).json
    assert shown["id"] == document
    assert shown["particulars"]["language"]["value"] == "en"
    assert set(shown["particulars"]["title"]) == {"value", "basis", "reason", "others"}
    assert [p["number"] for p in shown["passages"]] == list(range(1, len(shown["passages"]) + 1))
    assert set(shown["passages"][0]) == {
        "number", "start", "end", "kind", "page", "label", "text",
    }  # fmt: skip


def test_statements_point_with_right_offsets_into_their_text(ask: Run) -> None:
    statements = ask("statements").json
    assert len(statements) > 40
    texts: dict[str, list[dict[str, Any]]] = {}
    for item in statements:
        assert set(item) == STATEMENT
        passages = texts.setdefault(item["document"], text_of(ask, item["document"]))
        words = item["text"].split(" … ")
        first = passages[item["passage"] - 1]
        start, end = item["content"][0]
        inside = first["text"][start - first["start"] : min(end, first["end"]) - first["start"]]
        assert words[0].startswith(inside)
        assert inside
        assert item["decision"] == "suggested"
    spoken = ask("statements", "--speaker", "idham").json
    assert {item["speaker"] for item in spoken} == {"Idham"}
    one = ask("statements", "--document", spoken[0]["document"]).json
    assert {item["document"] for item in one} == {spoken[0]["document"]}


def test_a_quotation_is_verified(ask: Run) -> None:
    hit = ask("search", "prevention speaker:idham").json["hits"][0]
    quotation = "safe work rests on prevention"
    exact = ask("verify", "--quote", quotation).json
    assert set(exact) == {
        "verdict", "document", "title", "passage", "locator", "start", "end", "text", "differences",
    }  # fmt: skip
    assert (exact["verdict"], exact["document"], exact["passage"]) == (
        "exact", hit["document"], hit["passage"],
    )  # fmt: skip
    start = exact["start"] - hit["start"]
    assert hit["text"][start:].replace("\n", " ").startswith(quotation)
    changed = ask("verify", "--quote", quotation.replace("rests", "sits")).json
    assert (changed["verdict"], changed["differences"]) == (
        "changed", [{"paper": "rests", "quoted": "sits"}],
    )  # fmt: skip
    missing = ask("verify", "--quote", "Quick zebras invoice our moon quarterly")
    assert (missing.status, missing.json["verdict"]) == (0, "missing")


def test_a_check_of_a_sound_archive_finds_nothing(ask: Run) -> None:
    ran = ask("check")
    assert (ran.status, ran.json) == (0, {"faults": [], "notes": []})


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("show", "zzzz"), "There is no paper “zzzz” in this archive. “search” finds papers."),
        (("search", "(" * 40), ""),
        (("statements", "--document", "zzzz"), "There is no paper “zzzz”"),
        (("briefing", "show", "none"), "There is no briefing “none”; “briefing list” names them."),
        (("briefing", "export", "none", "--to", "x.md"), "There is no briefing “none”"),
        (("annotate", "zzzz", "1"), "There is no paper “zzzz”"),
        (("commitment", "follow", "zzzz", "--searched", "x"), "There is no single commitment"),
        (("commitment", "add", "--suggestion", "zzzz"), "No commitment is suggested under “zzzz”"),
        (("purge", "zzzz"), "There is no paper “zzzz”"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence_with_status_3(
    ask: Run, words: tuple[str, ...], sentence: str
) -> None:
    ran = ask(*words)
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith(sentence)
    assert ran.err.strip()


@pytest.mark.parametrize(
    "words",
    [
        ("search",), ("nonsense",), ("search", "a", "--limit", "x"), ("import",), ("briefing",),
        ("--today", "yesterday", "search", "a"), ("search", "a", "--today", "2026-02-30"),
        ("commitments", "--status", "late"), ("commitment", "add"), ("verify", "--quote", "  "),
        ("annotate", "zzzz", "one"), ("briefing", "add", "x", "--cite", "zzzz", "one"),
    ],
)  # fmt: skip
def test_wrong_usage_has_status_2_and_prints_no_answer(ask: Run, words: tuple[str, ...]) -> None:
    ran = ask(*words)
    expected = 3 if words[0] == "briefing" and len(words) > 1 else 2
    assert (ran.status, ran.out) == (expected, "")
    assert ran.err.strip()


def test_a_wrong_day_is_told_in_one_sentence(ask: Run) -> None:
    assert ask("--today", "yesterday", "commitments").err == (
        "“yesterday” is no day; write --today as year-month-day, such as 2026-03-01. "
        "Nothing was changed.\n"
    )


def test_no_word_at_all_prints_the_help_with_status_2_where_there_is_no_display(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    ran = run()
    assert ran.status == 2
    assert "no display" in ran.err
    for word in ("import", "search", "briefing", "verify", "tour"):
        assert word in ran.out

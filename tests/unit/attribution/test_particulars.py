"""Particulars are guessed with their basis and a reason."""

from pathlib import Path
from typing import Any

import pytest

from archive_app.attribution import particulars_in
from archive_app.model.particulars import Basis, Field, Guess
from archive_app.model.text import Passage, PassageKind


def guessed(text: str, metadata: dict[str, str] | None = None, **more: Any) -> dict[Field, Guess]:
    guesses = particulars_in(text, (), metadata or {}, file_name="paper.txt", **more)
    return {guess.field: guess for guess in guesses}


def test_what_the_file_says_is_stated() -> None:
    found = guessed(
        "We will build ports. Thank you, Mr. President.",
        {
            "title": "Laos: address", "speaker": "Sok Lim", "post": "Minister", "date": "1993",
            "country": "Lao People’s Democratic Re\u00adpublic", "forum": "Port Forum",
            "language": "en",
        },
    )  # fmt: skip
    assert found[Field.COUNTRY].value == "LA"
    assert found[Field.SPEAKER].value == "Sok Lim"
    assert found[Field.SPEAKER_POST].value == "Minister"
    assert found[Field.DATE].value["earliest"] == "1993-01-01"
    assert found[Field.DATE].value["latest"] == "1993-12-31"
    assert found[Field.KIND].value == "speech"
    stated = {field for field, guess in found.items() if guess.basis is Basis.STATED}
    assert stated == set(found) - {Field.KIND}


def test_a_dateline_gives_place_date_and_kind() -> None:
    found = guessed(
        "Dili, March 4, 2024 (Rosa Mint) The 3rd Island Ports Forum opened. "
        "Bo Lin said that trade grew."
    )
    assert found[Field.KIND].value == "news report"
    assert found[Field.PLACE].value == "Dili"
    assert found[Field.DATE].value["earliest"] == "2024-03-04"
    assert found[Field.FORUM].value == "3rd Island Ports Forum"
    assert Field.SPEAKER not in found


def test_a_printed_date_is_stated_by_the_paper() -> None:
    found = guessed("Date: 12 March 2024\n\nPlace: Dili\n\nThe minutes follow.")
    assert found[Field.DATE].basis is Basis.STATED
    assert found[Field.DATE].value["latest"] == "2024-03-12"
    assert found[Field.PLACE].value == "Dili"


@pytest.mark.parametrize(
    ("text", "metadata", "kind"),
    [
        (
            "Article 1\nThe Parties shall meet.\n\nArticle 2\nThe Parties shall vote.",
            {},
            "agreement",
        ),
        ("The ministers met in Dili.", {"title": "Joint Statement of the Ministers"}, "communiqué"),
        ("MS. ROSA: Yes.\n\nMR. LIM: No.\n\nMS. ROSA: So.", {}, "transcript"),
        ("Excellencies, I thank you. We will build our port.", {}, "speech"),
        ("A list of ports.", {}, "other"),
    ],
)
def test_each_kind_of_paper_is_told(text: str, metadata: dict[str, str], kind: str) -> None:
    assert guessed(text, metadata)[Field.KIND].value == kind


def test_a_heading_is_the_title_and_without_one_the_first_words_stand_in_brackets() -> None:
    text = "Ports of tomorrow\n\nThey grow."
    passages = (Passage(0, 17, PassageKind.HEADING), Passage(19, 29))
    [title, *_] = particulars_in(text, passages, {}, file_name="a.txt")
    assert (title.value, title.basis) == ("Ports of tomorrow", Basis.INFERRED)
    assert guessed("They grow.")[Field.TITLE].value == "[They grow. …]"
    assert guessed("")[Field.TITLE].value == "[no text …]"


def test_a_date_in_the_file_name_is_a_guess() -> None:
    [date] = [
        guess
        for guess in particulars_in("Notes.", (), {}, file_name="2024-03-12-notes.txt")
        if guess.field is Field.DATE
    ]
    assert (date.value["printed"], date.basis) == ("2024-03-12", Basis.GUESSED)


def test_a_translation_is_told_only_with_its_reason() -> None:
    assert Field.TRANSLATION not in guessed("The ministers met.")
    found = guessed("The ministers met. (Unofficial translation)")
    assert found[Field.TRANSLATION].value == "translation"


def test_the_worked_example_keeps_its_impossible_date_flagged(forum_data: Path) -> None:
    text = (forum_data / "seed" / "nanning-forum-2023.txt").read_text("utf-8")
    found = guessed(text)
    date = found[Field.DATE].value
    assert date["printed"] == "From December 12 to 4"
    assert (date["earliest"], date["latest"]) == ("2023-12-01", "2023-12-31")
    assert "backwards" in date["doubt"]
    assert found[Field.PLACE].value == "Nanning"
    assert found[Field.KIND].value == "news report"
    assert found[Field.LANGUAGE].value == "en"
    assert "China-ASEAN Emergency Management" in found[Field.FORUM].value


@pytest.mark.parametrize("line", ["**{}:** {}", "**{}**: {}", "{}: {}", "**{}: {}**", "_{}:_ {}"])
def test_the_marks_of_emphasis_round_a_label_are_no_part_of_what_it_says(line: str) -> None:
    lines = [line.format("Forum", "5th Port Forum, 2023"), line.format("Place and date", "Dili")]
    found = guessed("Minutes\n\n" + "\n\n".join(lines))
    assert found[Field.FORUM].value == "5th Port Forum, 2023"
    assert found[Field.PLACE].value == "Dili"

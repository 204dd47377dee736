"""Tags are typed at the end of a note, and stay out of its words."""

import pytest

from archive_app.ui.reader.marking import note_and_tags


@pytest.mark.parametrize(
    ("typed", "note", "tags"),
    [
        ("For the opening", "For the opening", ()),
        ("For the opening #prevention #水位", "For the opening", ("prevention", "水位")),
        ("#only", "", ("only",)),
        ("No #1 of three", "No #1 of three", ()),
        ("C# is no tag", "C# is no tag", ()),
        ("", "", ()),
    ],
)
def test_what_is_typed_is_a_note_and_its_tags(typed: str, note: str, tags: tuple[str, ...]) -> None:
    assert note_and_tags(typed) == (note, tags)

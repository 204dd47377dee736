"""A paper is cut into pieces whose places lead back to its text."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.reader.papers import a_leaf

PASSAGES = st.lists(
    st.text(alphabet="ab \n😀中", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=6
)


@given(PASSAGES)
def test_every_place_of_a_passage_is_shown_in_that_passage(passages: list[str]) -> None:
    leaf = a_leaf(*passages)
    for number in range(1, len(passages) + 1):
        where = leaf.passage_range(number)
        for place in range(where.start, where.end):
            index, unit = leaf.spot(place)
            assert leaf.pieces[index].number == number
            assert 0 <= unit <= leaf.pieces[index].shown.units
            if place - where.start not in leaf.pieces[index].shown.removed:
                assert leaf.code_point(index, unit) == place


@given(PASSAGES)
def test_the_slices_hold_a_line_for_each_piece(passages: list[str]) -> None:
    leaf = a_leaf(*passages)
    lines = "\n".join(leaf.slices).split("\n")
    assert lines == [piece.shown.text for piece in leaf.pieces]
    assert len(leaf.rows) == len(leaf.pieces)


def test_a_very_long_passage_is_cut_after_spaces_and_nothing_is_lost() -> None:
    text = "wording " * 2000
    leaf = a_leaf("first", text, "last")
    parts = [piece for piece in leaf.pieces if piece.number == 2]
    assert len(parts) > 3
    assert "".join(piece.shown.text for piece in parts) == text
    assert [piece.first for piece in parts] == [True] + [False] * (len(parts) - 1)
    assert leaf.first_piece(3) == len(leaf.pieces) - 1


def test_a_passage_number_beyond_the_end_is_the_last_one() -> None:
    leaf = a_leaf("one", "two")
    assert (leaf.first_piece(0), leaf.first_piece(9)) == (0, 1)

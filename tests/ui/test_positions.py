"""Places of a text and places on the screen lead to one another, whatever the characters."""

from hypothesis import given
from hypothesis import strategies as st

from archive_app.ui.positions import code_points, shown, units

TEXTS = st.text(alphabet=st.sampled_from("ab \n\t\r\u2028𝒜😀中ก่\u202e\ufffc"), max_size=60)
ANY = st.text(max_size=60)


@given(TEXTS | ANY)
def test_what_is_shown_holds_no_break_and_no_control(text: str) -> None:
    seen = shown(text).text
    assert not set(seen) & set("\n\r\t\u2028\u2029\u202e\ufffc")


@given(TEXTS | ANY)
def test_the_units_of_what_is_shown_are_counted_as_qt_counts_them(text: str) -> None:
    seen = shown(text)
    assert seen.units == len(seen.text.encode("utf-16-le")) // 2


@given(TEXTS | ANY, st.data())
def test_a_character_that_is_shown_is_found_again_from_its_unit(
    text: str, data: st.DataObject
) -> None:
    seen = shown(text)
    place = data.draw(st.integers(0, len(text)))
    if place not in seen.removed:
        assert seen.code_point(seen.unit(place)) == place


@given(TEXTS | ANY, st.data())
def test_a_unit_leads_to_the_character_that_is_shown_there(text: str, data: st.DataObject) -> None:
    seen = shown(text)
    unit = data.draw(st.integers(0, seen.units))
    back = seen.unit(seen.code_point(unit))
    assert back == unit or (back == unit - 1 and seen.astral)


@given(TEXTS | ANY)
def test_places_keep_their_order_on_the_screen(text: str) -> None:
    seen = shown(text)
    at = [seen.unit(place) for place in range(len(text) + 1)]
    assert at == sorted(at)


def test_a_break_with_spaces_around_it_is_one_space() -> None:
    seen = shown("one  \n two")
    assert seen.text == "one two"
    assert (seen.unit(6), seen.code_point(4)) == (4, 7)


def test_a_character_outside_the_basic_plane_takes_two_units() -> None:
    assert units("a😀b", 2) == 3
    assert code_points("a😀b", 3) == 2
    assert code_points("a😀b", 2) == 1


@given(ANY, st.data())
def test_units_and_code_points_are_inverse(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert code_points(text, units(text, place)) == place

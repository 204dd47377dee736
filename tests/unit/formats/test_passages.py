"""Plain text is divided into passages that are exact, ordered and never too long."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.formats.cutting import LONGEST
from archive_app.formats.passages import passages_of
from archive_app.model.text import PassageKind

WORDS = "the delegations of the region met again and agreed on many things that matter to all "


def parts(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in passages_of(text)[0]]


def filled(*paragraphs: str, width: int = 60) -> str:
    """Wrap paragraphs as a printer does, one after the other without blank lines."""
    lines = []
    for paragraph in paragraphs:
        line = ""
        for word in paragraph.split():
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return "\n".join(lines)


def a_paragraph(beginning: str, end: str = "so it was done.", *, repeated: int = 3) -> str:
    return f"{beginning} {WORDS * repeated}{end}"


def test_a_blank_line_ends_a_passage() -> None:
    assert parts("First.\nStill first.\n \n\nSecond.\n") == ["First.\nStill first.", "Second."]


def test_only_lf_is_a_line_break() -> None:
    text = "One\x85two\u2028three\u2029four\x0bfive\x0csix"
    assert parts(text) == [text]


def test_filled_lines_end_a_passage_where_a_sentence_left_room() -> None:
    text = filled(a_paragraph("We"), a_paragraph("They"), a_paragraph("All"))
    found, inferred = passages_of(text)
    assert inferred
    assert [text[p.start : p.end].split()[0] for p in found] == ["We", "They", "All"]


def test_a_little_room_ends_a_passage_where_all_other_lines_are_filled_evenly() -> None:
    full = "the ministers spoke of the rivers of the whole region, and\n" * 25
    first = f"We say that {full}they agreed to share the waters of the river fairly.\n"
    text = f"{first}Then {full}so they went."
    assert [part.split()[0] for part in parts(text)] == ["We", "Then"]


def test_a_little_room_ends_nothing_where_lines_are_ragged() -> None:
    ragged = (
        "the ministers spoke of the rivers of the whole region, and\n"
        "the ministers spoke of rivers they know well, and\n"
    ) * 10
    first = f"We say that {ragged}they agreed to share the waters of the river fairly.\n"
    assert len(parts(f"{first}Then {ragged}so they went.")) == 1


def test_a_line_break_ends_a_passage_where_lines_are_whole_paragraphs() -> None:
    text = "\n".join(a_paragraph(name) for name in ("We", "They", "All"))
    found, inferred = passages_of(text)
    assert not inferred
    assert len(found) == 3


def test_a_whole_line_that_breaks_off_in_a_sentence_goes_on_in_the_next() -> None:
    text = "\n".join([a_paragraph("We", "and the"), a_paragraph("region"), a_paragraph("All")])
    assert [part.split()[0] for part in parts(text)] == ["We", "All"]


def test_a_blank_line_inside_a_sentence_ends_nothing() -> None:
    first = "The ministers of the region spoke of the dangers of the"
    assert len(parts(f"{first}\n\nworld in which they live.\n\nThen they left.")) == 2
    assert len(parts("apples\n\npears\n\nplums")) == 3


@pytest.mark.parametrize(
    ("end", "beginning"),
    [
        ("and so they will meet again under the", "Varenian River Treaty, as they said."),
        ("and so the ministers praised the Varenian River", "Treaty, as they said."),
        ("and so the ministers were of one mind that", "“The rivers belong to all of us.”"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_that_breaks_off_goes_on_whatever_begins_the_next(
    end: str, beginning: str, gap: str
) -> None:
    text = f"{a_paragraph('We', end)}{gap}{beginning}\n{a_paragraph('They')}\n{a_paragraph('All')}"
    assert [part.split()[0] for part in parts(text)] == ["We", "They", "All"]


def test_a_page_break_among_filled_lines_is_bridged_before_a_capital() -> None:
    first = "The ministers of the region spoke at length of the\n"
    second = "Varenian River Treaty, and of what it means to the\npeople of the rivers.\n"
    found, inferred = passages_of(f"{first}\n\n\x0c\n{second}\n{second}")
    assert inferred
    assert len(found) == 2


@pytest.mark.parametrize(
    ("end", "beginning"),
    [
        ("and so they agreed with the people of Varenia", "The others did not agree at all."),
        ("and so they agreed with the people of Varenia", "Osmara and Quendor did not agree"),
        ("and so they were of one mind", "Osmara and Quendor did not agree at all."),
        ("and so they will meet again under the", "9. Osmara and Quendor did not agree."),
        ("and so they will meet again under the", "A/12/PV.3"),
        ("to open the rivers of the region to all; and", "Osmara and Quendor did not agree."),
    ],
)
def test_a_paragraph_whose_full_stop_is_missing_still_ends(end: str, beginning: str) -> None:
    text = f"{a_paragraph('We', end)}\n{beginning}\n{a_paragraph('They')}"
    assert parts(text)[0] == a_paragraph("We", end)


def test_a_paragraph_in_a_script_without_capitals_ends_with_its_line() -> None:
    paragraph = "ผู้แทนของภูมิภาคได้พบกันอีกครั้ง" * 5
    assert parts("\n".join([paragraph] * 3)) == [paragraph] * 3


@pytest.mark.parametrize(
    "line",
    ["29 08-51749", "7 General Assembly - Tenth session", "General Assembly — Tenth session 8"],
)
def test_a_page_line_is_a_passage_of_its_own(line: str) -> None:
    text = filled(a_paragraph("We"), a_paragraph("They")) + f"\n{line}\n" + a_paragraph("All")
    found, _ = passages_of(text)
    captions = [text[p.start : p.end] for p in found if p.kind is PassageKind.CAPTION]
    assert captions == [line]


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("181. We agree.", "181.", PassageKind.PARAGRAPH),
        ("12 . We agree.", "12 .", PassageKind.PARAGRAPH),
        ("2.\tWe agree.", "2.", PassageKind.PARAGRAPH),
        ("4.2 The parties agree.", "4.2", PassageKind.PARAGRAPH),
        ("Article 4", "Article 4", PassageKind.CLAUSE),
        ("Article 4 (2) The parties agree.", "Article 4 (2)", PassageKind.CLAUSE),
        ("第四条 双方同意。", "第四条", PassageKind.CLAUSE),
        ("Điều 5. Các bên đồng ý.", "Điều 5.", PassageKind.CLAUSE),
        ("Pasal 3\nPara pihak sepakat.", "Pasal 3", PassageKind.CLAUSE),
        ("ข้อ 2 คู่ภาคี", "ข้อ 2", PassageKind.CLAUSE),
        ("(a) to agree;", "(a)", PassageKind.ITEM),
        ("3) to agree;", "3)", PassageKind.ITEM),
        ("• to agree;", None, PassageKind.ITEM),
        ("Article 51 of the Charter says so.", None, PassageKind.PARAGRAPH),
        ("Article 27, in this light, says so.", None, PassageKind.PARAGRAPH),
        ("3.5 per cent were lost.", None, PassageKind.PARAGRAPH),
        ("1992 was a good year.", None, PassageKind.PARAGRAPH),
        ("The Way Forward", None, PassageKind.HEADING),
        ("合作的未来", None, PassageKind.HEADING),
        ("Mr. President,", None, PassageKind.PARAGRAPH),
        ("Mr. President", None, PassageKind.PARAGRAPH),
        ("Excellencies, Ladies and Gentlemen", None, PassageKind.PARAGRAPH),
        ("Dear Colleagues", None, PassageKind.PARAGRAPH),
    ],
)
def test_printed_numbers_are_labels(text: str, label: str | None, kind: PassageKind) -> None:
    (passage,) = passages_of(text)[0]
    assert (passage.label, passage.kind) == (label, kind)
    assert text[passage.start : passage.end] == text


def test_printed_numbers_begin_passages_among_filled_lines() -> None:
    text = filled(*(a_paragraph(f"{number}. We", "we mean to") for number in (7, 8, 9)))
    assert [p.label for p in passages_of("Sir.\n" + text)[0] if p.label] == ["7.", "8.", "9."]


def test_a_number_inside_a_sentence_begins_nothing() -> None:
    text = (
        filled(a_paragraph("1. We")) + "\nand they came together in the great spring of the year\n"
    )
    text += "1992. " + filled(a_paragraph("After"))
    assert [p.label for p in passages_of(text)[0]] == ["1."]


def test_a_heading_in_capitals_is_found_among_filled_lines() -> None:
    text = filled(a_paragraph("We")) + "\nTHE WAY AHEAD\n" + filled(a_paragraph("They"))
    headings = [p for p in passages_of(text)[0] if p.kind is PassageKind.HEADING]
    assert [text[p.start : p.end] for p in headings] == ["THE WAY AHEAD"]


@pytest.mark.parametrize("unit", ["It is so. ", "是的，我们同意。", "word ", "x"])
def test_a_long_passage_is_cut_and_nothing_of_it_is_lost(unit: str) -> None:
    text = "9. " + unit * (11_000 // len(unit))
    found, _ = passages_of(text)
    assert len(found) >= 3
    assert all(p.end - p.start <= LONGEST for p in found)
    covered = "".join(text[p.start : p.end] for p in found)
    assert covered.replace(" ", "") == text.replace(" ", "")
    assert [p.label for p in found] == ["9."] + [None] * (len(found) - 1)


def test_a_long_passage_is_cut_after_sentences() -> None:
    assert all(part.endswith(".") for part in parts("It is so, they said. " * 500))


ALPHABET = st.sampled_from(list("aBz 9.?,;:。条第\n\n\n\t-\u2028\x85•(1)\U0001f600\u0300"))
TEXTS = st.one_of(
    st.text(ALPHABET, max_size=400),
    st.lists(
        st.sampled_from(
            [WORDS.strip(), "12. We agree.", "", "Page 3", "THE WAY", "a" * 4_500, "x "]
        ),
        max_size=12,
    ).map("\n".join),
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(TEXTS)
def test_passages_are_exact_ordered_trimmed_and_cover_every_letter(text: str) -> None:
    found, _ = passages_of(text)
    end = 0
    gaps = []
    for passage in found:
        part = text[passage.start : passage.end]
        assert part
        assert part == part.strip()
        assert len(part) <= LONGEST
        assert passage.start >= end
        assert passage.label is None or part.startswith(passage.label)
        gaps.append(text[end : passage.start])
        end = passage.end
    assert not any(character.isalpha() for character in "".join(gaps) + text[end:])


def test_a_caption_with_its_credit_does_not_go_on_in_the_next_paragraph() -> None:
    caption = (
        "The hall in which the ministers met on the second day of the forum. Photo by Ana Vell"
    )
    text = f"{caption}\n\nCorvin Ashlake, Minister of Waters of Osmara, spoke of three gauges.\n"
    assert next(text[p.start : p.end] for p in passages_of(text)[0]) == caption

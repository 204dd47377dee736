"""Each script of a text is found and has its language."""

from hypothesis import given
from hypothesis import strategies as st

from archive_app.export.scripts import Script, Segment, language_tag, segments


def test_a_text_is_cut_where_its_script_changes():
    assert segments("“安全” means ปลอดภัย 2026.") == (
        Segment(Script.HAN, "“安全” "),
        Segment(Script.LATIN, "means "),
        Segment(Script.THAI, "ปลอดภัย 2026."),
    )


def test_khmer_lao_and_burmese_are_told_apart():
    found = [segment.script for segment in segments("កម្ពុជា ລາວ မြန်မာ")]
    assert found == [Script.KHMER, Script.LAO, Script.BURMESE]


def test_a_language_is_known_by_tag_or_name():
    assert language_tag(Script.LATIN, "vi") == "vi-VN"
    assert language_tag(Script.LATIN, "Indonesian") == "id-ID"
    assert language_tag(Script.LATIN, "") == "en-GB"
    assert language_tag(Script.HAN, "zh-Hant") == "zh-TW"
    assert language_tag(Script.HAN, "English") == "zh-CN"
    assert language_tag(Script.BURMESE, "") == "my-MM"


@given(st.text(alphabet="a é1.“安ກกမក ", max_size=30))
def test_no_character_is_lost_or_moved(text):
    assert "".join(segment.text for segment in segments(text)) == text

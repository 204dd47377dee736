"""The language of a text is told by script and words."""

from pathlib import Path

import pytest

from archive_app.language import language_of


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The ministers agreed to meet again next year.", "en"),
        ("代表们同意明年再次举行会议，并发表联合声明。", "zh-Hans"),
        ("代表們同意明年再次舉行會議，並發表聯合聲明。", "zh-Hant"),
        ("Các bộ trưởng đã đồng ý gặp lại vào năm sau.", "vi"),
        ("รัฐมนตรีตกลงที่จะพบกันอีกครั้งในปีหน้า", "th"),
        ("Para menteri mengatakan bahwa mereka bisa bertemu lagi tahun depan.", "id"),
        ("Menteri-menteri berkata bahawa mereka boleh bertemu semula tahun hadapan.", "ms"),
        ("រដ្ឋមន្ត្រីបានយល់ព្រមជួបគ្នាម្តងទៀត", "km"),
        ("ລັດຖະມົນຕີຕົກລົງທີ່ຈະພົບກັນອີກ", "lo"),
        ("ဝန်ကြီးများသည် နောက်နှစ်တွင် တွေ့ဆုံရန် သဘောတူခဲ့သည်", "my"),
        ("Sumang-ayon ang mga ministro na magkita muli sa susunod na taon.", "fil"),
    ],
)
def test_a_sentence_in_each_of_the_languages_is_known(text: str, tag: str) -> None:
    assert language_of(text)[0] == tag


def test_digits_and_signs_are_no_language() -> None:
    assert language_of("12 — 34 %") == ("und", 0.0)


def test_a_chinese_text_with_english_names_stays_chinese() -> None:
    assert language_of("中国与东盟国家将加强合作 (ASEAN Plus Three, APT)。")[0] == "zh-Hans"


@pytest.mark.parametrize(
    ("tag", "least"),
    [("en", 99), ("zh-Hans", 99), ("zh-Hant", 99), ("vi", 99), ("th", 99), ("id", 85), ("ms", 80),
     ("km", 99), ("lo", 99), ("my", 99), ("fil", 98)],
)  # fmt: skip
def test_news_sentences_are_known_line_by_line(forum_data: Path, tag: str, least: int) -> None:
    lines = (forum_data / "languages" / "ntrex" / f"{tag}.txt").read_text("utf-8").split("\n")
    sample = [line for line in lines if line.strip()][1000:1400]
    right = sum(language_of(line)[0] == tag for line in sample)
    assert right * 100 >= least * len(sample)


@pytest.mark.parametrize(
    ("name", "tag"),
    [("cmn_hans", "zh-Hans"), ("cmn_hant", "zh-Hant"), ("eng", "en"), ("khm", "km"), ("lao", "lo"),
     ("mya", "my"), ("tgl", "fil"), ("tha", "th"), ("vie", "vi"), ("fra", "fr")],
)  # fmt: skip
def test_the_universal_declaration_is_known(forum_data: Path, name: str, tag: str) -> None:
    text = (forum_data / "languages" / "udhr" / f"{name}.txt").read_text("utf-8")
    assert language_of(text)[0] == tag

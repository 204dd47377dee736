"""Countries are recognised by their names in ten languages, and only as countries."""

import time

import pytest

from archive_app.language import countries_in, country_code, country_name, place_country
from archive_app.language.countries import country_as_typed


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Viet Nam", "VN"), ("VIETNAM", "VN"), ("Socialist Republic of Viet Nam", "VN"),
        ("Lao People's Democratic Republic", "LA"),
        ("Lao People’s Democratic Re\u00adpublic", "LA"),
        ("Russian Federation", "RU"), ("Iran (Islamic Republic of)", "IR"), ("Burma", "MM"),
        ("Republic of Korea", "KR"), ("Democratic People's Republic of Korea", "KP"),
        ("Congo", "CG"), ("Democratic Republic of the Congo", "CD"), ("Cote d'Ivoire", "CI"),
        ("the Philippines", "PH"), ("Kingdom of Thailand", "TH"), ("Brunei-Darussalam", "BN"),
        ("Tanzania, United Republic of", "TZ"), ("柬埔寨", "KH"),
        ("越南", "VN"), ("Trung Quốc", "CN"),
        ("ไทย", "TH"), ("Tiongkok", "CN"), ("Amerika Syarikat", "US"), ("Phlippines", "PH"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_each_of_its_names(name: str, code: str) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize("name", ["ASEAN", "ILO", "United Nations", "European Union", "", "Lim"])
def test_bodies_and_other_names_are_no_country(name: str) -> None:
    assert country_code(name) is None


def found(text: str, language: str = "en", *, demonyms: bool = False) -> list[tuple[str, str]]:
    return [
        (text[place.start : place.end], code)
        for place, code in countries_in(text, language, demonyms=demonyms)
    ]


def test_mentions_are_found_with_their_places() -> None:
    assert found("China-ASEAN talks: Viet\nNam, the United States and Guinea-Bissau.") == [
        ("China", "CN"),
        ("Viet\nNam", "VN"),
        ("United States", "US"),
        ("Guinea-Bissau", "GW"),
    ]


def test_a_sea_and_a_word_in_small_letters_are_no_country() -> None:
    assert found("The South China Sea; fine china; a turkey; Chadwick") == []


def test_demonyms_are_found_only_when_asked_for() -> None:
    assert found("Indonesian and South Korean officials") == []
    assert found("Indonesian and South Korean officials", demonyms=True) == [
        ("Indonesian", "ID"),
        ("South Korean", "KR"),
    ]


def test_names_are_found_in_scripts_without_spaces() -> None:
    assert found("柬埔寨和越南签署协议", "zh-Hans") == [("柬埔寨", "KH"), ("越南", "VN")]
    assert ("กัมพูชา", "KH") in found("รัฐบาลกัมพูชาและลาว", "th")


def test_a_country_is_named_in_the_language_asked_for() -> None:
    assert country_name("KH", "zh-Hans") == "柬埔寨"
    assert country_name("KH", "xx") == "Cambodia"
    assert country_name("??") == "??"


def test_a_well_known_place_lies_in_its_country() -> None:
    assert place_country("Nanning City") == "CN"
    assert place_country("Guangxi") == "CN"
    assert place_country("Atlantis") is None


def test_a_million_code_points_take_about_a_second_at_most() -> None:
    text = "The delegates of Cambodia and the United States met in a Hall by the Sea. " * 13_500
    countries_in("Warm", "en")
    begun = time.process_time()
    assert len(countries_in(text, "en")) == 27_000
    assert time.process_time() - begun < 2.5


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("MM", "Myanmar"), ("VN", "Viet Nam"), ("LA", "Lao PDR"), ("BN", "Brunei Darussalam"),
        ("TR", "Türkiye"), ("KR", "Republic of Korea"), ("ID", "Indonesia"), ("QQ", "QQ"),
    ],
)  # fmt: skip
def test_english_names_are_those_of_the_united_nations(code: str, name: str) -> None:
    assert country_name(code) == name
    assert code == "QQ" or country_code(name) == code


def test_names_in_other_languages_stay_those_of_the_language() -> None:
    assert country_name("MM", "zh-Hans") == "缅甸"
    assert country_name("VN", "vi") == "Việt Nam"


def test_what_is_typed_as_a_code_is_that_country_whatever_it_spells_in_some_language() -> None:
    codes = ("MY", "AO", "BI", "AS", "US", "KH", "VN")
    assert [country_as_typed(code) for code in codes] == list(codes)
    assert [country_as_typed(code.lower()) for code in codes] == list(codes)
    assert (country_as_typed("Mỹ"), country_as_typed("Áo")) == ("US", "AT")
    assert country_as_typed("Malaysia") == "MY"
    assert country_as_typed("nowhere") is None

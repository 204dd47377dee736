"""The words of dates: months in five languages, and digits of other scripts."""

import re

MONTHS: dict[str, dict[str, int]] = {}
"""Month names and abbreviations in lower case, without stops, to their numbers, by language."""

DIGITS = {
    ord(digit): str(value)
    for row in ("๐๑๒๓๔๕๖๗๘๙", "០១២៣៤៥៦៧៨៩", "໐໑໒໓໔໕໖໗໘໙", "၀၁၂၃၄၅၆၇၈၉", "０１２３４５６７８９")
    for value, digit in enumerate(row)
}
"""What to translate digits of Thai, Khmer, Lao, Burmese and full width by."""

_ROWS = {
    "en": (
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec"
    ),
    "id": (
        "januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agt|"
        "september sept sep|oktober okt|november nov|desember des"
    ),
    "ms": (
        "januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos|september sept sep|"
        "oktober okt|november nov|disember dis"
    ),
    "th": (
        "มกราคม ม.ค.|กุมภาพันธ์ ก.พ.|มีนาคม มี.ค.|เมษายน เม.ย.|พฤษภาคม พ.ค.|มิถุนายน มิ.ย.|"
        "กรกฎาคม ก.ค.|สิงหาคม ส.ค.|กันยายน ก.ย.|ตุลาคม ต.ค.|พฤศจิกายน พ.ย.|ธันวาคม ธ.ค."
    ),
    "zh": "",
    "vi": "",
}
for _language, _row in _ROWS.items():
    MONTHS[_language] = {
        name.rstrip("."): number
        for number, names in enumerate(_row.split("|"), start=1)
        for name in names.split()
    }


def month_pattern(language: str) -> str:
    """Return a group `month` that matches the names of the months, capitalised or in capitals.

    Lower case is no month: "may" is a verb. Thai knows no case.
    """
    names = sorted(MONTHS[language], key=len, reverse=True)
    if language == "th":
        return f"(?P<month>(?:{'|'.join(re.escape(name) for name in names)})\\.?)"
    spelled = [spelling for name in names for spelling in (name.capitalize(), name.upper())]
    return f"(?P<month>(?:{'|'.join(spelled)})(?!\\w)\\.?)"

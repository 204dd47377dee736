"""Draft wordings of five languages find who said what before, after and around what is said."""

import pytest

from archive_app.attribution import statements_in
from archive_app.model.statement import Confidence, QuoteType


@pytest.mark.parametrize(
    ("language", "text", "speaker", "content"),
    [
        ("zh-Hans", "林浩表示将修建四座水文站。", "林浩", "将修建四座水文站"),
        ("zh-Hans", "“水位正在下降，”林浩接着说。", "林浩", "“水位正在下降，”"),
        ("zh-Hans", "水位正在下降，水务局称。", "水务局", "水位正在下降"),
        ("zh-Hans", "据水务局介绍，水位正在下降。", "水务局", "水位正在下降"),
        ("vi", "Ông Long nói với phóng viên rằng trạm đo đã mở.", "Ông Long", "trạm đo đã mở"),
        ("vi", "“Trạm đo đã mở,” ông Long cho biết.", "ông Long", "“Trạm đo đã mở,”"),
        ("vi", "Theo ông Long, trạm đo đã mở.", "ông Long", "trạm đo đã mở"),
        ("id", "Rahma mencatat bahwa pintu air dibuka.", "Rahma", "pintu air dibuka"),
        ("id", "“Pintu air dibuka,” kata Rahma.", "Rahma", "“Pintu air dibuka,”"),
        ("ms", "“Pintu air dibuka,” Rahma memberitahu wartawan.", "Rahma", "“Pintu air dibuka,”"),
        ("id", "Menurut Rahma, pintu air dibuka.", "Rahma", "pintu air dibuka"),
        ("th", "สมชายกล่าวกับผู้สื่อข่าวว่าสถานีเปิดแล้ว", "สมชาย", "สถานีเปิดแล้ว"),
        ("th", "“สถานีเปิดแล้ว” สมชายกล่าวเพิ่มเติม", "สมชาย", "“สถานีเปิดแล้ว”"),
    ],
)
def test_a_statement_has_its_speaker_and_its_words(
    language: str, text: str, speaker: str, content: str
) -> None:
    [statement] = statements_in(text, language)
    [part] = statement.content
    assert (statement.speaker, text[part.start : part.end]) == (speaker, content)
    assert statement.confidence is Confidence.LOW
    quoted = content[0] in "“"
    assert statement.quote_type is (QuoteType.DIRECT if quoted else QuoteType.INDIRECT)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hans", "说明书已经印好。"),
        ("zh-Hans", "各国代表表示欢迎。"),
        ("vi", "Theo kế hoạch, trạm đo sẽ mở."),
        ("id", "Data menunjukkan bahwa air naik."),
        ("th", "สถานีเปิดแล้ว"),
        ("lo", "ສະຖານີເປີດແລ້ວ"),
    ],
)
def test_what_nobody_says_is_no_statement(language: str, text: str) -> None:
    assert statements_in(text, language) == []

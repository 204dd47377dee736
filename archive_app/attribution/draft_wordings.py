"""How reported speech is worded in Chinese, Vietnamese, Indonesian, Malay and Thai: drafts.

The cues are those of resources/lexicons/cues.json, with what has to stand around them. A wording
either stands between source and content ("X said that C") or ends the sentence ("C, X said").
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from archive_app.resources import resource_json


@dataclass(frozen=True, slots=True)
class DraftWordings:
    """The wordings of one language; each pattern has a group `cue`, the ending ones `source`."""

    between: re.Pattern[str]
    ending: tuple[re.Pattern[str], ...]
    according: re.Pattern[str]


_WEAK_WORDS = (
    "theo|theo ông / theo bà|nói|nêu|thông tin|trao đổi|bổ sung|kata|jelas|menurut|bahwa|"
    "dalam kenyataan|ประกาศ|เสนอ|แนะนำ|ขอให้|กล่าว|说|表示|指出|强调|认为|宣布|透露|坦言"
)
_WEAK = frozenset(_WEAK_WORDS.split("|"))
"""Cues that are other words as often as not, unless the patterns below say what follows."""
_SIMPLIFIED = (
    "指出|强调|強調|认为|認為|宣布|宣佈|透露|坦言|声称|聲稱|警告说|补充说|补充道|解释说|说过|说道|"
    '相信|承认|否认|回应说|写道|告诉[^，。：“”"]{1,25}?[，：,]|'
    "表示(?!欢迎|感谢|祝贺|支持|同意|慰问|敬意|关切|满意|歉意|遗憾|赞赏|哀悼)|"
    "说(?![明法话服出起到不了唱辞客教])"
)
_VIETNAMESE = (
    r"(?:nói|kể|thuật lại|lưu ý|đề cập|tiết lộ|thừa nhận|tin|lo|lo ngại|nghĩ|quả quyết|viết|"
    r"xác nhận|phủ nhận|giải thích|bổ sung|hứa|cho|nêu|báo cáo|trả lời|cáo buộc|nhận ra|hy vọng)"
    r"(?:\s+(?:thêm|lại|rõ|chắc))?(?:\s+(?:với|cho)\s+[^,.;:“”\"]{2,60}?)?\s+rằng"
)
_INDONESIAN = (
    r"(?!(?:menunjukkan|membuktikan|memastikan|berarti)\b)"
    r"(?:me\w+(?:kan|i|t|r|a)|ber\w+|percaya|yakin|tahu|sadar|mencatat)"
    r"(?:\s+(?:kepada|pada|dalam|di|sewaktu)\s+[^,.;:“”\"]{2,60}?)?\s+(?:bahwa|bahawa)"
)
_THAI = (
    "(?:กล่าว|บอก|ระบุ|เปิดเผย|ชี้แจง|อธิบาย|แถลง|ประกาศ|ย้ำ|ยืนยัน|เสริม|เล่า|พูด|แจ้ง|รายงาน|ตอบ|เตือน|"
    'ให้สัมภาษณ์|ให้ข้อสังเกต|เชื่อ|หวัง|ยอมรับ|โต้แย้ง|เพิ่มเติม|เสนอ|แนะนำ|เขียน)[^"“”\n]{0,60}?ว่า'
)
_CLOSED = '[”"“』」’]'
_AT_END = r"[.。!！]?\s*\Z"


@cache
def draft_wordings(short: str) -> DraftWordings | None:
    """Return the wordings of `short` (zh, vi, id, th; Malay is read as id), None for others."""
    match short:
        case "zh":
            return _chinese()
        case "vi":
            return _vietnamese()
        case "id":
            return _indonesian()
        case "th":
            return _thai()
    return None


def rows_of(short: str) -> list[dict[str, Any]]:
    """Return the reporting cues of the lexicon, each with its act."""
    languages = resource_json("lexicons/cues.json")["languages"]
    rows: list[dict[str, Any]] = languages.get(short, {}).get("reporting", [])
    return rows


def _listed(short: str) -> str:
    cues = [row["cue"] for row in rows_of(short) if not re.search(r"…|\.\.\.", row["cue"])]
    plain = sorted((cue for cue in cues if cue not in _WEAK), key=len, reverse=True)
    return "|".join(map(re.escape, plain))


def _chinese() -> DraftWordings:
    verbs = "说道|说|表示|称|指出|写道|道|回应|回答"
    lead = "(?:接着|补充|解释|如是|则|也|还)?"
    source = '(?P<source>[^“”"，。,：]{1,40}?)'
    listed = f'(?:{_listed("zh")})(?=[，,：:“"「])'
    return DraftWordings(
        re.compile(rf"(?P<cue>{_SIMPLIFIED}|{listed})[，,：:]?\s*"),
        (
            re.compile(rf"{_CLOSED}[，,]?\s*{source}(?P<cue>{lead}(?:{verbs})){_AT_END}"),
            re.compile(rf"{_CLOSED}[，,]?\s*{source}(?P<cue>告诉)[^，。“”]{{1,30}}{_AT_END}"),
            re.compile(rf"[，,]\s*{source}(?P<cue>{lead}(?:说|表示|称|指出)){_AT_END}"),
        ),
        re.compile(
            r"\s*(?P<cue>据|根据|按照)(?P<source>[^，。“”]{1,30}?)(?:报道|介绍|称|透露|说|的说法)[，,]"
        ),
    )


def _vietnamese() -> DraftWordings:
    verbs = (
        "nói|cho biết|cho hay|chia sẻ|phát biểu|tuyên bố|khẳng định|nhấn mạnh|nhận định|giải thích|"
        "bổ sung|thừa nhận|viết|kể|nhớ lại|trả lời"
    )
    source = r"(?P<source>[^,.;:“”\"]{2,60}?)"
    ending = rf"\s+(?P<cue>{verbs})(?:\s+thêm)?(?:\s+với\s+[^.“”\"]{{2,40}})?{_AT_END}"
    return DraftWordings(
        re.compile(rf"\b(?P<cue>{_VIETNAMESE}|(?:{_listed('vi')})(?:\s+rằng)?)\b(?::|,)?\s*"),
        (
            re.compile(rf"[,.]?{_CLOSED}[,.]?\s+{source}{ending}"),
            re.compile(rf",\s+{source}{ending}"),
        ),
        re.compile(
            r"\s*(?P<cue>[Tt]heo)\s+(?P<source>(?:ông|bà|anh|chị|cô|[A-ZĐÀ-Ỹ])[^,.;:“”\"]{2,60}),"
        ),
    )


def _indonesian() -> DraftWordings:
    before = "kata|ujar|ucap|tutur|tambah|jelas|ungkap|imbuh|terang|tegas|katanya"
    after = r"berkata|mengatakan|menambahkan|menyatakan|memaklumkan|melaporkan|memberi\s?tahu"
    source = r"(?P<source>[^,.;:“”\"]{2,60}?)"
    return DraftWordings(
        re.compile(
            rf"\b(?P<cue>{_INDONESIAN}|(?:{_listed('id')})(?:\s+(?:bahwa|bahawa))?)\b(?::|,)?\s*"
        ),
        (
            re.compile(rf"(?:,|,?{_CLOSED},?)\s+(?P<cue>{before})\s+{source}{_AT_END}"),
            re.compile(
                rf"(?:,|,?{_CLOSED},?)\s+{source}\s+(?P<cue>{after})(?:\s+[^.“”\"]{{2,40}})?{_AT_END}"
            ),
        ),
        re.compile(
            r"\s*(?P<cue>[Mm]enurut)\s+(?P<source>(?:pihak|para|seorang|polisi|[A-Z])[^,.;:“”\"]{2,60}),"
        ),
    )


def _thai() -> DraftWordings:
    verbs = "กล่าว|บอก|ระบุ|เผย|เล่า|เสริม|พูด|แถลง"
    source = '(?P<source>[^"”“\n]{2,60}?)'
    return DraftWordings(
        re.compile(rf"(?P<cue>{_THAI}|{_listed('th')})\s*"),
        (
            re.compile(rf"{_CLOSED}\s*{source}\s*(?P<cue>{verbs})[^\"”“\n]{{0,40}}\Z"),
            re.compile(r"\s(?P<source>[^\"”“\n]{2,40}?)\s*(?P<cue>กล่าว|ระบุ|รายงาน)\s*\Z"),
        ),
        re.compile(r"\s*(?P<cue>ตามรายงานของ|จากการเปิดเผยของ)\s*(?P<source>[^\"”“\n ]{2,60})\s"),
    )

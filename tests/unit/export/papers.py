"""A rich briefing of an invented forum, for looking at and for the golden files."""

from archive_app.model.citation import (
    BriefingPrint,
    Citation,
    CitationPrint,
    HeadingPrint,
    LedgerRow,
    PrintBlock,
    ProsePrint,
    TablePrint,
    Wording,
)
from archive_app.model.commitment import Closure, CommitmentBasis, Evidence, Schedule, Strength
from archive_app.model.ids import BlockId, CommitmentId, DocumentId, TextVersionId
from archive_app.model.span import Span

AS_OF = "2026-11-23"
MARKING = "OFFICIAL – FOR MINISTERS"


def a_citation(
    quotation: str = "We shall open two training centres.",
    *,
    wording: Wording = Wording.VERBATIM,
    speaker: str = "Mara Vaskan",
    post: str = "Minister of Works of Odalia",
    language: str = "English",
    translation: str = "",
    locator: str = "passage 9",
    paper: str = "Opening address",
    caution: str = "",
) -> Citation:
    span = Span(TextVersionId("b" * 64), 10, 10 + len(quotation), quotation)
    return Citation(
        document=DocumentId("a" * 64),
        span=span,
        quotation=quotation,
        wording=wording,
        speaker=speaker,
        post=post,
        country="Odalia",
        event="4th Lake Forum on Safe Building",
        place="Port Kestrin",
        date="16 May 2023",
        paper=paper,
        locator=locator,
        language=language,
        translation=translation,
        caution=caution,
    )


def a_row(
    action: str = "open two training centres for site inspectors",
    *,
    actor: str = "Ministry of Works",
    country: str = "Odalia",
    evidence: Evidence = Evidence.NONE_ENTERED,
    schedule: Schedule = Schedule.RUNNING,
    strength: Strength = Strength.PLEDGE,
    deadline: str = "by the end of 2027",
    partners: tuple[str, ...] = (),
    quantity: str = "",
    closure: Closure = Closure.OPEN,
    official: str = "",
    language: str = "English",
) -> LedgerRow:
    return LedgerRow(
        id=CommitmentId("c" * 32),
        actor=actor,
        country=country,
        voiced_by="Mara Vaskan",
        strength=strength,
        basis=CommitmentBasis.OWN_SPEECH,
        action=action,
        partners=partners,
        deadline=deadline,
        quantity=quantity,
        theme="training",
        official=official,
        evidence=evidence,
        schedule=schedule,
        closure=closure,
        forum="4th Lake Forum",
        date="16 May 2023",
        citation=a_citation(action, language=language),
        tags=("inspection", "skills"),
    )


def a_briefing(*blocks: object, marking: str = MARKING, title: str = "A title") -> BriefingPrint:
    return BriefingPrint(title, AS_OF, marking, tuple(blocks))  # type: ignore[arg-type]


def prose(markdown: str) -> ProsePrint:
    return ProsePrint(BlockId("p"), markdown)


def heading(text: str, level: int = 1) -> HeadingPrint:
    return HeadingPrint(BlockId("h"), level, text)


def cited(citation: Citation) -> CitationPrint:
    return CitationPrint(BlockId("c"), citation)


def table(*rows: LedgerRow, caption: str = "Commitments on training and inspection") -> TablePrint:
    return TablePrint(BlockId("t"), caption, AS_OF, rows)


def rich_rows() -> tuple[LedgerRow, ...]:
    return (
        a_row(quantity="two centres", partners=("Torvil Institute",)),
        a_row(
            "cần hoàn thành việc rà soát các quy chuẩn kỹ thuật quốc gia về an toàn lao động",
            actor="Sở Xây dựng",
            country="Velmora",
            deadline="trước ngày 31 tháng 12 năm 2025",
            schedule=Schedule.OVERDUE,
            strength=Strength.OBLIGATION,
            language="Vietnamese",
        ),
        a_row(
            "将在三年内为各成员国培训三百名检查员",
            actor="住房部",
            country="Samburia",
            evidence=Evidence.SUBSTANTIAL,
            quantity="三百名",
            deadline="三年内",
            language="Chinese",
        ),
        a_row(
            "จะจัดตั้งระบบแจ้งเตือนภัยล่วงหน้าร่วมกัน",
            actor="กรมโยธาธิการ",
            country="Tamaru",
            evidence=Evidence.LIMITED,
            deadline="",
            schedule=Schedule.NO_DATE,
            strength=Strength.INTENTION,
            language="Thai",
            official="on track",
        ),
        a_row(
            "menyelenggarakan pelatihan keselamatan bagi pekerja migran",
            actor="Dinas Tenaga Kerja",
            country="Nusakarta",
            closure=Closure.SUPERSEDED,
            evidence=Evidence.NOT_STARTED,
            schedule=Schedule.DUE,
            deadline="2026",
            language="Indonesian",
            strength=Strength.ONGOING,
        ),
    )


def rich_briefing() -> BriefingPrint:
    blocks = (*_opening(), *_training(), *_early_warning(), *_promises())
    title = "Safe building around the Great Lake: what was said and what was promised"
    return BriefingPrint(title, AS_OF, MARKING, blocks)


def _opening() -> tuple[PrintBlock, ...]:
    return (
        prose(
            "The Lake Forum meets every second year. This note gathers what five members said "
            "about **inspection** and *training*, and what they undertook to do. It was made "
            "for the Minister’s meeting with the Secretariat; see the [programme]"
            "(https://lake-forum.example/2026) for the order of the day.\n\n"
            "Three points deserve attention:\n\n"
            "1. Odalia and Velmora agree on joint inspection, but not on who pays.\n"
            "2. Samburia’s offer of training is open to all members:\n"
            "   - it names a number;\n   - it names no place.\n"
            "3. No member has yet named a date for the early-warning system."
        ),
    )


def _training() -> tuple[PrintBlock, ...]:
    return (
        heading("What was said"),
        heading("Training of inspectors", 2),
        prose("The Minister of Works of Odalia opened the session with an offer."),
        cited(
            a_citation(
                "We shall open two training centres for site inspectors, one on each shore of the "
                "lake, and their doors will be open to every member of this Forum."
            )
        ),
        cited(
            a_citation(
                "我们将在三年内为各成员国培训三百名检查员,并提供“安全建筑”课程的全部教材。",
                speaker="林若川",
                post="住房部副部长",
                language="Chinese",
                translation="original",
                paper="开幕致辞",
                locator="第4段",
            )
        ),
        cited(
            a_citation(
                "Chúng tôi cam kết hoàn thành việc rà soát các quy chuẩn kỹ thuật trước năm 2026.",
                speaker="Trần Hải Vân",
                post="Giám đốc Sở Xây dựng",
                language="Vietnamese",
                paper="Phát biểu tại phiên toàn thể",
            )
        ),
    )


def _early_warning() -> tuple[PrintBlock, ...]:
    return (
        heading("Early warning", 2),
        cited(
            a_citation(
                "Idham said that Nusakarta would study the proposal, and called it “a step that "
                "the region needs”.",
                wording=Wording.REPORTED,
                speaker="Idham",
                post="",
                paper="The Lake Courier, p. 3",
                caution="speaker suggested, not confirmed",
            )
        ),
        cited(
            a_citation(
                "ประเทศสมาชิกจะจัดตั้งระบบแจ้งเตือนภัยล่วงหน้าร่วมกันภายในห้าปี",
                speaker="ปรีชา วงศ์ทะเล",
                post="อธิบดีกรมโยธาธิการ",
                language="Thai",
                translation="machine translation; original not held",
                paper="คำกล่าวเปิดงาน",
            )
        ),
        cited(
            a_citation(
                "The Parties shall notify one another of any collapse within twenty-four hours.",
                wording=Wording.PAPER,
                speaker="",
                post="",
                locator="Article 4 (2)",
                paper="Agreement on Early Warning",
            )
        ),
        cited(
            a_citation(
                "Keselamatan pekerja bukan biaya, melainkan tanggung jawab bersama.",
                speaker="Rini Astari",
                post="Kepala Dinas Tenaga Kerja",
                language="Indonesian",
            )
        ),
    )


def _promises() -> tuple[PrintBlock, ...]:
    return (
        heading("What was promised"),
        prose("The table follows the protocol order of the members."),
        table(*rich_rows(), *rich_rows(), *rich_rows()),
        heading("Suggested line", 3),
        prose(
            "> Thank Odalia for the offer and ask for a date.\n\n"
            "| Item | Who speaks |\n|---|---|\n| Inspection | The Minister |\n"
            "| Finance | The Secretary |\n\nCode such as `LF-4/12` is the Forum’s own."
        ),
    )

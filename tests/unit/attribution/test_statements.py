"""Statements are found with source, cue and content, and nobody gets another's words."""

import itertools
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.attribution import statements_in, statements_of_paper
from archive_app.model.particulars import DocumentKind
from archive_app.model.people import PartySpeaker
from archive_app.model.span import Range, intersection_over_union
from archive_app.model.statement import Confidence, QuoteType, StatementSuggestion
from archive_app.model.text import Passage, PassageKind


def only(text: str) -> StatementSuggestion:
    [statement] = statements_in(text, "en")
    return statement


def words(text: str, part: Range | None) -> str:
    assert part is not None
    return text[part.start : part.end]


def contents(text: str, statement: StatementSuggestion) -> list[str]:
    return [words(text, part) for part in statement.content]


def test_a_post_a_body_and_a_country_after_the_name_are_read() -> None:
    text = "Lina Moro, Vice Minister of Water Affairs of Cambodia, said that the dam is safe."
    statement = only(text)
    assert words(text, statement.source) == (
        "Lina Moro, Vice Minister of Water Affairs of Cambodia"
    )
    assert words(text, statement.cue) == "said"
    assert contents(text, statement) == ["the dam is safe"]
    assert (statement.speaker, statement.title) == ("Lina Moro", "Vice Minister")
    assert (statement.organisation, statement.country) == ("Ministry of Water Affairs", "KH")
    assert statement.quote_type is QuoteType.INDIRECT
    assert statement.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lina Moro, who chairs the harbour board, said that the dam is safe.", "Lina Moro"),
        ("Lina Moro, speaking on Friday, said that the dam is safe.", "Lina Moro"),
        ("Lina Moro, the harbour master, said that it is safe.", "Lina Moro, the harbour master"),
        (
            "“The dam is safe,” said Lina Moro, who chairs the harbour board.",
            "Lina Moro, who chairs the harbour board",
        ),
        (
            "“The dam is safe,” said Lina Moro, a master of the port of Kestrin, adding more.",
            "Lina Moro, a master of the port of Kestrin",
        ),
    ],
)
def test_a_source_holds_what_tells_who_it_is(text: str, source: str) -> None:
    [statement, *_] = statements_in(text, "en")
    assert words(text, statement.source) == source
    assert statement.speaker == "Lina Moro"


def test_a_venue_after_the_verb_belongs_to_the_cue() -> None:
    text = "Tomas Reed, Director of the Port Bureau, said at the forum that trade grew."
    statement = only(text)
    assert words(text, statement.cue) == "said at the forum"
    assert contents(text, statement) == ["trade grew"]


def test_a_director_of_an_international_body_has_no_country() -> None:
    text = (
        "The International Labour Organization (ILO) met. Mia Tan, Director of the ILO for China "
        "and Mongolia, said that work should be safe."
    )
    statement = only(text)
    assert statement.country is None
    assert statement.title == "Director of the ILO for China and Mongolia"
    assert statement.organisation == "International Labour Organization (ILO)"


def test_a_cue_sentence_after_a_whole_quotation_claims_it_from_the_speaker_before() -> None:
    text = (
        "Ana Ruiz, mayor of Port Alma, said that rain helps.\n\n"
        '"We plant trees. We dig wells." Bo Lin, director of the Forest Bureau of Laos, said.'
    )
    first, second = statements_in(text, "en")
    assert first.speaker == "Ana Ruiz"
    assert contents(text, first) == ["rain helps"]
    assert second.speaker == "Bo Lin"
    assert second.country == "LA"
    assert contents(text, second) == ['"We plant trees. We dig wells."']
    assert second.quote_type is QuoteType.DIRECT


def test_a_title_may_stand_before_the_name_after_according_to() -> None:
    text = (
        "According to the Inspector General of the Ministry of Ports of Thailand, Somra, in order "
        "to save fuel, ships go slowly."
    )
    statement = only(text)
    assert words(text, statement.cue) == "According to"
    assert statement.speaker == "Somra"
    assert statement.title == "Inspector General"
    assert statement.organisation == "Ministry of Ports"
    assert statement.country == "TH"
    assert contents(text, statement) == ["in order to save fuel, ships go slowly"]


def test_agreed_saying_is_one_cue() -> None:
    text = "Wira, director of the Bureau of Mines of Indonesia, agreed, saying that wells matter."
    statement = only(text)
    assert words(text, statement.cue) == "agreed, saying"
    assert statement.speaker == "Wira"
    assert contents(text, statement) == ["wells matter"]


def test_the_same_name_later_has_the_post_and_country_printed_before() -> None:
    text = (
        "Koro Bane, Minister of Trade of Fiji, said that fish sell. Koro Bane proposed that "
        "markets open. Koro Bene believes that boats rust."
    )
    statements = statements_in(text, "en")
    assert [item.speaker for item in statements] == ["Koro Bane", "Koro Bane", "Koro Bene"]
    assert [item.country for item in statements] == ["FJ", "FJ", None]
    assert statements[2].title is None


def test_a_quotation_split_by_its_cue_has_two_contents() -> None:
    text = "“We are ready,” said Ilo Pen, the mayor of Sela. “The boats are new.”"
    statement = only(text)
    assert statement.speaker == "Ilo Pen"
    assert contents(text, statement) == ["“We are ready,”", "“The boats are new.”"]
    assert statement.quote_type is QuoteType.DIRECT


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Rosa Mint said: “The road is open.”", "Rosa Mint", "“The road is open.”"),
        ("“The road is open,” Rosa Mint said.", "Rosa Mint", "“The road is open,”"),
        ("“The road is open,” said Rosa Mint.", "Rosa Mint", "“The road is open,”"),
        ("Rosa Mint told reporters that roads open.", "Rosa Mint", "roads open"),
        ("The road is open, Rosa Mint said.", "Rosa Mint", "The road is open"),
        ("The road is open, according to Rosa Mint.", "Rosa Mint", "The road is open"),
        ("On Monday, Rosa Mint announced that roads open.", "Rosa Mint", "roads open"),
    ],
)
def test_each_order_of_speaker_and_words_is_read(text: str, speaker: str, content: str) -> None:
    statement = only(text)
    assert statement.speaker == speaker
    assert contents(text, statement) == [content]


def test_partly_quoted_words_are_mixed() -> None:
    assert only("Rosa Mint said that the road is “quite open” now.").quote_type is QuoteType.MIXED


def test_a_pronoun_is_a_source_without_a_name() -> None:
    text = "She said that the road is open."
    statement = only(text)
    assert statement.speaker is None
    assert words(text, statement.source) == "She"
    assert any("She" in reason for reason in statement.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "The picture shows the hall. Photo by reporter Rosa Mint",
        "Port Alma, May 5 (Rosa Mint, Ilo Pen) Rain fell on the town.",
        "It is said that roads open.",
        "The agreement was noted. The said road is open.",
        "He read “the mayor said that roads open” aloud.",
        "According to plan, the road was opened.",
        "Let us ask the villages on the river.",
        "Moro built her plans around the port.",
        "The board met before the requests of the crews came in.",
        "It opened the new plans of the port.",
    ],
)
def test_bylines_credits_nouns_and_idle_verbs_give_no_statement(text: str) -> None:
    assert statements_in(text, "en") == []


def test_a_turn_of_a_transcript_has_the_speaker_of_its_heading() -> None:
    text = "Mr. Sok Lim (Cambodia): We agree.\n\nMS. ROSA: So do we.\nIndeed.\n\nThe Chair: Thanks."
    turns = statements_of_paper(text, (), "en", kind=DocumentKind.TRANSCRIPT)
    assert [(turn.speaker, turn.country) for turn in turns] == [
        ("Mr. Sok Lim", "KH"),
        ("MS. ROSA", None),
        ("The Chair", None),
    ]
    assert [contents(text, turn) for turn in turns] == [
        ["We agree."],
        ["So do we.\nIndeed."],
        ["Thanks."],
    ]
    assert {turn.rule for turn in turns} == {"transcript-heading"}
    assert all(turn.own_words and turn.confidence is Confidence.HIGH for turn in turns)


def test_a_chinese_transcript_is_read_by_its_headings() -> None:
    text = "主席：现在开会。\n李明（柬埔寨）：我们同意。"
    turns = statements_of_paper(text, (), "zh-Hans", kind=DocumentKind.TRANSCRIPT)
    assert [(turn.speaker, turn.country) for turn in turns] == [("主席", None), ("李明", "KH")]


def test_a_speech_is_one_statement_over_its_body() -> None:
    text = "Remarks\n\nDear friends.\n\nWe will build."
    passages = (Passage(0, 7, PassageKind.HEADING), Passage(9, 22), Passage(24, 38))
    speaker = PartySpeaker("Sok Lim", title="Minister", country="KH")
    [statement] = statements_of_paper(
        text, passages, "en", kind=DocumentKind.SPEECH, speaker=speaker
    )
    assert statement.content == (Range(9, 38),)
    assert (statement.speaker, statement.country) == ("Sok Lim", "KH")
    assert (statement.rule, statement.confidence) == ("speech-speaker", Confidence.HIGH)


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("柬埔寨劳工部部长李明表示，柬埔寨将加强合作。", "zh-Hans", "柬埔寨将加强合作"),
        ("Bộ trưởng Lê An cho biết Việt Nam sẽ hợp tác.", "vi", "Việt Nam sẽ hợp tác"),
        ("Menteri Budi mengatakan bahwa jalan dibuka.", "id", "jalan dibuka"),
    ],
)
def test_a_draft_lexicon_says_that_it_is_one(text: str, language: str, content: str) -> None:
    [statement] = statements_in(text, language)
    assert contents(text, statement) == [content]
    assert statement.confidence is Confidence.LOW
    assert statement.reasons == ("draft lexicon, not measured",)


@pytest.mark.parametrize(
    "unit", ["said that ", "X said that ", '"a," said B ', "“", '"', "X", "Abc "]
)
def test_hostile_repetition_takes_no_more_than_moments(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begun = time.process_time()
    statements_in(text, "en")
    assert time.process_time() - begun < 2


@given(
    st.lists(
        st.sampled_from(
            ["Rosa ", "said ", "that ", "“", "”", '"', ", ", ". ", "the ", "roads ", "\n\n", "He ",
             "According to ", "told ", "reporters ", ": ", "Mr. ", "Minister of Trade of Fiji "]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_spans_lie_in_the_text_and_contents_never_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    parts = [part for item in statements_in(text, "en") for part in item.content]
    assert all(0 <= part.start < part.end <= len(text) for part in parts)
    ordered = sorted(parts)
    assert all(a.end <= b.start for a, b in itertools.pairwise(ordered))


def test_the_worked_example_is_read_wholly(forum_data: Path) -> None:
    seed = forum_data / "seed"
    text = (seed / "nanning-forum-2023.txt").read_text("utf-8")
    expected = json.loads((seed / "expected.json").read_text("utf-8"))
    speakers = {item["id"]: item for item in expected["speakers"]}
    suggestions = statements_in(text, "en")
    assert len(suggestions) == len(expected["statements"])
    for gold, found in zip(expected["statements"], suggestions, strict=True):
        content = tuple(Range(part["start"], part["end"]) for part in gold["content"])
        assert intersection_over_union(found.content, content) >= 0.99
        assert found.source == Range(gold["source"]["start"], gold["source"]["end"])
        assert found.cue == Range(gold["cue"]["start"], gold["cue"]["end"])
        assert found.quote_type == gold["quote_type"]
        person = speakers[gold["speaker"]]
        assert found.speaker in (person["name"], *person["variants"])
        if found.speaker != "Ding Keke":
            assert (found.title or "").lower() == person["title"].lower()
            assert (found.organisation, found.country) == (
                person["organisation"],
                person["country"],
            )


@pytest.mark.parametrize(
    ("text", "source", "found", "rule"),
    [
        ("''Wells are deep,'' Ana Ruiz said.", "Ana Ruiz", ["''Wells are deep,''"], "quote-said"),
        ('“Wells are deep," said Bo Lin.', "Bo Lin", ['“Wells are deep,"'], "quote-said-inverted"),
        (
            '"The wells are deep," Ana Ruiz said at the harbour, hours before the storm.',
            "Ana Ruiz", ['"The wells are deep,"'], "quote-said",
        ),
        (
            '"Are the wells deep?" Ana Ruiz asked the engineers of the port.',
            "Ana Ruiz", ['"Are the wells deep?"'], "quote-said",
        ),
        (
            "The wells of the north, Ana Ruiz said, are deeper than those of the south.",
            "Ana Ruiz",
            ["The wells of the north", "are deeper than those of the south"], "clause-split",
        ),
        (
            "Ana Ruiz praised the crews and said there was water for every village.",
            "Ana Ruiz", ["there was water for every village"], "said-clause",
        ),
        ("Ana Ruiz said wells were dug.", "Ana Ruiz", ["wells were dug"], "said-clause"),
        (
            "Ana Ruiz welcomed the plan for the harbour, while others waited.",
            "Ana Ruiz", ["the plan for the harbour"], "act-object",
        ),
        ("He called for a new well in Sela.", "He", ["a new well in Sela"], "act-object"),
    ],
)  # fmt: skip
def test_who_says_it_stands_in_many_places(
    text: str, source: str, found: list[str], rule: str
) -> None:
    statement = only(text) if rule != "said-clause" else statements_in(text, "en")[-1]
    assert words(text, statement.source) == source
    assert contents(text, statement) == found
    assert statement.rule == rule


def test_what_is_added_is_a_statement_of_the_same_source() -> None:
    text = "Ana Ruiz said that wells help, adding that they cost little, and then left."
    first, second = statements_in(text, "en")
    assert contents(text, first) == ["wells help"]
    assert contents(text, second)[0].startswith("they cost little")
    assert first.source == second.source


def test_a_post_makes_a_clause_as_sure_as_a_quotation() -> None:
    plain = only("Ana Ruiz said that wells help.")
    titled = only("Ana Ruiz, Minister of Ports of Fiji, said that wells help.")
    assert (plain.confidence, titled.confidence) == (Confidence.MEDIUM, Confidence.HIGH)


def test_marks_of_two_apostrophes_hide_cues_and_keep_offsets() -> None:
    text = "He said: ''She said 'no,' and we left.'' Bo Lin said that rain fell."
    last = statements_in(text, "en")[-1]
    assert contents(text, last) == ["rain fell"]


def test_a_post_printed_elsewhere_belongs_to_the_same_name() -> None:
    text = (
        "Koro, a director in Fiji's Ministry of Trade whose bureau\nsees ships, shared that view. "
        "Koro suggested that boats be painted."
    )
    statement = statements_in(text, "en")[-1]
    assert (statement.speaker, statement.title) == ("Koro", "director")
    assert (statement.organisation, statement.country) == ("Ministry of Trade", "FJ")


def test_who_is_before_a_post_is_no_part_of_it() -> None:
    statement = only("Ana Ruiz, who is Fiji's Minister of Ports, said that wells help.")
    assert (statement.title, statement.country) == ("Minister", "FJ")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Last year she said that wells help.", "she"),
        ("Both said that wells help.", "Both"),
    ],
)
def test_words_that_stand_for_people_are_no_names(text: str, source: str) -> None:
    statement = only(text)
    assert words(text, statement.source) == source
    assert statement.speaker is None

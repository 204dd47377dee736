"""Commitments are suggested by wording, with who, what, to whom and by when."""

import itertools
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.attribution import commitments_in, commitments_of_paper, statements_of_paper
from archive_app.model.commitment import CommitmentBasis, CommitmentSuggestion, Strength
from archive_app.model.particulars import DocumentKind
from archive_app.model.people import PartySpeaker
from archive_app.model.span import Range, intersection_over_union
from archive_app.model.statement import Confidence
from archive_app.model.text import Passage


def only(text: str) -> CommitmentSuggestion:
    [commitment] = commitments_in(text, "en")
    return commitment


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("The Parties shall exchange data every year.", Strength.OBLIGATION),
        ("Fiji undertakes to publish the report.", Strength.OBLIGATION),
        ("Malaysia will build two ports.", Strength.PLEDGE),
        ("We will continue to support the fund.", Strength.PLEDGE),
        ("My Government pledges to train teachers.", Strength.PLEDGE),
        ("Thailand is committed to reducing waste.", Strength.PLEDGE),
        ("A Fiji Government will restore two ports.", Strength.PLEDGE),
        ("Thailand is committed to the reform of ports.", Strength.PLEDGE),
        ("Thailand is also fully committed to a fair price.", Strength.PLEDGE),
        ("Brunei has committed an additional $2 million to the fund.", Strength.PLEDGE),
        ("We will end the levy.", Strength.PLEDGE),
        ("Laos, together with its neighbours, will build two ports.", Strength.PLEDGE),
        ("The Labour Party, if elected, will build two ports.", Strength.PLEDGE),
        ("We will require ports to publish the count.", Strength.PLEDGE),
        ("Laos is investing $2.5 million to extend the quay.", Strength.PLEDGE),
        ("The Kestrin public service will publish the count.", Strength.PLEDGE),
        ("The office for women will publish the count.", Strength.PLEDGE),
        ("Laos said on Monday that it will build two ports.", Strength.PLEDGE),
        ("The ministry announced it would open a centre.", Strength.PLEDGE),
        ("We are committed to being open with the crews.", Strength.PLEDGE),
        ("We will be open with the crews.", Strength.PLEDGE),
        ("A training centre will be opened in Kestrin.", Strength.INTENTION),
        ("Grants of up to $50,000 will be made available.", Strength.INTENTION),
        ("A wage subsidy of $6,500 will be available to ports.", Strength.INTENTION),
        ("This programme will include two ports.", Strength.INTENTION),
        ("The changes to the levy will apply from July.", Strength.INTENTION),
        ("This will ensure two inspections a year.", Strength.INTENTION),
        ("The plan includes $3 million for boats.", Strength.INTENTION),
        ("Malaysia will not build ports.", Strength.PLEDGE),
        ("We will never give up the search.", Strength.PLEDGE),
        ("The Government won’t stand by.", Strength.PLEDGE),
        ("Laos hopes to expand the railway.", Strength.INTENTION),
        ("Brunei plans to open a school.", Strength.INTENTION),
        ("Cambodia is drafting a law on ports.", Strength.ONGOING),
        ("Viet Nam continues to expand the network.", Strength.ONGOING),
        ("ASEAN should strengthen the secretariat.", Strength.CALL),
        ("Indonesia has established a fund.", Strength.ACHIEVED),
    ],
)
def test_each_wording_has_its_strength(text: str, strength: Strength) -> None:
    commitment = only(text)
    assert commitment.strength is strength
    assert text[commitment.span.start : commitment.span.end] == text.rstrip(".")


def test_what_is_promised_before_an_election_is_promised() -> None:
    assert only("If re-elected, the Government will build two ports.").actor == "the Government"


def test_who_says_what_he_will_do_is_bound_by_it() -> None:
    text = "The Lao ministry, which met in May, said that it would build two ports."
    assert only(text).actor == "The Lao ministry"
    assert commitments_in("Laos said on Monday that she would succeed.", "en") == []


def test_would_binds_in_a_report_alone() -> None:
    assert only("Lin Hao said that Malaysia would build two ports.").actor == "Malaysia"
    assert only("He was told Malaysia was committed to building ports.").rule == "is-committed"
    assert commitments_in("Malaysia would build two ports if it could.", "en") == []


@pytest.mark.parametrize(
    "item",
    [
        "<li> 1. Opening the road.",
        "- Double the number of nurses",
        "- Commit $63.2 million to the school",
        "- $1.2 million over four years to train nurses",
        "- A housing fund to shelter workers",
        "- Simplified rules on the entry of goods by sea",
        "- Reforms to the levy on imported goods by sea",
    ],
)
def test_an_item_that_says_what_is_done_is_a_promise(item: str) -> None:
    assert only(item).rule == "list-item"
    assert only(item).confidence is Confidence.LOW


PROGRAMME = "The plan also includes new measures in 2027 to improve services for women."


def test_words_are_weighed_where_no_wording_fits() -> None:
    suggestion = only(PROGRAMME)
    assert (suggestion.rule, suggestion.strength) == ("weighed", Strength.INTENTION)
    assert (suggestion.actor, suggestion.confidence) == ("", Confidence.LOW)
    assert suggestion.reasons[0].startswith("words that weigh for it: “includes”")
    assert PROGRAMME[suggestion.cue.start : suggestion.cue.end] == "includes"
    text = "By 2027 it includes\n$2 million, with over four years of support for schools."
    [reason] = only(text).reasons
    assert reason.endswith("“includes”, “million”, “2027”")
    assert commitments_in(f"Only {PROGRAMME[0].lower()}{PROGRAMME[1:]}", "en") == []
    assert commitments_in("The old plan was only about growth.", "en") == []


@pytest.mark.parametrize("kind", DocumentKind)
def test_words_alone_weigh_in_programmes_only(kind: DocumentKind) -> None:
    found = commitments_of_paper(PROGRAMME, (), "en", kind=kind)
    assert bool(found) is (kind in {DocumentKind.COMMUNIQUE, DocumentKind.OTHER})


def test_items_of_a_list_are_promised_by_whoever_introduces_it() -> None:
    text = (
        "ASEAN will:\n\n- Extend the net.\n\n- Training nurses.\n\n- $3 million for boats.\n\nEnd."
    )
    found = commitments_in(text, "en")
    assert [(item.actor, item.rule) for item in found] == [("ASEAN", "list-item")] * 3
    assert {item.confidence for item in found} == {Confidence.MEDIUM}
    text = "Topics:\n\n- Extend the net.\n\nLaos will:\n\nNothing is said.\n\n- Open the road."
    found = commitments_in(text, "en")
    assert [(item.actor, item.specificity.named_actor) for item in found] == [("", False)] * 2
    assert {item.confidence for item in found} == {Confidence.LOW}


def test_what_nobody_is_named_to_do_is_announced_with_little_confidence() -> None:
    commitment = only("Under the plan a fund will also be established by 2027.")
    assert (commitment.rule, commitment.actor) == ("announced", "")
    assert commitment.confidence is Confidence.LOW
    assert commitment.deadline is not None


@pytest.mark.parametrize(
    "text",
    [
        "I wish to thank the chair.",
        "The storm is threatening the coast.",
        "Peace needs political will to last.",
        "The world will support nobody.",
        "The Parties shall not build walls.",
        "Malaysia may build two ports.",
        "Malaysia will not only build ports.",
        "We will not open the port unless it is dredged.",
        "Only Malaysia will build ports.",
        "Only the Government will build ports.",
        "We shall today confine ourselves to the ports.",
        "I shall therefore pause to look at the ports.",
        "The General Assembly will vote on two drafts.",
        "My delegation will render him its full support.",
        "We have faith that in this hall we shall build two ports.",
        "Malaysia will remain a symbol.",
        "Malaysia will possess two ports.",
        "The ports will be destroyed by the storm.",
        "It will be recalled that ports were built.",
        "The programme will create 200 jobs.",
        "- Parliamentary committees",
        "12. Although the ports were built, the sea rose to the very walls of the town.",
        "The Parties should endeavour, “Party” means a signatory.",
        "Recalling that Malaysia will build two ports,",
        "Will Malaysia build two ports? If Malaysia will build ports?",
        "If Malaysia will build ports, we are glad.",
        "We can prevent accidents.",
        "The forum was held in Dili.",
        "In June, the Port Union included “safe work” in its rules.",
    ],
)
def test_these_promise_nothing(text: str) -> None:
    promised = [
        item
        for item in commitments_in(text, "en")
        if item.strength not in {Strength.CALL, Strength.ACHIEVED}
    ]
    assert promised == []


@pytest.mark.parametrize(
    "text",
    [
        "If elected members will build ports, we are glad.",
        "We will first refer to the ports.",
        "The Plan, which covers two ports, will improve trade.",
        "We will continue to be part of the forum.",
        "There will be a flood.",
    ],
)
def test_these_are_weighed_in_a_programme_at_most(text: str) -> None:
    assert {item.rule for item in commitments_in(text, "en")} == {"weighed"}
    assert commitments_in(text, "en", programme=False) == []


def test_the_inner_clause_of_an_announcement_is_the_promise() -> None:
    text = "I wish to announce that China will provide 500 scholarships by the end of 2025."
    commitment = only(text)
    assert text[commitment.span.start : commitment.span.end].startswith("China will provide")
    assert (commitment.actor, commitment.actor_country) == ("China", "CN")
    assert commitment.quantity == "500 scholarships"
    assert commitment.deadline is not None
    assert commitment.deadline.printed == "by the end of 2025"
    assert (commitment.deadline.earliest, commitment.deadline.latest) == (
        "2025-01-01",
        "2025-12-31",
    )
    marks = commitment.specificity
    assert (marks.named_actor, marks.measurable_amount, marks.date) == (True, True, True)
    assert (marks.concrete_act, marks.named_partner) == (True, False)


def test_verbs_coordinated_after_the_first_are_commitments_of_their_own() -> None:
    text = "Laos is drafting a law, training judges, and opening a court."
    found = commitments_in(text, "en")
    assert [text[item.span.start : item.span.end] for item in found] == [
        "Laos is drafting a law",
        "training judges",
        "opening a court",
    ]
    assert {item.actor for item in found} == {"Laos"}
    assert {item.strength for item in found} == {Strength.ONGOING}


def test_a_signed_agreement_names_its_partners() -> None:
    text = (
        "During the fair, Alma and Bera provinces of Laos signed agreements with Cora City and "
        "Dela City of Guangxi respectively to carry out training."
    )
    commitment = only(text)
    assert commitment.basis is CommitmentBasis.SIGNED_AGREEMENT
    assert commitment.partners == ("Cora City", "Dela City")
    assert commitment.actor == "Alma and Bera provinces of Laos"
    assert commitment.actor_country == "LA"
    assert text[commitment.span.start :].startswith("Alma and Bera")


def test_a_proposal_calls_on_those_it_names() -> None:
    text = "Rosa Mint proposed that Laos and ASEAN strengthen the network."
    commitment = only(text)
    assert commitment.strength is Strength.CALL
    assert commitment.addressees == ("Laos", "ASEAN")
    assert commitment.actor_country is None


def test_money_partners_and_a_relative_deadline_are_read() -> None:
    commitment = only("Japan will provide USD 10 million with Viet Nam within five years.")
    assert commitment.quantity == "USD 10 million"
    assert commitment.partners == ("Viet Nam",)
    assert commitment.deadline is not None
    assert (commitment.deadline.printed, commitment.deadline.earliest) == (
        "within five years",
        None,
    )
    assert commitment.deadline.doubt == "it counts from the date of the paper"


def of_paper(
    text: str, kind: DocumentKind, speaker: PartySpeaker | None = None
) -> list[CommitmentSuggestion]:
    passages = (Passage(0, len(text)),)
    statements = statements_of_paper(text, passages, "en", kind=kind, speaker=speaker)
    return commitments_of_paper(
        text, passages, "en", kind=kind, speaker=speaker, statements=statements
    )


def test_in_a_speech_we_is_the_country_of_the_speaker_and_third_parties_are_left_out() -> None:
    text = "We will build a port. Fiji will build a road. Laos will publish a plan."
    found = of_paper(text, DocumentKind.SPEECH, PartySpeaker("Sok Lim", country="LA"))
    assert [(item.actor, item.actor_country) for item in found] == [("We", "LA"), ("Laos", "LA")]
    assert {item.basis for item in found} == {CommitmentBasis.OWN_SPEECH}
    assert {item.voiced_by for item in found} == {"Sok Lim"}


def test_shall_binds_in_an_agreement_and_pledges_in_a_speech() -> None:
    text = "The Parties shall exchange data."
    [clause] = of_paper(text, DocumentKind.AGREEMENT)
    assert (clause.strength, clause.basis) == (
        Strength.OBLIGATION,
        CommitmentBasis.AGREEMENT_CLAUSE,
    )
    [spoken] = of_paper("We shall exchange data.", DocumentKind.SPEECH, PartySpeaker("Sok Lim"))
    assert spoken.strength is Strength.PLEDGE


def test_reported_speech_names_who_voices_the_promise() -> None:
    text = "Bo Lin, Minister of Ports of Laos, said that Laos will build a port."
    [found] = of_paper(text, DocumentKind.NEWS)
    assert (found.voiced_by, found.actor, found.basis) == (
        "Bo Lin",
        "Laos",
        CommitmentBasis.REPORTED_SPEECH,
    )


def test_a_reporters_own_we_promises_nothing() -> None:
    assert of_paper("We will build a port.", DocumentKind.NEWS) == []


@pytest.mark.parametrize(
    ("text", "language", "strength"),
    [
        ("中国承诺提供五百个奖学金。", "zh-Hans", Strength.PLEDGE),
        ("Việt Nam cam kết giảm phát thải.", "vi", Strength.PLEDGE),
        ("Indonesia berkomitmen untuk membangun pelabuhan.", "id", Strength.PLEDGE),
    ],
)
def test_a_draft_lexicon_finds_plain_promises(text: str, language: str, strength: Strength) -> None:
    [found] = commitments_in(text, language)
    assert (found.strength, found.confidence) == (strength, Confidence.LOW)
    assert found.reasons == ("draft lexicon, not measured",)


@pytest.mark.parametrize(
    "unit", ["we will ", "China and ", "the Government of the ", "A signed b "]
)
def test_hostile_repetition_takes_no_more_than_moments(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    begun = time.process_time()
    commitments_in(text, "en")
    assert time.process_time() - begun < 2


@given(
    st.lists(
        st.sampled_from(
            ["We ", "Laos ", "will ", "build ", "ports", ", ", ". ", "and ", "is ", "training ",
             "shall ", "signed agreements with ", "to ", "proposed that ", "by 2030", "500 ships "]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_spans_lie_in_the_text_and_never_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [item.span for item in commitments_in(text, "en")]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


def test_the_worked_example_gives_every_strict_commitment_and_no_hard_negative(
    forum_data: Path,
) -> None:
    seed = forum_data / "seed"
    text = (seed / "nanning-forum-2023.txt").read_text("utf-8")
    expected = json.loads((seed / "expected.json").read_text("utf-8"))
    found = of_paper(text, DocumentKind.NEWS)
    for gold in expected["commitments"]:
        place = (Range(gold["evidence"]["start"], gold["evidence"]["end"]),)
        best = max(found, key=lambda item: intersection_over_union((item.span,), place))
        assert intersection_over_union((best.span,), place) >= 0.5
        assert best.strength == gold["strength"]
        assert best.actor_country == gold["actor_country"]
    for negative in expected["hard_negatives"]:
        place = Range(negative["evidence"]["start"], negative["evidence"]["end"])
        assert not any(item.span.overlap(place) for item in found)


@pytest.mark.parametrize("lead", ["- ", "• ", "(a) ", "3. ", "- - "])
def test_an_item_of_a_list_may_begin_with_its_act_and_names_nobody(lead: str) -> None:
    text = f"{lead}Extending the railway to Sela by 2027."
    commitment = only(text)
    assert text[commitment.span.start : commitment.span.end] == (
        "Extending the railway to Sela by 2027"
    )
    assert (commitment.actor, commitment.confidence) == ("", Confidence.LOW)
    assert commitment.deadline is not None


@pytest.mark.parametrize("text", ["- Extension of the railway", "Extending the railway is slow."])
def test_other_lines_are_no_items_of_promises(text: str) -> None:
    assert commitments_in(text, "en") == []

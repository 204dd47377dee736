"""What an official meets first: the sample papers, as the archive understands them."""

from archive_app.archive import Archive
from archive_app.model.paper import Paper
from archive_app.model.particulars import Basis, Field
from archive_app.operation import drain


def named(samples: Archive, ending: str) -> Paper:
    return next(p for p in samples.papers.all() if any(x.endswith(ending) for x in p.paths))


def test_a_page_that_prints_no_day_has_no_invented_one(samples: Archive) -> None:
    date = named(samples, "02-brief.zh-Hans.html").date
    assert date is None or (date.printed, date.earliest) == ("2023年12月", "2023-12-01")


def test_a_page_that_states_its_day_has_it(samples: Archive) -> None:
    paper = named(samples, "2019-06-04-news-opening.html")
    assert paper.date is not None
    assert paper.date.earliest == "2019-06-04"
    assert paper.particulars[Field.DATE].basis is not Basis.GUESSED


def test_an_attachment_met_as_a_file_too_is_one_paper_that_hangs_on_the_mail(
    samples: Archive,
) -> None:
    report, mail = named(samples, "01-news-report.txt"), named(samples, "05-forwarded.eml")
    assert len(report.paths) == 2
    assert [(link.relation, link.document) for link in report.links] == [("attached to", mail.id)]


def test_every_hit_of_every_language_points_at_its_own_text(samples: Archive) -> None:
    for query in ("预防", "phòng ngừa", "ผู้ตรวจการ", "ruang kelas", "warning"):
        result = samples.search(query)
        assert result.total, query
        for hit in result.hits:
            if hit.passage:
                text = samples.papers.text(samples.papers.get(hit.document)).text
                assert text[hit.start : hit.end] == hit.text
            assert hit.highlights, (query, hit.text)


def test_no_quotation_of_a_report_is_verbatim_without_marks(samples: Archive) -> None:
    seen = 0
    for paper in samples.papers.all():
        text = samples.papers.text(paper).text
        for statement in samples.statements.of(paper):
            for part in statement.found.content:
                cited = samples.citing.cite(paper.id, samples.span_at(paper.id, part))
                if statement.found.rule in ("transcript-heading", "speech-speaker"):
                    continue
                around = text[max(0, part.start - 1) : part.end + 1]
                marked = any(mark in around for mark in '“”"「」『』«»')
                assert marked or cited.wording.value != "verbatim", (paper.title, cited.quotation)
                seen += 1
    assert seen > 50


def test_the_samples_are_sound(samples: Archive) -> None:
    assert drain(samples.check()).faults == ()

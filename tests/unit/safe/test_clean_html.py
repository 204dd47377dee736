"""Markdown that people type becomes clean HTML, whatever stands in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.safe.clean_html import markdown_to_html, markdown_tree


def test_ordinary_markdown_becomes_ordinary_html():
    html = markdown_to_html("# A\n\n*b* **c** `d`\n\n3. e\n\n> f\n\n| g |\n|---|\n| h |\n")
    assert html == (
        "<h1>A</h1>\n<p><em>b</em> <strong>c</strong> <code>d</code></p>\n"
        '<ol start="3">\n<li>e</li>\n</ol>\n<blockquote>\n<p>f</p>\n</blockquote>\n'
        "<table>\n<thead>\n<tr>\n<th>g</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<td>h</td>\n</tr>\n</tbody>\n</table>\n"
    )


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<iframe src='https://example.org'></iframe>",
        "<style>p{}</style>",
    ],
)
def test_raw_html_is_shown_as_text(source):
    html = markdown_to_html(source)
    assert "&lt;" in html
    assert not {"<script", "<img", "<iframe", "<style"} & {
        "<" + piece.split(" ")[0].split(">")[0] for piece in html.split("<")[1:]
    }


def test_an_image_is_set_as_its_words():
    html = markdown_to_html("![the *lake* <b>](https://example.org/x.png)")
    assert html == "<p>the <em>lake</em> &lt;b&gt;</p>\n"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "//example.org", "a.html", "data:x"]
)
def test_only_absolute_https_and_mail_addresses_are_links(address):
    assert "href" not in markdown_to_html(f"[x]({address})")


def test_https_and_mail_links_stay():
    html = markdown_to_html("[x](https://example.org/a) <mailto:a@example.org>")
    assert 'href="https://example.org/a"' in html
    assert 'href="mailto:a@example.org"' in html


PIECES = ["> ", "- ", "1. ", "\n", "\n\n", "  ", "    ", "*", "**", "_", "***", "`", "a", "(", "."]
PIECES += ["[a](b)", "#", "```\n", "|", "---", "=", "\n>> - ", "\n    - "]


def depth(node):
    return 1 + max(
        (depth(child) for child in node.children if not isinstance(child, str)), default=0
    )


def words(node):
    return "".join(child if isinstance(child, str) else words(child) for child in node.children)


@pytest.mark.parametrize(
    "source",
    [
        "> " * 500 + "innermost",
        "- " * 500 + "innermost",
        "- > 1. " * 200 + "innermost",
        "\n".join("  " * level + "- a" for level in range(300)) + " innermost",
        "*a **b " * 500 + "innermost" + " b** a*" * 500,
    ],
)
def test_what_nests_too_deep_is_flat_and_keeps_every_word(source):
    tree = markdown_tree(source)
    assert 10 < depth(tree) < 60
    assert "innermost" in words(tree)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=400,
    )
)
def test_no_typed_text_nests_deep(pieces):
    assert depth(markdown_tree("".join(pieces))) < 120


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Points:\n- a\n- b", "<p>Points:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("1) a\n2) b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
        ("10. a\n    - b", '<ol start="10">\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n'),
        ("It was in\n2023. Then", "<p>It was in\n2023. Then</p>\n"),
        ("9" * 5000 + ". a", f"<p>{'9' * 5000}. a</p>\n"),
        ("text\n# Head\nmore", "<p>text</p>\n<h1>Head</h1>\n<p>more</p>\n"),
        ("#5 is no heading", "<p>#5 is no heading</p>\n"),
        ("A\n===\nB\n---", "<h1>A</h1>\n<h2>B</h2>\n"),
        ("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"),
        ("> a\nb\n\nc", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n<p>c</p>\n"),
        ("a\n```x\n[*<b>\n```\nb", "<p>a</p>\n<pre><code>[*&lt;b&gt;\n</code></pre>\n<p>b</p>\n"),
        ("```\nnever closed", "<pre><code>never closed\n</code></pre>\n"),
        ("    [*&amp;", "<pre><code>[*&amp;amp;\n</code></pre>\n"),
        ("`[x` \\[ \\* &copy;", "<p><code>[x</code> [ * &amp;copy;</p>\n"),
        ("[1]: see the annex", "<p>[1]: see the annex</p>\n"),
        ("**重要。**后文", "<p><strong>重要。</strong>后文</p>\n"),
        ("a [b [c](d", "<p>a [b [c](d</p>\n"),
        ("\ufdd0\x02\ufdee0\ufdef", "<p>��\ufffd0\ufffd</p>\n"),
        ("- a\n-\n- c", "<ul>\n<li>a</li>\n<li></li>\n<li>c</li>\n</ul>\n"),
    ],
)
def test_markdown_is_read_as_people_type_it(source, html):
    assert markdown_to_html(source) == html


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(alphabet="<>[]()!*_`#|\\&;:/\n abjs\"'=", max_size=80))
def test_no_typed_text_makes_an_active_element(text):
    html = markdown_to_html(text).lower()
    assert "<img" not in html
    assert "<script" not in html
    assert "javascript:" not in [part.split('"')[0] for part in html.split('href="')[1:]]

"""What python-markdown would be slow or deep at never reaches it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.safe.markdown_guard import guarded
from archive_app.safe.markdown_lines import DEEPEST
from archive_app.safe.markdown_signs import restored

SIGNS = "[]()!*_`#=+-0123456789.<>&|~ \\\n\tab中"


def lines_of(source):
    return guarded(source)[0].split("\n")


@pytest.mark.parametrize("source", ["[" * 20_000, "![" * 5_000, "[a[" * 5_000, "](" * 5_000])
def test_no_bracket_is_left_that_begins_no_link(source):
    assert "[" not in guarded(source)[0]
    assert restored(guarded(source)[0]) == source


@pytest.mark.parametrize(
    "link",
    [
        "[a](https://example.org)",
        "[a *b* `c`](<https://example.org/a b>)",
        '[a](https://example.org/a_(b) "title")',
        "![a](b.png)",
        "[a [b] c](d)",
    ],
)
def test_a_whole_link_keeps_its_bracket(link):
    assert guarded(f"x {link} [y")[0].startswith(f"x {link[: link.index('[') + 1]}")


@pytest.mark.parametrize("sign", "*_")
def test_a_long_run_of_signs_is_words(sign):
    assert sign * 3 not in guarded("a " + sign * 9 + "b")[0]
    assert guarded("a " + sign * 8 + "b")[0] == "a " + sign * 8 + "b"


def test_emphasis_opens_only_so_deep_in_a_block_and_anew_in_the_next():
    text = guarded("*a _b " * 5_000 + "\n\n*c*")[0]
    assert len(re.findall("[*_]", text.split("\n")[0])) == 2 * DEEPEST
    assert text.endswith("*c*")


def test_lists_and_quotations_nest_only_so_deep():
    nested = "\n".join("  " * level + "- a" for level in range(300))
    assert max(len(line) - len(line.lstrip()) for line in lines_of(nested)) <= 4 * DEEPEST
    assert [line.count(">") for line in lines_of("> " * 500 + "a")][-1] == DEEPEST
    assert lines_of("- " * 500 + "a")[-1].count("-") == DEEPEST


@pytest.mark.parametrize("line", ["# a", "***", "---", "a\n==="])
def test_blocks_stand_apart(line):
    text = guarded("\n".join([line] * 1_000))[0]
    assert max(block.strip("\n").count("\n") for block in text.split("\n\n")) <= 1


@pytest.mark.parametrize("mark", ["=", "==", "--"])
def test_a_line_that_underlines_nothing_is_words(mark):
    assert not [line for line in lines_of(f"a\nb\n{mark}\n{mark}") if line == mark]


@pytest.mark.parametrize("source", ["|`" * 1_000, "\\``[a](b)" * 1_000, "x" + "`" * 201])
def test_the_ticks_of_a_crowded_block_are_words(source):
    assert "`" not in guarded(source)[0]
    assert guarded(f"{source}\n\n| `a` |")[0].endswith("| `a` |")


def test_fenced_code_is_taken_out_as_it_is():
    text, codes = guarded("a\n```\n[ *\n\n# b\n```\nc\n~~~\nd")
    assert codes == ("[ *\n\n# b", "d")
    assert "# b" not in text


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet=SIGNS, max_size=120))
def test_every_word_is_kept(source):
    text, codes = guarded(source)
    kept = restored(text) + "".join(codes)
    for letter in "ab中":
        assert kept.count(letter) >= source.count(letter) - sum(
            line.lstrip(" >").startswith(("```", "~~~")) and line.count(letter)
            for line in source.split("\n")
        )


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="[]()*_`ab \\<>!", max_size=80))
def test_signs_inside_a_line_come_back_as_they_were(source):
    line = "x" + " ".join(source.split())
    assert restored(guarded(line)[0]).rstrip() == line.rstrip(" \\") or line.endswith("\\")

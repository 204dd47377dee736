"""The rules about the shape of the sources: sizes, names, docstrings, what an `__init__` holds."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.architecture.source_files import Source

FILE_LINES = 400
FUNCTION_LINES = 50
BANNED_NAMES = frozenset({"utils", "util", "helpers", "common", "manager", "misc", "base"})
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def long_files(source: Source) -> Iterator[str]:
    """Yield a complaint where the file has more than FILE_LINES lines."""
    count = source.text.count("\n")
    if count > FILE_LINES:
        yield f"{count} lines"


def long_functions(source: Source) -> Iterator[str]:
    """Yield every function of more than FUNCTION_LINES lines, docstring included."""
    for node in ast.walk(source.tree):
        if isinstance(node, FUNCTIONS):
            count = (node.end_lineno or node.lineno) - node.lineno + 1
            if count > FUNCTION_LINES:
                yield f"line {node.lineno}: {node.name} has {count} lines"


def modules_without_purpose(source: Source) -> Iterator[str]:
    """Yield a complaint where the module does not open with a sentence."""
    opening = (ast.get_docstring(source.tree) or "").split("\n\n")[0]
    if not opening.rstrip().endswith((".", ":", "?")):
        yield "the module's docstring does not open with one sentence"


def undocumented(source: Source) -> Iterator[str]:
    """Yield public classes and functions without a docstring."""
    yield from _undocumented_in(source.tree, "")


def _undocumented_in(scope: ast.Module | ast.ClassDef, prefix: str) -> Iterator[str]:
    for node in scope.body:
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef)) or node.name.startswith("_"):
            continue
        if ast.get_docstring(node) is None and not _continues(node):
            yield f"line {node.lineno}: {prefix}{node.name}"
        if isinstance(node, ast.ClassDef):
            yield from _undocumented_in(node, f"{node.name}.")


def _continues(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    """Tell whether `node` is a setter or an overload, documented with its first form."""
    names = {ast.unparse(decorator) for decorator in node.decorator_list}
    return any(name.endswith((".setter", "overload", "override")) for name in names)


def banned_names(source: Source) -> Iterator[str]:
    """Yield the parts of the path that name no subject."""
    for part in PurePosixPath(source.path).with_suffix("").parts:
        if part in BANNED_NAMES:
            yield f"{part} says nothing about its subject"


def busy_packages(source: Source) -> Iterator[str]:
    """Yield what an `__init__` holds beside a docstring, imports and simple constants."""
    if not source.path.endswith("__init__.py"):
        return
    for node in source.tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom) or _is_constant(node):
            continue
        yield f"line {node.lineno}: {type(node).__name__}"


def _is_constant(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value):
            try:
                ast.literal_eval(value)
            except ValueError:
                return False
            return True
    return False


def unfinished_work(source: Source) -> Iterator[str]:
    """Yield comments that put work off."""
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT and re.search(r"\b(TODO|FIXME|XXX)\b", token.string):
            yield f"line {token.start[0]}: {token.string}"

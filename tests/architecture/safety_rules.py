"""The rules about what the sources never do: dangerous calls, wide nets, threads, the network."""

import ast
import re
from collections.abc import Callable, Iterator

from tests.architecture.source_files import Source

DANGEROUS_MODULES = ("pickle", "marshal", "shelve", "yaml", "dill", "html.parser")
THREADING = ("threading", "_thread", "asyncio", "concurrent", "sched", "PySide6", "shiboken6")
NETWORK = (
    *("urllib", "urllib3", "socket", "socketserver", "ssl", "http", "ftplib", "smtplib", "poplib"),
    *("imaplib", "xmlrpc", "webbrowser", "requests", "httpx", "aiohttp"),
    *("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"),
)
STATEMENT_CALLS = frozenset({"execute", "executemany", "executescript"})
REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|crates\.io|anaconda\.org|golang\.org"
    r"|rubygems\.org|maven\.org|docker\.io|ghcr\.io",
    re.IGNORECASE,
)
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:home|Users|root|work)/\w|\b[A-Z]:\\+Users\\")


def importing(*modules: str) -> Callable[[Source], Iterator[str]]:
    """Return a rule that yields imports of `modules` and of what lies below them."""

    def imports(source: Source) -> Iterator[str]:
        for line, name in imported(source):
            if any(name == module or name.startswith(f"{module}.") for module in modules):
                yield f"line {line}: import of {name}"

    return imports


def imported(source: Source) -> Iterator[tuple[int, str]]:
    """Yield the line and the dotted name of everything that the file imports."""
    for node in source.nodes(ast.Import):
        yield from ((node.lineno, alias.name) for alias in node.names)
    for node in source.nodes(ast.ImportFrom):
        yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def dangerous_calls(source: Source) -> Iterator[str]:
    """Yield eval, exec, shells, and archives that unpack themselves."""
    for call in source.nodes(ast.Call):
        name = _called(call)
        shell = any(
            word.arg == "shell" and not _is_false(word.value) for word in call.keywords if word.arg
        )
        built_in = isinstance(call.func, ast.Name) and name in {"eval", "exec"}
        if built_in or shell or name in {"extractall", "system", "popen"}:
            yield f"line {call.lineno}: {ast.unparse(call.func)}"


def wide_nets(source: Source) -> Iterator[str]:
    """Yield handlers that would swallow a bug; one that ends by raising it again swallows none."""
    for handler in source.nodes(ast.ExceptHandler):
        caught = [] if handler.type is None else ast.walk(handler.type)
        names = {node.id for node in caught if isinstance(node, ast.Name)}
        wide = handler.type is None or names & {"Exception", "BaseException"}
        if wide and not _raises_again(handler):
            yield f"line {handler.lineno}: except {', '.join(sorted(names))}"


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def composed_statements(source: Source) -> Iterator[str]:
    """Yield SQL that is put together from anything but literals and constants by name.

    Pragmas are let through: SQLite binds no parameters in them.
    """
    for call in source.nodes(ast.Call):
        if _called(call) in STATEMENT_CALLS and call.args and not _is_fixed(call.args[0]):
            yield f"line {call.lineno}: {ast.unparse(call.args[0])}"


def _is_fixed(node: ast.expr) -> bool:
    match node:
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]) if _is_pragma(start):
            return True
        case ast.BinOp(left=ast.Constant(value=str(start))) if _is_pragma(start):
            return True
        case ast.JoinedStr(values=parts):
            return all(_is_literal(part) for part in parts)
        case ast.BinOp(left=left, right=right):
            return _is_literal(left) and _is_literal(right)
        case ast.Call(func=ast.Attribute(attr="format" | "join" | "replace")):
            return False
    return True


def _is_pragma(start: str) -> bool:
    return start.startswith("PRAGMA ")


def _is_literal(node: ast.expr) -> bool:
    match node:
        case ast.Constant():
            return True
        case ast.FormattedValue(value=inner) | ast.Subscript(value=inner):
            return _is_literal(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.isupper()
    return isinstance(node, ast.BinOp) and _is_fixed(node)


def calling(*names: str) -> Callable[[Source], Iterator[str]]:
    """Return a rule that yields calls of functions or methods of these names."""

    def calls(source: Source) -> Iterator[str]:
        for call in source.nodes(ast.Call):
            if _called(call) in names:
                yield f"line {call.lineno}: {ast.unparse(call.func)}"

    return calls


def unexplained_skips(source: Source) -> Iterator[str]:
    """Yield skips and expected failures of tests that give no reason."""
    marks = {node for call in source.nodes(ast.Call) for node in [call.func] if _has_reason(call)}
    for node in source.nodes(ast.Attribute):
        name = ast.unparse(node)
        if re.fullmatch(r"pytest\.(mark\.)?(skip|skipif|xfail)", name) and node not in marks:
            yield f"line {node.lineno}: {name}"


def _has_reason(call: ast.Call) -> bool:
    reasons = [word.value for word in call.keywords if word.arg in {"reason", "msg"}]
    if _called(call) == "skip":
        reasons += call.args
    return any(not isinstance(reason, ast.Constant) or reason.value for reason in reasons)


def matching(pattern: re.Pattern[str]) -> Callable[[Source], Iterator[str]]:
    """Return a rule for files of any kind that yields what `pattern` finds."""

    def matches(source: Source) -> Iterator[str]:
        for found in pattern.finditer(source.text):
            yield f"line {source.text.count(chr(10), 0, found.start()) + 1}: {found[0]}"

    return matches


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False

"""Functions that join JavaScript modules into one script, which a page on disk can load.

Only the forms of `import` and `export` that the course's own modules use are supported.
"""

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
IMPORT = re.compile(r'^import (\w+|\{[^}]+\}) from "([^"]+)";\n', re.MULTILINE)
NAMED = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
DEFAULT = re.compile(r"^export default (.+);$", re.MULTILINE)


def bundle(entry="live.js", name="digits"):
    """Return a script whose constant `name` is an object with the exports of the module `entry`."""
    parts = {}
    gather(HERE / entry, parts)
    return f"const {name} = (() => {{\n{''.join(parts.values())}return {variable(entry)};\n}})();\n"


def gather(path, parts):
    """Add the module at `path` to `parts`, {path: script}, after the modules that it imports."""
    path = path.resolve()
    source = path.read_text(encoding="utf-8")
    for _, other in IMPORT.findall(source):
        if (path.parent / other).resolve() not in parts:
            gather(path.parent / other, parts)
    names = NAMED.findall(source)
    source = NAMED.sub("", IMPORT.sub(as_constant, source))
    if DEFAULT.search(source):
        names.append("default: exported")
        source = DEFAULT.sub(r"const exported = \1;", source)
    inside = f"{source}return {{ {', '.join(names)} }};\n"
    parts[path] = f"const {variable(path.name)} = (() => {{\n{inside}}})();\n"


def as_constant(found):
    what, module = found[1], variable(Path(found[2]).name)
    what = what.replace(" as ", ": ")
    return f"const {what} = {module}{'' if what.startswith('{') else '.default'};\n"


def variable(file):
    """Return the name of the constant that holds the exports of the module `file`."""
    return "module_" + Path(file).stem


def as_text(value):
    """Return `value` as JSON that is safe inside a <script> element."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")

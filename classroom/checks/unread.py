"""The search for a syntax error in the cell that defines a function."""

import ast
import re


def broken_cell(name):
    """Return a description of the syntax error in the last cell that defines `name`, or ""."""
    from IPython import get_ipython

    shell = get_ipython()
    cells = shell.user_ns.get("In", []) if shell else []
    defines = re.compile(rf"^\s*(def|class)\s+{re.escape(name)}\b", re.MULTILINE)
    latest = next((cell for cell in reversed(cells) if defines.search(cell)), "")
    try:
        ast.parse(shell.transform_cell(latest) if latest else "")
    except SyntaxError as error:
        line = (error.text or "").strip()
        shown = f" ({line})" if line else ""
        return f"{error.msg} in line {error.lineno}{shown}"
    except Exception:
        return ""
    return ""

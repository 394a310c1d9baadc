"""A cell that Python couldn't read: its definition was never made, though an earlier definition may
be there."""

import ast
import re


def broken_cell(name):
    """What is wrong with the last cell that was run to define a name; "" where Python could read
    it, or where there is no notebook."""
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

"""The errors that are explained to readers, each with a regular expression for its message.

Errors are recognised by their messages, because the grader's processes return nothing else.
"""

import re
from typing import NamedTuple

from .asking import NOT_AGAIN, SAID, SHARED
from .errors import (
    SHAPE,
    arguments_taken,
    broadcast,
    missing_name,
    no_attribute,
    not_in_numpy,
    outside,
    product,
    too_early,
)


class Read(NamedTuple):
    name: str
    sentence: str


def read(answer, arguments):
    """Return a Read that explains the trouble of `answer`, or None if no explanation is known."""
    for name, expression, words in (*(IN_OWN_LINES if answer.place else ()), *TROUBLES):
        found = re.search(expression, answer.trouble, re.DOTALL)
        if found:
            sentence = words(found, arguments) if callable(words) else words
            return Read(name, sentence)
    return None


# Errors that mean something else when a line of the reader's own raises them.
IN_OWN_LINES = (
    (
        "a named argument",
        r"TypeError: _?(.+)\(\) got an unexpected keyword argument '(.+)'",
        lambda found, _: (
            f"You hand `{found[1]}` an argument `{found[2]}`, which it doesn't have. Is it "
            "misspelt, or meant for another function, or did you mean a comparison, ==?"
        ),
    ),
    (
        "a call's arguments",
        r"TypeError: (\S+)\(\) (takes|missing|got multiple)",
        lambda found, _: (
            f"You call `{found[1].rpartition('.')[2]}` with the wrong arguments: is one left out, "
            "or is there one too many?"
        ),
    ),
)
TROUBLES = (
    ("said by the check", re.escape(SAID) + "(.*)", lambda found, _: f"Yours {found[1]}"),
    ("no return", "returns None: is there a `return`", lambda found, _: f"Yours {found.string}"),
    (
        "changes an argument",
        "changes the (array|list|dict) that",
        lambda found, _: (
            f"Yours changes the {found[1]} that it was given, so the lesson goes on with other "
            "numbers afterwards. Work on a copy, or write x = x - y instead of x -= y."
        ),
    ),
    (
        "shared random numbers",
        re.escape(SHARED[:40]),
        "You draw from np.random (or random) itself, which the whole program shares, so no seed "
        "fixes your numbers. Draw from the rng that is given, or do without random numbers.",
    ),
    (
        "not the same again",
        re.escape(NOT_AGAIN[:40]),
        "When it is called again with the same arguments, yours gives another answer. It keeps "
        "something from one call to the next, or draws random numbers: start afresh in each call.",
    ),
    (
        "no end",
        "time is up",
        "Yours has no result yet when its time is up. Is there a loop that never ends, a `while` "
        "whose condition stays true?",
    ),
    (
        "a list",
        r"returns (a list|a tuple of \d+), where",
        "You return a list or a tuple, but an array is asked for. Put np.array(…) around it; or "
        "look for one comma too many.",
    ),
    (
        "not numbers",
        r"returns (\w+), where numbers are expected",
        lambda found, _: (
            f"Yours returns {found[1]}, but numbers are asked for. Return the result itself, not a "
            "string, a dict or an object that holds it."
        ),
    ),
    (
        "another thing",
        "returns (.*), which isn't what is asked for",
        lambda found, _: (
            f"Yours returns {found[1]}. Look at what the text asks for: how many things, and what "
            "kind of thing is each?"
        ),
    ),
    (
        "a generator",
        "returns a generator",
        "You use `yield`, so your function hands out pieces, and never the whole. Collect them, "
        "and `return` the result.",
    ),
    (
        "power",
        r"unsupported operand type\(s\) for \^|ufunc 'bitwise_xor' not supported",
        "`^` isn't a power in Python: it compares bits. Write ** for the power.",
    ),
    (
        "unhashable",
        r"unhashable type: '(?:numpy\.)?(\w+)'",
        lambda found, _: (
            f"An object of type {found[1]} can't be in a set, or be the key of a dict, because it "
            "can change. Use something that can't change: row.tobytes(), or a tuple."
        ),
    ),
    (
        "a generator",
        r"unsupported operand type.*'generator'",
        "You hand NumPy a generator, `… for … in …` in round brackets. Make a list of it, with "
        "square brackets: [… for … in …].",
    ),
    (
        "axis",
        "only integer scalar arrays can be converted|only length-1 arrays can be converted|only "
        "0-dimensional arrays can be converted",
        "You give an array where a single number belongs, for example an axis: np.max(a, b) takes "
        "b for the axis. np.maximum(a, b) compares two arrays, element by element.",
    ),
    ("broadcast", r"could not (?:be )?broadcast.*", broadcast),
    ("matrix product", r"matmul: .*size (\d+) is different from (\d+)", product),
    (
        "matrix product",
        r"shapes .*not aligned: .*",
        "A matrix product doesn't fit: the left one needs as many columns as the right one has "
        "rows. Write the shapes down; then exchange the two, or transpose one with .T.",
    ),
    (
        "matrix product of numbers",
        r"matmul: Input operand \d does not have enough dimensions",
        "`@` multiplies matrices, and here it meets a single number. Use * for numbers.",
    ),
    ("name", r"UnboundLocalError: .*variable '(\w+)'", too_early),
    ("name", r"NameError: name '(\w+)' is not defined", missing_name),
    (
        "index",
        r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)",
        outside,
    ),
    (
        "index",
        "IndexError: (list|tuple|string) index out of range",
        "An index goes beyond the end of a list. A list of n things has the indices 0 to n − 1.",
    ),
    (
        "index by floats",
        "arrays used as indices must be of integer|only integers, slices|indices must be integers",
        "Your indices aren't whole numbers. Make them whole with .astype(int), or with // instead "
        "of /.",
    ),
    (
        "too many indices",
        r"too many indices for array: array is (\d+)-dimensional, but (\d+) were",
        lambda found, _: (
            f"You write {found[2]} indices, but the array is {found[1]}-dimensional. Has a sum or "
            "a mean taken an axis away? keepdims=True keeps it."
        ),
    ),
    (
        "axis",
        r"axis (-?\d+) is out of bounds for array of dimension (\d+)",
        lambda found, _: (
            f"There is no axis {found[1]} in a {found[2]}-dimensional array: axes are counted from "
            "0. The array has fewer axes than you think; perhaps it lost one on the way."
        ),
    ),
    ("attribute", r"module 'numpy[\w.]*' has no attribute '(\w+)'", not_in_numpy),
    (
        "attribute",
        r"AttributeError: '(?:numpy\.)?(\w+)' object has no attribute '(\w+)'",
        no_attribute,
    ),
    (
        "truth of an array",
        "truth value of an array",
        "`if`, `and`, `or` and `max` need a single True or False, and an array holds many. Use "
        "np.where, np.maximum, & or |, which go element by element.",
    ),
    (
        "unpacking",
        r"(not enough|too many) values to unpack",
        "You unpack something with more parts, or fewer, than there are names on the left. Look at "
        "what is on the right: how many parts has it?",
    ),
    (
        "unpacking",
        r"cannot unpack non-iterable (\w+)",
        "You unpack a single thing as if it were several. Look at what is on the right.",
    ),
    (
        "arguments",
        r"TypeError: \S+\(\) (takes|missing|got an unexpected|got multiple)",
        arguments_taken,
    ),
    (
        "called",
        r"'(\w+(?:\.\w+)?)' object is not callable",
        lambda found, _: (
            f"You call something of type {found[1]} as if it were a function: are there too many "
            "brackets, is a * missing in front of a bracket, or did you mean [ ]?"
        ),
    ),
    (
        "function, not called",
        r"'(?:function|builtin_function_or_method|method)' object is not|and '(?:function|"
        r"builtin_function_or_method|method)'|unsupported operand.*'(?:builtin_function_or_method|"
        r"method|function)'",
        "You compute with a function instead of with its result: are the brackets () after its "
        "name missing?",
    ),
    (
        "None",
        "NoneType",
        "You compute with None, which is what a function without `return` gives back, and what "
        "list.append and rng.shuffle give back.",
    ),
    (
        "lists",
        r"unsupported operand type.*'list'|can't multiply sequence|can only concatenate",
        "You compute with a list as if it were an array. Make an array of it first: np.array.",
    ),
    (
        "in-place kinds",
        r"Cannot cast ufunc '(\w+)' output",
        "+=, -=, *= and /= keep the type of the array's numbers, and whole numbers can't hold "
        "decimals. Write x = x / y, or turn the array into floats first.",
    ),
    (
        "pieces of different sizes",
        r"setting an array element with a sequence|inhomogeneous",
        "You put things of different shapes into one array. Look at the shape of each; "
        "np.concatenate joins arrays end to end.",
    ),
    (
        "size",
        r"cannot reshape array of size (\d+) into shape " + SHAPE,
        lambda found, _: (
            f"{found[1]} numbers don't fill the shape ({found[2]}): a reshape can't change how "
            "many there are."
        ),
    ),
    (
        "joining",
        r"all the input array dimensions except|at least one array to|must have same number of dim",
        "The arrays that you join don't fit, or there are none. Look at their shapes, and at the "
        "axis along which you join them.",
    ),
    (
        "division",
        "ZeroDivisionError",
        "You divide by 0 here. What should come out when there is nothing to divide by?",
    ),
    (
        "wrong bindings",
        r"Incorrect number of bindings|binding \d+ has no value|parameter.*unsupported",
        "The question marks in the statement and the values that you hand over don't match. Each "
        "value has its own ?, without quotation marks around it.",
    ),
    (
        "SQL",
        r"OperationalError: near \"(.*?)\": syntax error",
        lambda found, _: (
            f'SQLite doesn\'t understand the statement near "{found[1]}". Look at what is just '
            "before it: a comma, a word, a bracket, or two strings joined without a space."
        ),
    ),
    (
        "SQL",
        r"OperationalError: (no such (?:column|table|function)): (\S+)",
        lambda found, _: (
            f"SQLite knows {found[1].replace('such ', '')} `{found[2]}`. Look at its spelling, and "
            "at the names of the table's columns."
        ),
    ),
    (
        "SQL",
        r"has (\d+) columns but (\d+) values",
        lambda found, _: (
            f"The table has {found[1]} columns, but your statement gives {found[2]} values. Write "
            "a question mark for each column."
        ),
    ),
    (
        "SQL",
        "ON CONFLICT clause does not match",
        "ON CONFLICT names columns that aren't UNIQUE together. Leave the columns out: ON CONFLICT "
        "DO NOTHING.",
    ),
    (
        "SQL",
        "closed database",
        "You close the connection, and the lesson needs it afterwards. Leave it open.",
    ),
    (
        "arguments",
        r"TypeError: \S* ?expected at (?:most|least) \d+ argument",
        "You give it too many arguments, or too few: execute takes the statement and, as one "
        "tuple, all the values.",
    ),
    (
        "SQL",
        r"ambiguous column name: (\S+)",
        lambda found, _: (
            f"Two tables have a column {found[1]}. Say which one is meant: a.{found[1]} or "
            f"b.{found[1]}."
        ),
    ),
    (
        "SQL",
        r"UNIQUE constraint failed",
        "The row is there already, and UNIQUE makes that an error. Say in the statement what "
        "should happen then: ON CONFLICT DO NOTHING.",
    ),
    (
        "recursion",
        "RecursionError",
        "Yours calls itself again and again: does it use its own name where another function is "
        "meant?",
    ),
    (
        "overflow",
        "OverflowError",
        "A number becomes too large for Python. Which power or np.exp is it, and how can it stay "
        "small?",
    ),
    (
        "key",
        r"KeyError: (.+)",
        lambda found, _: f"There is no entry {found[1]} in the dict. Which keys does it have?",
    ),
    (
        "a text",
        r"can only concatenate str|must be str|'str'",
        "You compute with a string as if it were a number, or the other way round.",
    ),
)

"""Encode arrays and JSON data as bytes, for messages to and from the sandbox, and decode them. This
module also runs in the sandbox.

The format is a line of JSON, which includes the arrays' types and shapes, followed by the arrays'
bytes. Unlike a pickle, it can't execute code when it is decoded.
"""

import json
import math

import numpy as np

KINDS = "fiub"  # floats, integers, unsigned ones, booleans


def pack(words, arrays=()):
    """Encode `words`, any data that JSON can store, and `arrays` as bytes."""
    arrays = [np.ascontiguousarray(array).reshape(np.shape(array)) for array in arrays]
    shapes = [[array.dtype.str, array.shape] for array in arrays]
    head = json.dumps([words, shapes]).encode()
    return b"\n".join([head, b"".join(array.tobytes() for array in arrays)])


def unpack(data):
    """Decode the bytes `data`, encoded by `pack`, and return (words, list of arrays). Raise
    ValueError if an array has a forbidden type, or a size that doesn't match the bytes."""
    head, _, rest = data.partition(b"\n")
    words, shapes = json.loads(head)
    arrays, start = [], 0
    for kind, shape in shapes:
        kind = np.dtype(kind)
        if kind.kind not in KINDS or len(shape) > 32 or any(side < 0 for side in shape):
            raise ValueError(
                f"the message describes an array of type {kind} and shape {shape}, where "
                "an array of numbers or booleans with at most 32 axes is expected"
            )
        count = math.prod(shape)
        if start + count * kind.itemsize > len(rest):
            raise ValueError("the message has fewer bytes than its first line says")
        arrays.append(np.frombuffer(rest, kind, count, start).reshape(shape))
        start += count * kind.itemsize
    if start != len(rest):
        raise ValueError("the message has more bytes than its first line says")
    return words, arrays

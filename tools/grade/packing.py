"""Arrays on their way into the sandbox and back: a line of JSON, then the arrays' bytes.

Unpacking executes nothing, unlike a pickle, and nothing can grow, unlike a zip or .npz: the sizes
that are announced have to be those that arrive. This file runs in the sandbox, too.
"""

import json
import math

import numpy as np

KINDS = "fiub"  # floats, integers, unsigned ones, booleans


def pack(words, arrays=()):
    """Pack words (anything that JSON can store) and arrays into bytes."""
    arrays = [np.ascontiguousarray(array).reshape(np.shape(array)) for array in arrays]
    shapes = [[array.dtype.str, array.shape] for array in arrays]
    head = json.dumps([words, shapes]).encode()
    return b"\n".join([head, b"".join(array.tobytes() for array in arrays)])


def unpack(data):
    """Return words and arrays; raise ValueError if the bytes don't hold what they announce."""
    head, _, rest = data.partition(b"\n")
    words, shapes = json.loads(head)
    arrays, start = [], 0
    for kind, shape in shapes:
        kind = np.dtype(kind)
        if kind.kind not in KINDS or len(shape) > 32 or any(side < 0 for side in shape):
            raise ValueError(f"an array of {kind} in shape {shape}")
        count = math.prod(shape)
        if start + count * kind.itemsize > len(rest):
            raise ValueError("fewer bytes than announced")
        arrays.append(np.frombuffer(rest, kind, count, start).reshape(shape))
        start += count * kind.itemsize
    if start != len(rest):
        raise ValueError("more bytes than announced")
    return words, arrays

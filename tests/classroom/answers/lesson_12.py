"""Right and wrong answers to the exercises of lesson 12, written from its text alone."""

ANSWERS = {
    "times": {
        "right": {
            "plain": """def times(a, b):
    return a * b, b, a
""",
            "named": """def times(a, b):
    product = a * b
    by_a = b
    by_b = a
    return product, by_a, by_b
""",
            "a_list": """def times(a, b):
    return [a * b, b, a]
""",
            "array": """def times(a, b):
    return np.array([a * b, b, a])
""",
            "nudged": """def times(a, b):
    h = 1e-6
    p = a * b
    return p, ((a + h) * b - (a - h) * b) / (2 * h), (a * (b + h) - a * (b - h)) / (2 * h)
""",
        },
        "wrong": {
            "exchanged": (
                "slopes in the wrong order",
                """def times(a, b):
    return a * b, a, b
""",
            ),
            "ones": (
                "slopes of a sum",
                """def times(a, b):
    return a * b, 1, 1
""",
            ),
            "only_product": (
                "the slopes are missing",
                """def times(a, b):
    return a * b
""",
            ),
            "products": (
                "multiplied the slopes by the numbers again",
                """def times(a, b):
    return a * b, a * b, a * b
""",
            ),
            "sum": (
                "added",
                """def times(a, b):
    return a + b, b, a
""",
            ),
            "printed": (
                "prints instead of returning",
                """def times(a, b):
    print(a * b, b, a)
""",
            ),
            "divided": (
                "slope = product / the other, but swapped",
                """def times(a, b):
    return a * b, a * b / b if b else 0.0, b
""",
            ),
        },
    },
    "in_order": {
        "right": {
            "recursive": """def in_order(last):
    order = []

    def put(box):
        if box in order:
            return
        for parent, factor in box.ways:
            put(parent)
        order.append(box)

    put(last)
    return order
""",
            "joined_lists": """def in_order(last):
    order = []
    for parent, _ in last.ways:
        for box in in_order(parent):
            if box not in order:
                order.append(box)
    return order + [last]
""",
            "with_a_stack": """def in_order(last):
    order, stack = [], [last]
    while stack:
        box = stack[-1]
        missing = [p for p, _ in box.ways if p not in order]
        if missing:
            stack.extend(missing)
        else:
            stack.pop()
            if box not in order:
                order.append(box)
    return order
""",
            "dictionary": """def in_order(last):
    order = {}

    def put(box):
        for parent, _ in box.ways:
            if parent not in order:
                put(parent)
        order[box] = None

    put(last)
    return list(order)
""",
        },
        "wrong": {
            "no_memory": (
                "boxes that are used twice come twice",
                """def in_order(last):
    order = []

    def put(box):
        for parent, _ in box.ways:
            put(parent)
        order.append(box)

    put(last)
    return order
""",
            ),
            "preorder": (
                "box before its parents",
                """def in_order(last):
    order = []

    def put(box):
        if box not in order:
            order.append(box)
            for parent, _ in box.ways:
                put(parent)

    put(last)
    return order
""",
            ),
            "preorder_reversed": (
                "box before its parents, list reversed",
                """def in_order(last):
    order = []

    def put(box):
        if box not in order:
            order.append(box)
            for parent, _ in box.ways:
                put(parent)

    put(last)
    return order[::-1]
""",
            ),
            "queue": (
                "level by level, reversed",
                """def in_order(last):
    order, queue = [last], [last]
    while queue:
        for parent, _ in queue.pop(0).ways:
            if parent not in order:
                order.append(parent)
                queue.append(parent)
    return order[::-1]
""",
            ),
            "without_last": (
                "the last box is missing",
                """def in_order(last):
    order = []
    for parent, _ in last.ways:
        for box in in_order(parent) + [parent]:
            if box not in order:
                order.append(box)
    return order
""",
            ),
            "pairs": (
                "takes the pairs for boxes",
                """def in_order(last):
    order = []
    for parent in last.ways:
        order += in_order(parent)
    return order + [last]
""",
            ),
            "default_list": (
                "a list as default stays filled",
                """def in_order(last, order=[]):
    for parent, _ in last.ways:
        in_order(parent, order)
    if last not in order:
        order.append(last)
    return order
""",
            ),
            "first_way": (
                "follows the first parent only",
                """def in_order(last):
    if not last.ways:
        return [last]
    return in_order(last.ways[0][0]) + [last]
""",
            ),
            "without_given": (
                "boxes that were given are left out",
                """def in_order(last):
    order = []

    def put(box):
        if box.ways and box not in order:
            for parent, _ in box.ways:
                put(parent)
            order.append(box)

    put(last)
    return order
""",
            ),
            "backward_order": (
                "returns the way back",
                """def in_order(last):
    order = []

    def put(box):
        if box in order:
            return
        for parent, _ in box.ways:
            put(parent)
        order.append(box)

    put(last)
    return list(reversed(order))
""",
            ),
        },
    },
    "unbroadcast": {
        "right": {
            "two_loops": """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            "front_at_once": """def unbroadcast(slope, shape):
    extra = slope.ndim - len(shape)
    slope = slope.sum(axis=tuple(range(extra)))
    ones = tuple(i for i, n in enumerate(shape) if n == 1)
    return slope.sum(axis=ones, keepdims=True)
""",
            "reshape_at_the_end": """def unbroadcast(slope, shape):
    padded = (1,) * (slope.ndim - len(shape)) + tuple(shape)
    for axis in range(slope.ndim):
        if padded[axis] == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope.reshape(shape)
""",
            "loop_over_numbers": """def unbroadcast(slope, shape):
    total = np.zeros(shape)
    for place in np.ndindex(slope.shape):
        own = place[len(place) - len(shape) :]
        own = tuple(0 if n == 1 else k for k, n in zip(own, shape))
        total[own] += slope[place]
    return total
""",
        },
        "wrong": {
            "nothing": (
                "returns it as it is",
                """def unbroadcast(slope, shape):
    return slope
""",
            ),
            "rows": (
                "always adds up the rows",
                """def unbroadcast(slope, shape):
    return slope.sum(axis=0)
""",
            ),
            "all": (
                "adds up everything",
                """def unbroadcast(slope, shape):
    return slope.sum()
""",
            ),
            "reshape_only": (
                "reshapes without adding up",
                """def unbroadcast(slope, shape):
    return slope.reshape(shape)
""",
            ),
            "front_only": (
                "forgets the axes of length 1",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    return slope
""",
            ),
            "no_keepdims": (
                "loses the axis",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis in range(len(shape) - 1, -1, -1):
        if shape[axis] == 1:
            slope = slope.sum(axis=axis)
    return slope
""",
            ),
            "means": (
                "takes means",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.mean(axis=0)
    for axis, n in enumerate(shape):
        if n == 1:
            slope = slope.mean(axis=axis, keepdims=True)
    return slope
""",
            ),
            "broadcast_to": (
                "broadcasts again",
                """def unbroadcast(slope, shape):
    return np.broadcast_to(slope, shape)
""",
            ),
            "first": (
                "keeps the first copy",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope[0]
    for axis, n in enumerate(shape):
        if n == 1:
            slope = np.take(slope, [0], axis=axis)
    return slope
""",
            ),
        },
    },
    "batch_norm": {
        "right": {
            "steps": """def batch_norm(Z, gain, shift, eps=1e-5):
    mean = Z.mean(0)
    centred = Z - mean
    variance = (centred**2).mean(0)
    return gain * centred / (variance + eps) ** 0.5 + shift
""",
            "one_line": """def batch_norm(Z, gain, shift, eps=1e-5):
    return (Z - Z.mean(0)) / (((Z - Z.mean(0)) ** 2).mean(0) + eps) ** 0.5 * gain + shift
""",
            "negative_power": """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(0)
    return c * ((c * c).mean(0) + eps) ** -0.5 * gain + shift
""",
        },
        "wrong": {
            "np_std": (
                "asks NumPy for the standard deviation",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    return (Z - Z.mean(0)) / (np.std(Z, axis=0) + eps) * gain + shift
""",
            ),
            "np_sqrt": (
                "np.sqrt of a tensor",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(0)
    return c / np.sqrt((c**2).mean(0) + eps) * gain + shift
""",
            ),
            "variance": (
                "divides by the variance",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(0)
    return c / ((c**2).mean(0) + eps) * gain + shift
""",
            ),
            "rows": (
                "over each example",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(1).reshape(-1, 1)
    return c / ((c**2).mean(1).reshape(-1, 1) + eps) ** 0.5 * gain + shift
""",
            ),
            "everything": (
                "one mean for all",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean()
    return c / ((c**2).mean() + eps) ** 0.5 * gain + shift
""",
            ),
            "no_eps": (
                "eps is missing",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(0)
    return c / (c**2).mean(0) ** 0.5 * gain + shift
""",
            ),
            "no_gain": (
                "gain and shift are missing",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(0)
    return c / ((c**2).mean(0) + eps) ** 0.5
""",
            ),
            "not_centred": (
                "divides Z itself",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(0)
    return Z / ((c**2).mean(0) + eps) ** 0.5 * gain + shift
""",
            ),
            "square_of_the_mean": (
                "the variance without the mean",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    variance = (Z**2).mean(0)
    return (Z - Z.mean(0)) / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "gain_last": (
                "gain times everything",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    c = Z - Z.mean(0)
    return (c / ((c**2).mean(0) + eps) ** 0.5 + shift) * gain
""",
            ),
        },
    },
}

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
            "nudged_too": """def times(a, b):
    h = 0.5
    by_a = ((a + h) * b - (a - h) * b) / (2 * h)
    by_b = (a * (b + h) - a * (b - h)) / (2 * h)
    return a * b, by_a, by_b
""",
            "one_step": """def times(a, b):
    return a * b, (a + 1) * b - a * b, a * (b + 1) - a * b
""",
            "multiply": """def times(a, b):
    return (np.multiply(a, b), b, a)
""",
            "list": """def times(a, b):
    return [a * b, 1 * b, a * 1]
""",
            "lambda": """times = lambda a, b: (a * b, b, a)
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
            "ones_too": (
                "took the factors of a sum",
                """def times(a, b):
    return a * b, 1.0, 1.0
""",
            ),
            "sum_ones": (
                "wrote the sum and its factors",
                """def times(a, b):
    return a + b, 1.0, 1.0
""",
            ),
            "slopes_only": (
                "returned the slopes only",
                """def times(a, b):
    return b, a
""",
            ),
            "slopes_first": (
                "put the product last",
                """def times(a, b):
    return b, a, a * b
""",
            ),
            "slopes_first_too": (
                "put the product in the middle",
                """def times(a, b):
    return b, a * b, a
""",
            ),
            "quotients": (
                "divided the product by the wrong ones",
                """def times(a, b):
    return a * b, a * b / b, a * b / a
""",
            ),
            "divided_too": (
                "divided by each, which fails at 0",
                """def times(a, b):
    return a * b, a * b / a, a * b / b
""",
            ),
            "doubled": (
                "doubled the slopes, as for a square",
                """def times(a, b):
    return a * b, 2 * b, 2 * a
""",
            ),
            "doubled_own": (
                "took the derivative of a square",
                """def times(a, b):
    return a * b, 2 * a, 2 * b
""",
            ),
            "negative": (
                "gave the slopes a minus",
                """def times(a, b):
    return a * b, -b, -a
""",
            ),
            "second_negative": (
                "took the factors of a difference",
                """def times(a, b):
    return a * b, b, -a
""",
            ),
            "times_product": (
                "multiplied the slopes by the product",
                """def times(a, b):
    return a * b, b * (a * b), a * (a * b)
""",
            ),
            "power": (
                "wrote ** for the product",
                """def times(a, b):
    return a**b, b, a
""",
            ),
            "both_a": (
                "returned a for both",
                """def times(a, b):
    return a * b, a, a
""",
            ),
            "both_b": (
                "returned b for both",
                """def times(a, b):
    return a * b, b, b
""",
            ),
            "both_sum": (
                "gave both the sum as slope",
                """def times(a, b):
    return a * b, a + b, a + b
""",
            ),
            "zeros": (
                "took the others for constants",
                """def times(a, b):
    return a * b, 0.0, 0.0
""",
            ),
            "no_return": (
                "forgot return",
                """def times(a, b):
    product, by_a, by_b = a * b, b, a
""",
            ),
            "dict": (
                "returned a dictionary",
                """def times(a, b):
    return {"product": a * b, "a": b, "b": a}
""",
            ),
            "nested": (
                "returned the slopes as a pair",
                """def times(a, b):
    return a * b, (b, a)
""",
            ),
            "pairs": (
                "returned the pairs of a Number",
                """def times(a, b):
    return a * b, (a, b), (b, a)
""",
            ),
            "undefined": (
                "used dc, which isn't defined",
                """def times(a, b):
    return a * b, b * dc, a * dc
""",
            ),
            "data": (
                "asked numbers for their data",
                """def times(a, b):
    return a.data * b.data, b.data, a.data
""",
            ),
            "self_other": (
                "wrote self and other",
                """def times(a, b):
    return self * other, other, self
""",
            ),
            "no_parameters": (
                "forgot b in the head",
                """def times(a):
    return a * b, b, a
""",
            ),
            "colon": (
                "forgot the colon",
                """def times(a, b)
    return a * b, b, a
""",
            ),
            "assigned": (
                "overwrote a before it was used",
                """def times(a, b):
    a = a * b
    return a, b, a
""",
            ),
            "nudge_forgot_divide": (
                "nudged, but did not divide by the step",
                """def times(a, b):
    h = 1e-3
    return a * b, (a + h) * b - a * b, a * (b + h) - a * b
""",
            ),
            "nudge_once": (
                "divided a two-sided nudge by one step",
                """def times(a, b):
    h = 0.5
    return a * b, ((a + h) * b - (a - h) * b) / h, (a * (b + h) - a * (b - h)) / h
""",
            ),
            "nudge_both": (
                "nudged both at once",
                """def times(a, b):
    h = 0.5
    by = ((a + h) * (b + h) - (a - h) * (b - h)) / (2 * h)
    return a * b, by, by
""",
            ),
            "absolute": (
                "lost the sign",
                """def times(a, b):
    return abs(a * b), abs(b), abs(a)
""",
            ),
            "rounded": (
                "made whole numbers",
                """def times(a, b):
    return int(a * b), int(b), int(a)
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
            "recursive_too": """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            "stack": """def in_order(last):
    order, done, stack = [], set(), [(last, False)]
    while stack:
        box, ready = stack.pop()
        if box in done:
            continue
        if ready:
            done.add(box)
            order.append(box)
        else:
            stack.append((box, True))
            stack.extend((parent, False) for parent, _ in box.ways)
    return order
""",
            "kahn": """def in_order(last):
    found, waiting = [last], [last]
    while waiting:
        box = waiting.pop()
        for parent, _ in box.ways:
            if not any(parent is other for other in found):
                found.append(parent)
                waiting.append(parent)
    order, placed = [], set()
    while len(order) < len(found):
        for box in found:
            if id(box) not in placed and all(id(p) in placed for p, _ in box.ways):
                placed.add(id(box))
                order.append(box)
    return order
""",
            "dictionary_too": """def in_order(last):
    order = {}

    def add(box):
        for parent, factor in box.ways:
            if parent not in order:
                add(parent)
        order[box] = True

    add(last)
    return list(order)
""",
            "depth": """def in_order(last):
    depth = {}

    def deep(box):
        if box not in depth:
            depth[box] = 1 + max((deep(way[0]) for way in box.ways), default=0)
        return depth[box]

    deep(last)
    return sorted(depth, key=depth.get)
""",
            "generator": """def in_order(last):
    seen = set()

    def walk(box):
        if id(box) not in seen:
            seen.add(id(box))
            for way in box.ways:
                yield from walk(way[0])
            yield box

    return list(walk(last))
""",
            "count_uses": """def in_order(last):
    uses, waiting, known = {last: 0}, [last], {last}
    while waiting:
        for parent, _ in waiting.pop().ways:
            uses[parent] = uses.get(parent, 0) + 1
            if parent not in known:
                known.add(parent)
                waiting.append(parent)
    ready, order = [last], []
    while ready:
        box = ready.pop()
        order.append(box)
        for parent, _ in box.ways:
            uses[parent] -= 1
            if uses[parent] == 0:
                ready.append(parent)
    return order[::-1]
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
            "before_parents": (
                "put each box before its parents",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        order.append(box)
        for parent, _ in box.ways:
            visit(parent)

    visit(last)
    return order
""",
            ),
            "reversed": (
                "returned the order backwards",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order[::-1]
""",
            ),
            "reversed_iterator": (
                "returned reversed(), not a list",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return reversed(order)
""",
            ),
            "preorder_reversed_too": (
                "reversed the order of first visits",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        order.append(box)
        for parent, _ in box.ways:
            visit(parent)

    visit(last)
    return order[::-1]
""",
            ),
            "breadth_reversed": (
                "went in breadth and reversed",
                """def in_order(last):
    order, waiting = [], [last]
    while waiting:
        box = waiting.pop(0)
        if box not in order:
            order.append(box)
            waiting.extend(parent for parent, _ in box.ways)
    return order[::-1]
""",
            ),
            "breadth": (
                "went in breadth from the loss",
                """def in_order(last):
    order, waiting = [], [last]
    while waiting:
        box = waiting.pop(0)
        if box not in order:
            order.append(box)
            waiting.extend(parent for parent, _ in box.ways)
    return order
""",
            ),
            "stack_reversed": (
                "took boxes from a stack and reversed",
                """def in_order(last):
    order, waiting = [], [last]
    while waiting:
        box = waiting.pop()
        if box not in order:
            order.append(box)
            waiting.extend(parent for parent, _ in box.ways)
    return order[::-1]
""",
            ),
            "repeated": (
                "listed a box as often as it is used",
                """def in_order(last):
    order = []
    for parent, _ in last.ways:
        order += in_order(parent)
    return order + [last]
""",
            ),
            "repeated_keep_last": (
                "kept the last copy of each box",
                """def in_order(last):
    order = []
    for parent, _ in last.ways:
        order += in_order(parent)
    order.append(last)
    return [box for k, box in enumerate(order) if box not in order[k + 1 :]]
""",
            ),
            "without_last_too": (
                "left out the last box",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order[:-1]
""",
            ),
            "without_leaves": (
                "left out the boxes that were given",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen or not box.ways:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "only_leaves": (
                "returned the boxes that were given",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return [box for box in order if not box.ways]
""",
            ),
            "set": (
                "returned the set",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return seen
""",
            ),
            "set_list": (
                "made a list of the set",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return list(seen)
""",
            ),
            "parents_only": (
                "returned the direct parents and the last",
                """def in_order(last):
    return [parent for parent, _ in last.ways] + [last]
""",
            ),
            "first_parent": (
                "followed the first parent only",
                """def in_order(last):
    order = [last]
    while order[0].ways:
        order.insert(0, order[0].ways[0][0])
    return order
""",
            ),
            "never_seen": (
                "never noted what has been seen",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "seen_after_first": (
                "returned inside the loop",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            return visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "append_in_loop": (
                "appended inside the loop over the ways",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
            order.append(box)

    visit(last)
    return order
""",
            ),
            "append_parent": (
                "appended the parent, not the box",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
            order.append(parent)

    visit(last)
    return order
""",
            ),
            "names": (
                "returned the names",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box.name)

    visit(last)
    return order
""",
            ),
            "values": (
                "returned the values",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box.data)

    visit(last)
    return order
""",
            ),
            "seen_by_value": (
                "took boxes of equal value for the same",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box.data in seen:
            return
        seen.add(box.data)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "seen_by_name": (
                "took boxes of equal name for the same",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box.name in seen:
            return
        seen.add(box.name)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "pairs_too": (
                "appended the pair",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append((box, 1.0))

    visit(last)
    return order
""",
            ),
            "ways_as_boxes": (
                "took a way for a box",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "factor_visited": (
                "visited the factor",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for _, parent in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "parents_attribute": (
                "asked for box.parents",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.parents:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "no_visit": (
                "forgot to begin",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    return order
""",
            ),
            "no_return": (
                "forgot return",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
""",
            ),
            "return_visit": (
                "returned what visit returns",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    return visit(last)
""",
            ),
            "default_list_too": (
                "kept the list between calls",
                """def in_order(last, order=[]):
    if last not in order:
        for parent, _ in last.ways:
            in_order(parent, order)
        order.append(last)
    return order
""",
            ),
            "marks_boxes": (
                "marked the boxes, so a second call finds none",
                """def in_order(last):
    order = []

    def visit(box):
        if getattr(box, "seen", False):
            return
        box.seen = True
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return order
""",
            ),
            "tuple": (
                "returned pairs of a box and its place",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return list(enumerate(order))
""",
            ),
            "sorted_by_value": (
                "sorted by the values",
                """def in_order(last):
    order, seen = [], set()

    def visit(box):
        if box in seen:
            return
        seen.add(box)
        for parent, _ in box.ways:
            visit(parent)
        order.append(box)

    visit(last)
    return sorted(order, key=lambda box: box.data)
""",
            ),
            "dict_of_depth": (
                "sorted by the shortest way from a given box",
                """def in_order(last):
    depth = {}

    def deep(box):
        if box not in depth:
            depth[box] = 1 + min((deep(way[0]) for way in box.ways), default=0)
        return depth[box]

    deep(last)
    return sorted(depth, key=depth.get)
""",
            ),
            "distance_from_loss": (
                "sorted by the shortest way to the loss",
                """def in_order(last):
    distance, waiting = {last: 0}, [last]
    while waiting:
        box = waiting.pop(0)
        for parent, _ in box.ways:
            if parent not in distance:
                distance[parent] = distance[box] + 1
                waiting.append(parent)
    return sorted(distance, key=distance.get, reverse=True)
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
            "axes": """def unbroadcast(slope, shape):
    front = slope.ndim - len(shape)
    slope = slope.sum(axis=tuple(range(front)))
    ones = tuple(k for k, length in enumerate(shape) if length == 1)
    return slope.sum(axis=ones, keepdims=True)
""",
            "reshape": """def unbroadcast(slope, shape):
    padded = (1,) * (slope.ndim - len(shape)) + tuple(shape)
    axes = tuple(k for k in range(slope.ndim) if padded[k] == 1 and slope.shape[k] != 1)
    return slope.sum(axis=axes).reshape(shape)
""",
            "add_at": """def unbroadcast(slope, shape):
    result = np.zeros(shape, dtype=slope.dtype)
    front = slope.ndim - len(shape)
    for index in np.ndindex(slope.shape):
        own = tuple(0 if n == 1 else k for k, n in zip(index[front:], shape))
        result[own] += slope[index]
    return result
""",
            "recursive": """def unbroadcast(slope, shape):
    if slope.ndim > len(shape):
        return unbroadcast(slope.sum(0), shape)
    for axis in range(len(shape)):
        if shape[axis] < slope.shape[axis]:
            slope = slope.sum(axis, keepdims=True)
    return slope
""",
            "early": """def unbroadcast(slope, shape):
    if slope.shape == tuple(shape):
        return slope
    extra = len(slope.shape) - len(shape)
    axes = list(range(extra))
    for k in range(len(shape)):
        if shape[k] == 1:
            axes.append(extra + k)
    return np.sum(slope, axis=tuple(axes)).reshape(shape)
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
            "mean": (
                "took means instead of sums in front",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.mean(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "mean_ones": (
                "took means over the axes of length 1",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.mean(axis=axis, keepdims=True)
    return slope
""",
            ),
            "mean_all": (
                "took means everywhere",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.mean(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.mean(axis=axis, keepdims=True)
    return slope
""",
            ),
            "one_front": (
                "added up over one front axis only",
                """def unbroadcast(slope, shape):
    if slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "ones_only": (
                "added up over axes of length 1 only",
                """def unbroadcast(slope, shape):
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "no_keepdims_too": (
                "lost the axes of length 1",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis)
    return slope
""",
            ),
            "back_axes": (
                "added up over the last axes",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=-1)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "sum_all_shape": (
                "filled the shape with the whole sum",
                """def unbroadcast(slope, shape):
    return np.full(shape, slope.sum())
""",
            ),
            "axis_0_keep": (
                "added up over the rows, and kept the axis",
                """def unbroadcast(slope, shape):
    return slope.sum(axis=0, keepdims=True)
""",
            ),
            "resize": (
                "cut off with resize",
                """def unbroadcast(slope, shape):
    return np.resize(slope, shape)
""",
            ),
            "first_row": (
                "took the first row",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope[0]
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "bias_only": (
                "thought of biases only",
                """def unbroadcast(slope, shape):
    if len(shape) == 1:
        return slope.sum(axis=0)
    return slope
""",
            ),
            "bias_wrong_axis": (
                "added up each row for a bias",
                """def unbroadcast(slope, shape):
    if len(shape) == 1:
        return slope.sum(axis=1)
    return slope.sum(axis=1, keepdims=True)
""",
            ),
            "equal_lengths": (
                "added up where the lengths are equal",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == slope.shape[axis]:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "length_not_one": (
                "added up where the length is not 1",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length != 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "slope_ones": (
                "asked the slope for its lengths",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if slope.shape[axis] == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "ones_before_front": (
                "counted the axes before taking the front ones off",
                """def unbroadcast(slope, shape):
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    return slope
""",
            ),
            "squeeze": (
                "squeezed the result",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope.squeeze()
""",
            ),
            "max": (
                "took the largest",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.max(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "divided": (
                "divided by the number of rows",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope / 3
""",
            ),
            "divided_n": (
                "divided by the repetitions",
                """def unbroadcast(slope, shape):
    many = slope.size
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope * slope.size / many
""",
            ),
            "no_return": (
                "forgot return",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
            return slope
""",
            ),
            "return_in_loop_too": (
                "returned after the first axis",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
        return slope
""",
            ),
            "in_place": (
                "added into the slope that was given",
                """def unbroadcast(slope, shape):
    given = slope
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    given *= 0
    return slope
""",
            ),
            "len_of_slope": (
                "compared the shape with the number of rows",
                """def unbroadcast(slope, shape):
    while len(slope) > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "ndim_of_shape": (
                "asked a tuple for ndim",
                """def unbroadcast(slope, shape):
    while slope.ndim > shape.ndim:
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "list_result": (
                "returned a list",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope.tolist()
""",
            ),
            "cumsum": (
                "took cumsum",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.cumsum(axis=0)[0]
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "shape_sum": (
                "gave the shape to sum",
                """def unbroadcast(slope, shape):
    return slope.sum(shape)
""",
            ),
            "last_row": (
                "forgot the last row",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope[:-1].sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "abs": (
                "added up sizes",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = np.abs(slope).sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope
""",
            ),
            "wrong_name": (
                "used dC, which isn't defined",
                """def unbroadcast(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return dC
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
            "text": """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            "one_line_too": """def batch_norm(Z, gain, shift, eps=1e-5):
    return gain * (Z - Z.mean(0)) / (((Z - Z.mean(0)) ** 2).mean(0) + eps) ** 0.5 + shift
""",
            "product": """def batch_norm(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    spread = ((centred * centred).mean(0) + eps) ** 0.5
    return shift + gain * (centred / spread)
""",
            "negative_power_too": """def batch_norm(Z, gain, shift, eps=1e-5):
    mean = Z.mean(0)
    squares = (Z - mean) ** 2
    scale = (squares.mean(0) + eps) ** -0.5
    return (Z - mean) * scale * gain + shift
""",
            "steps_too": """def batch_norm(Z, gain, shift, eps=1e-5):
    mean = Z.mean(0)
    left = Z - mean
    variance = (left**2).mean(0)
    std = (variance + eps) ** 0.5
    hat = left / std
    hat = hat * gain
    return hat + shift
""",
            "folded": """def batch_norm(Z, gain, shift, eps=1e-5):
    mean = Z.mean(0)
    factor = gain / (((Z - mean) ** 2).mean(0) + eps) ** 0.5
    return Z * factor + (shift - mean * factor)
""",
            "helper": """def batch_norm(Z, gain, shift, eps=1e-5):
    def mean(T):
        return T.mean(0)

    rest = Z - mean(Z)
    return rest * gain / (mean(rest * rest) + eps) ** 0.5 + shift
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
            "no_root": (
                "divided by the variance",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) * gain + shift
""",
            ),
            "not_centred_too": (
                "did not subtract the mean",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return Z / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "not_scaled": (
                "did not divide",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest * gain + shift
""",
            ),
            "no_gain_too": (
                "forgot the gain",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 + shift
""",
            ),
            "no_shift": (
                "forgot the shift",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain
""",
            ),
            "gain_shift_swapped": (
                "exchanged gain and shift",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * shift + gain
""",
            ),
            "minus_shift": (
                "subtracted the shift",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain - shift
""",
            ),
            "gain_on_all": (
                "multiplied the shift by the gain, too",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return (rest / (variance + eps) ** 0.5 + shift) * gain
""",
            ),
            "divided_by_gain": (
                "divided by the gain",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 / gain + shift
""",
            ),
            "rows_mean": (
                "took the mean of each row",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(1)
    variance = (rest**2).mean(1)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "layer_norm": (
                "normalised each row over its neurons",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    N, H = Z.data.shape
    rest = Z - Z.mean(1).reshape(N, 1)
    variance = (rest**2).mean(1).reshape(N, 1)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "mean_all": (
                "took one mean of everything",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean()
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "variance_all": (
                "took one variance of everything",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean()
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "all": (
                "took mean and variance of everything",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean()
    variance = (rest**2).mean()
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "sum_of_squares": (
                "took the sum of the squares",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).sum(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "squares_of_Z": (
                "took the mean of the squares of Z",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (Z**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "square_of_mean": (
                "squared the mean of what is left",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = rest.mean(0) ** 2
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "no_square": (
                "forgot the square",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = rest.mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "n_minus_1": (
                "divided by N minus 1",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).sum(0) / (len(Z.data) - 1)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "eps_outside": (
                "added eps after the root",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance**0.5 + eps) * gain + shift
""",
            ),
            "no_eps_too": (
                "left eps out",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / variance**0.5 * gain + shift
""",
            ),
            "eps_fixed": (
                "wrote 1e-5 instead of eps",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + 1e-5) ** 0.5 * gain + shift
""",
            ),
            "eps_minus": (
                "subtracted eps",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance - eps) ** 0.5 * gain + shift
""",
            ),
            "eps_twice": (
                "added eps to the result as well",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift + eps
""",
            ),
            "precedence": (
                "rooted eps only",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps**0.5) * gain + shift
""",
            ),
            "precedence_root": (
                "took the root of the whole fraction",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return (rest / (variance + eps)) ** 0.5 * gain + shift
""",
            ),
            "precedence_square": (
                "squared the mean only",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0) ** 2
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "power_2": (
                "squared instead of rooting",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 2 * gain + shift
""",
            ),
            "multiplied": (
                "multiplied by the standard deviation",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest * (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "std_of_data": (
                "took the standard deviation as an array",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    std = (Z.data.var(axis=0) + eps) ** 0.5
    return (Z - Z.mean(0)) / std * gain + shift
""",
            ),
            "mean_of_data": (
                "took the mean as an array",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.data.mean(axis=0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "both_of_data": (
                "took both as arrays",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    hat = (Z - Z.data.mean(axis=0)) / (Z.data.var(axis=0) + eps) ** 0.5
    return hat * gain + shift
""",
            ),
            "arrays": (
                "returned an array",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    hat = (Z.data - Z.data.mean(axis=0)) / np.sqrt(Z.data.var(axis=0) + eps)
    return hat * gain.data + shift.data
""",
            ),
            "new_tensor": (
                "made a new Tensor, which remembers nothing",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    hat = (Z.data - Z.data.mean(axis=0)) / np.sqrt(Z.data.var(axis=0) + eps)
    return Tensor(hat * gain.data + shift.data)
""",
            ),
            "constant_hat": (
                "normalised outside the graph",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    hat = (Z.data - Z.data.mean(axis=0)) / np.sqrt(Z.data.var(axis=0) + eps)
    return gain * hat + shift
""",
            ),
            "std_method": (
                "asked a Tensor for std",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    return (Z - Z.mean(0)) / (Z.std(0) + eps) * gain + shift
""",
            ),
            "np_sqrt_too": (
                "used np.sqrt on a Tensor",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / np.sqrt(variance + eps) * gain + shift
""",
            ),
            "sqrt_name": (
                "used sqrt, which isn't defined",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / sqrt(variance + eps) * gain + shift
""",
            ),
            "abs_deviation": (
                "took mean absolute deviations",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = ((rest**2) ** 0.5).mean(0) ** 2
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "min_max": (
                "divided by the range",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    span = Z.data.max(axis=0) - Z.data.min(axis=0)
    return (Z - Z.mean(0)) / (span + eps) * gain + shift
""",
            ),
            "with_sigmoid": (
                "applied the sigmoid as well",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return (rest / (variance + eps) ** 0.5 * gain + shift).sigmoid()
""",
            ),
            "no_return": (
                "forgot return",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    hat = rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "print": (
                "printed instead of returning",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    print(rest / (variance + eps) ** 0.5 * gain + shift)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    return rest / (variance + eps ** 0.5 * gain + shift
""",
            ),
            "in_place": (
                "changed Z in place",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    Z.data -= Z.data.mean(axis=0)
    rest = Z
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "first_example": (
                "took the first example for the mean",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.data[0]
    variance = (rest**2).mean(0)
    return rest / (variance + eps) ** 0.5 * gain + shift
""",
            ),
            "twice": (
                "normalised twice",
                """def batch_norm(Z, gain, shift, eps=1e-5):
    rest = Z - Z.mean(0)
    variance = (rest**2).mean(0)
    rest = rest / (variance + eps) ** 0.5
    return rest / ((rest**2).mean(0) + eps) ** 0.5 * gain + shift
""",
            ),
        },
    },
}

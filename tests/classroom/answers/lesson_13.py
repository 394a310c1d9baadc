"""Right and wrong answers to the exercises of lesson 13, written from its text alone."""

ANSWERS = {
    "components": {
        "right": {
            "stack": """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            "queue": """def components(mask):
    from collections import deque

    labels = np.zeros(mask.shape, dtype=int)
    number = 0
    for start in np.argwhere(mask):
        start = tuple(start)
        if labels[start]:
            continue
        number += 1
        labels[start] = number
        waiting = deque([start])
        while waiting:
            r, c = waiting.popleft()
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    i, j = r + dr, c + dc
                    if 0 <= i < mask.shape[0] and 0 <= j < mask.shape[1]:
                        if mask[i, j] and not labels[i, j]:
                            labels[i, j] = number
                            waiting.append((i, j))
    return labels
""",
            "padded": """def components(mask):
    ink = np.pad(mask.astype(bool), 1)
    labels = np.zeros(ink.shape, dtype=int)
    number = 0
    for r, c in zip(*np.nonzero(ink)):
        if labels[r, c] == 0:
            number += 1
            waiting = [(r, c)]
            while waiting:
                i, j = waiting.pop()
                if labels[i, j] == 0 and ink[i, j]:
                    labels[i, j] = number
                    waiting += [(i + a, j + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]
    return labels[1:-1, 1:-1]
""",
            "set": """def components(mask):
    left = {(int(r), int(c)) for r, c in np.argwhere(mask)}
    labels = np.zeros(mask.shape, dtype=int)
    number = 0
    while left:
        first = min(left)
        number += 1
        waiting = [first]
        left.remove(first)
        while waiting:
            r, c = waiting.pop()
            labels[r, c] = number
            for a in (-1, 0, 1):
                for b in (-1, 0, 1):
                    if (r + a, c + b) in left:
                        left.remove((r + a, c + b))
                        waiting.append((r + a, c + b))
    return labels
""",
            "spread": """def components(mask):
    H, W = mask.shape
    labels = np.where(mask, np.arange(1, H * W + 1).reshape(H, W), 0)
    while True:
        around = np.pad(np.where(labels > 0, labels, H * W + 1), 1, constant_values=H * W + 1)
        smallest = np.min(
            [around[a : a + H, b : b + W] for a in range(3) for b in range(3)], axis=0
        )
        new = np.where(mask, smallest, 0)
        if np.array_equal(new, labels):
            break
        labels = new
    names = np.unique(labels[labels > 0])
    result = np.zeros((H, W), dtype=int)
    for k, name in enumerate(names, 1):
        result[labels == name] = k
    return result
""",
            "union_find": """def components(mask):
    parent = {}

    def root(p):
        while parent[p] != p:
            p = parent[p]
        return p

    for r, c in np.argwhere(mask).tolist():
        parent[r, c] = (r, c)
        for other in ((r - 1, c - 1), (r - 1, c), (r - 1, c + 1), (r, c - 1)):
            if other in parent:
                one, two = sorted((root(other), root((r, c))))
                parent[two] = one
    labels, names = np.zeros(mask.shape, dtype=int), {}
    for r, c in sorted(parent):
        labels[r, c] = names.setdefault(root((r, c)), len(names) + 1)
    return labels
""",
        },
        "wrong": {
            "four": (
                "looked at four neighbours only",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0 and (i == r or j == c):
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "diagonal": (
                "looked at the diagonal neighbours only",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0 and i != r and j != c:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "left_right": (
                "looked to the left and right only",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(r, r + 1):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "up_down": (
                "looked up and down only",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(c, c + 1):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "forward_only": (
                "never looked back",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(r, min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "right_only": (
                "never looked to the left",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(c, min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "range_short": (
                "ended the rows' range one too early",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 1, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "range_short_too": (
                "ended the columns' range one too early",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 1, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "last_row": (
                "never reached the last row",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H - 1)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "last_column": (
                "never reached the last column",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W - 1)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "outer_last_row": (
                "began no piece in the last row",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H - 1):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "outer_from_1": (
                "began at row 1",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(1, H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "swapped_bounds": (
                "exchanged H and W at the ends",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, H)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "wraps": (
                "let indices go round",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if mask[row, column] and not labels[row, column]:
                pieces += 1
                labels[row, column] = pieces
                waiting = [(row, column)]
                while waiting:
                    r, c = waiting.pop()
                    for a in (-1, 0, 1):
                        for b in (-1, 0, 1):
                            i, j = (r + a) % H, (c + b) % W
                            if mask[i, j] and not labels[i, j]:
                                labels[i, j] = pieces
                                waiting.append((i, j))
    return labels
""",
            ),
            "negative": (
                "checked the far ends only, so -1 is the other end",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if mask[row, column] and not labels[row, column]:
                pieces += 1
                labels[row, column] = pieces
                waiting = [(row, column)]
                while waiting:
                    r, c = waiting.pop()
                    for a in (-1, 0, 1):
                        for b in (-1, 0, 1):
                            i, j = r + a, c + b
                            if i < H and j < W and mask[i, j] and not labels[i, j]:
                                labels[i, j] = pieces
                                waiting.append((i, j))
    return labels
""",
            ),
            "no_bounds": (
                "let indices leave the mask",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if mask[row, column] and not labels[row, column]:
                pieces += 1
                labels[row, column] = pieces
                waiting = [(row, column)]
                while waiting:
                    r, c = waiting.pop()
                    for a in (-1, 0, 1):
                        for b in (-1, 0, 1):
                            if mask[r + a, c + b] and not labels[r + a, c + b]:
                                labels[r + a, c + b] = pieces
                                waiting.append((r + a, c + b))
    return labels
""",
            ),
            "from_0": (
                "began to count at 0",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            labels[row, column] = pieces
            pieces += 1
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "paper_1": (
                "numbered from 2",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 1
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "each_pixel": (
                "gave each pixel its own number",
                """def components(mask):
    labels = np.zeros(mask.shape, dtype=int)
    labels[mask] = np.arange(1, mask.sum() + 1)
    return labels
""",
            ),
            "one_piece": (
                "gave all ink the number 1",
                """def components(mask):
    return mask.astype(int)
""",
            ),
            "count": (
                "returned how many pieces there are",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return pieces
""",
            ),
            "both": (
                "returned the labels and their number",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels, pieces
""",
            ),
            "only_first": (
                "returned after the first piece",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
            return labels
    return labels
""",
            ),
            "no_queue": (
                "numbered the neighbours, but never went on from them",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
    return labels
""",
            ),
            "if_waiting": (
                "wrote if instead of while",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            if waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "increment_inside": (
                "raised the number with each pixel",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            pieces += 1
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "columns_first": (
                "went column by column",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for column in range(W):
        for row in range(H):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "from_below": (
                "went from the bottom up",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in reversed(range(H)):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "from_right": (
                "went from right to left",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in reversed(range(W)):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "floats": (
                "returned decimal numbers",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W)), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "bytes": (
                "kept numbers in bytes, of which there are 256",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=np.uint8), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "like_mask": (
                "kept the numbers in an array of truths",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros_like(mask), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "inverted": (
                "numbered the paper",
                """def components(mask):
    mask = ~mask
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "in_place": (
                "wiped the mask while filling",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            mask[row, column] = False
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "one_pass": (
                "took the number of the neighbour above or to the left, in one pass",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for r in range(H):
        for c in range(W):
            if mask[r, c]:
                near = [
                    labels[i, j]
                    for i, j in ((r, c - 1), (r - 1, c - 1), (r - 1, c), (r - 1, c + 1))
                    if 0 <= i and 0 <= j < W and labels[i, j]
                ]
                if near:
                    labels[r, c] = near[0]
                else:
                    pieces += 1
                    labels[r, c] = pieces
    return labels
""",
            ),
            "recursive_gaps": (
                "merged numbers, and left gaps between them",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for r in range(H):
        for c in range(W):
            if mask[r, c]:
                pieces += 1
                labels[r, c] = pieces
                for i, j in ((r, c - 1), (r - 1, c - 1), (r - 1, c), (r - 1, c + 1)):
                    if 0 <= i and 0 <= j < W and labels[i, j]:
                        old, new = sorted((labels[i, j], labels[r, c]))
                        labels[labels == new] = old
    return labels
""",
            ),
            "recursion": (
                "filled by recursion, too deep for large pieces",
                """def components(mask):
    H, W = mask.shape
    labels = np.zeros((H, W), dtype=int)

    def flood(r, c, number):
        if 0 <= r < H and 0 <= c < W and mask[r, c] and not labels[r, c]:
            labels[r, c] = number
            for a in (-1, 0, 1):
                for b in (-1, 0, 1):
                    flood(r + a, c + b, number)

    pieces = 0
    for r in range(H):
        for c in range(W):
            if mask[r, c] and not labels[r, c]:
                pieces += 1
                flood(r, c, pieces)
    return labels
""",
            ),
            "by_columns": (
                "took every block of columns with ink for a piece",
                """def components(mask):
    ink = mask.any(axis=0)
    starts = ink & ~np.concatenate([[False], ink[:-1]])
    return np.where(mask, np.cumsum(starts), 0)
""",
            ),
            "runs": (
                "numbered the runs of each row",
                """def components(mask):
    before = np.pad(mask, ((0, 0), (1, 0)))[:, :-1]
    starts = mask & ~before
    return np.where(mask, np.cumsum(starts).reshape(mask.shape), 0)
""",
            ),
            "no_return": (
                "forgot return",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
""",
            ),
            "argwhere": (
                "returned the places of the ink",
                """def components(mask):
    return np.argwhere(mask)
""",
            ),
            "mask_missing": (
                "forgot to ask for ink",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "labels_missing": (
                "forgot to ask whether it has a number",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "pop_name": (
                "used queue, which isn't defined",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = queue.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "colon": (
                "forgot a colon",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting
                r, c = waiting.pop()
                for i in range(max(r - 1, 0), min(r + 2, H)):
                    for j in range(max(c - 1, 0), min(c + 2, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
            "two_steps": (
                "jumped over a gap of one pixel",
                """def components(mask):
    H, W = mask.shape
    labels, pieces = np.zeros((H, W), dtype=int), 0
    for row in range(H):
        for column in range(W):
            if not mask[row, column] or labels[row, column]:
                continue
            pieces += 1
            labels[row, column] = pieces
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for i in range(max(r - 2, 0), min(r + 3, H)):
                    for j in range(max(c - 2, 0), min(c + 3, W)):
                        if mask[i, j] and labels[i, j] == 0:
                            labels[i, j] = pieces
                            waiting.append((i, j))
    return labels
""",
            ),
        },
    },
    "boxes": {
        "right": {
            "where": """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            "unique": """def boxes(labels):
    found = np.zeros((0, 4), dtype=int)
    for number in np.unique(labels[labels > 0]):
        places = np.argwhere(labels == number)
        row = np.concatenate([places.min(axis=0), places.max(axis=0) + 1])
        found = np.vstack([found, row])
    return found[np.argsort(found[:, 1], kind="stable")]
""",
            "any": """def boxes(labels):
    result = np.zeros((labels.max(initial=0), 4), dtype=int)
    for k in range(len(result)):
        piece = labels == k + 1
        rows, columns = np.flatnonzero(piece.any(axis=1)), np.flatnonzero(piece.any(axis=0))
        result[k] = rows[0], columns[0], rows[-1] + 1, columns[-1] + 1
    return result[result[:, 1].argsort(kind="stable")]
""",
            "loops": """def boxes(labels):
    ends = {}
    for (r, c), number in np.ndenumerate(labels):
        if number:
            top, left, bottom, right = ends.get(number, (r, c, r + 1, c + 1))
            ends[number] = min(top, r), min(left, c), max(bottom, r + 1), max(right, c + 1)
    in_order = sorted(ends.items(), key=lambda item: (item[1][1], item[0]))
    return np.array([box for _, box in in_order], dtype=int).reshape(len(ends), 4)
""",
            "early": """def boxes(labels):
    numbers = [n for n in range(1, np.max(labels) + 1)]
    if not numbers:
        return np.empty((0, 4), dtype=int)
    out = []
    for n in numbers:
        r, c = np.nonzero(labels == n)
        out.append([min(r), min(c), max(r) + 1, max(c) + 1])
    return np.array(sorted(out, key=lambda row: row[1]))
""",
            "reduce_at": """def boxes(labels):
    K = labels.max()
    r, c = np.nonzero(labels)
    k = labels[r, c] - 1
    box = np.tile([labels.shape[0], labels.shape[1], 0, 0], (K, 1))
    np.minimum.at(box[:, 0], k, r)
    np.minimum.at(box[:, 1], k, c)
    np.maximum.at(box[:, 2], k, r + 1)
    np.maximum.at(box[:, 3], k, c + 1)
    return box[np.argsort(box[:, 1], kind="stable")]
""",
        },
        "wrong": {
            "no_plus_1": (
                "left out the last row and column",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max(), c.max()))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "no_plus_1_rows": (
                "left out the last row",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max(), c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "no_plus_1_columns": (
                "left out the last column",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max()))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "plus_2": (
                "took a row and a column too many",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 2, c.max() + 2))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "margin": (
                "left a margin around each piece",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((max(r.min() - 1, 0), max(c.min() - 1, 0), r.max() + 2, c.max() + 2))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "minus_1": (
                "began one too early",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min() - 1, c.min() - 1, r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "not_sorted": (
                "did not sort",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "sorted_by_top": (
                "sorted by the top",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[0])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "sorted_by_right": (
                "sorted by the right end",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[3])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "sorted_by_bottom": (
                "sorted by the bottom",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[2])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "sorted_whole": (
                "sorted whole rows, top first",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort()
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "sorted_columns": (
                "sorted each column by itself",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    return np.sort(np.array(rows, dtype=int).reshape(-1, 4), axis=0)
""",
            ),
            "sorted_rows": (
                "sorted within each row",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.sort(np.array(rows, dtype=int).reshape(-1, 4), axis=1)
""",
            ),
            "descending": (
                "sorted from right to left",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: -box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "reversed": (
                "reversed the order",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1], reverse=True)
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "by_centre": (
                "sorted by the middle",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1] + box[3])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "rows_columns": (
                "exchanged rows and columns",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        c, r = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "left_first": (
                "put left before top",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((c.min(), r.min(), c.max() + 1, r.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "pairs": (
                "put top and bottom first",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), r.max() + 1, c.min(), c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "sizes": (
                "returned height and width",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1 - r.min(), c.max() + 1 - c.min()))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "corners_swapped": (
                "put the ends first",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.max() + 1, c.max() + 1, r.min(), c.min()))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "first_last_pixel": (
                "took the first and the last pixel",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r[0], c[0], r[-1] + 1, c[-1] + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "paper_too": (
                "made a box of the paper, too",
                """def boxes(labels):
    rows = []
    for number in range(labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "unique_with_0": (
                "forgot that 0 is paper",
                """def boxes(labels):
    rows = []
    for number in np.unique(labels):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "last_missing": (
                "left out the last piece",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max()):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "first_missing": (
                "left out the first piece",
                """def boxes(labels):
    rows = []
    for number in range(2, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "all_ink": (
                "took one box for all ink",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels > 0)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "at_least": (
                "took all later pieces into the box",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels >= number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "list_": (
                "returned a list",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return rows
""",
            ),
            "no_reshape": (
                "returned shape (0,) without pieces",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int)
""",
            ),
            "none": (
                "returned None without pieces",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    if not rows:
        return None
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "shape_4_0": (
                "returned shape (4, 0) without pieces",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    if not rows:
        return np.zeros((4, 0), dtype=int)
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "zeros_row": (
                "returned a row of zeros without pieces",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    if not rows:
        return np.zeros((1, 4), dtype=int)
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "floats": (
                "returned decimal numbers",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=float).reshape(-1, 4)
""",
            ),
            "flat": (
                "returned one long row",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).ravel()
""",
            ),
            "transposed": (
                "returned the boxes as columns",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4).T
""",
            ),
            "indices": (
                "returned the order only",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.argsort(np.array(rows, dtype=int).reshape(-1, 4)[:, 1])
""",
            ),
            "with_number": (
                "put the piece's number in front",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((number, r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "return_in_loop": (
                "returned inside the loop",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
        return np.array(rows)
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "overwritten": (
                "kept the last box only",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows = [(r.min(), c.min(), r.max() + 1, c.max() + 1)]
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "no_return": (
                "forgot return",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    result = np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "sort_none": (
                "returned what sort returns",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    return rows.sort(key=lambda box: box[1])
""",
            ),
            "argmax": (
                "used argmax for the ends",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        piece = labels == number
        high, wide = piece.any(axis=1), piece.any(axis=0)
        rows.append((high.argmax(), wide.argmax(), high[::-1].argmax(), wide[::-1].argmax()))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "axes_swapped": (
                "asked the wrong axis",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        piece = labels == number
        high, wide = np.flatnonzero(piece.any(axis=0)), np.flatnonzero(piece.any(axis=1))
        rows.append((high[0], wide[0], high[-1] + 1, wide[-1] + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "components_again": (
                "took labels for a mask",
                """def boxes(labels):
    rows = []
    labels = (labels > 0).astype(int)
    for number in range(1, labels.max() + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "five": (
                "went through five pieces always",
                """def boxes(labels):
    rows = []
    for number in range(1, 6):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "len_labels": (
                "counted rows for pieces",
                """def boxes(labels):
    rows = []
    for number in range(1, len(labels) + 1):
        r, c = np.where(labels == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
            "name": (
                "wrote label for labels",
                """def boxes(labels):
    rows = []
    for number in range(1, labels.max() + 1):
        r, c = np.where(label == number)
        rows.append((r.min(), c.min(), r.max() + 1, c.max() + 1))
    rows.sort(key=lambda box: box[1])
    return np.array(rows, dtype=int).reshape(-1, 4)
""",
            ),
        },
    },
    "joined_boxes": {
        "right": {
            "text": """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            "two_times": """def joined_boxes(boxes):
    joined = [list(row) for row in boxes[:1]]
    for row in boxes[1:]:
        last = joined[-1]
        shared = max(min(last[3], row[3]) - max(last[1], row[1]), 0)
        if 2 * shared > min(last[3] - last[1], row[3] - row[1]):
            joined[-1] = [min(last[0], row[0]), min(last[1], row[1])]
            joined[-1] += [max(last[2], row[2]), max(last[3], row[3])]
        else:
            joined.append(list(row))
    return np.array(joined, dtype=int).reshape(len(joined), 4)
""",
            "numpy": """def joined_boxes(boxes):
    out = np.empty((0, 4), dtype=int)
    for box in np.asarray(boxes):
        if len(out):
            low, high = np.minimum(out[-1], box), np.maximum(out[-1], box)
            both = np.concatenate([low[:2], high[2:]])
            narrower = min(out[-1, 3] - out[-1, 1], box[3] - box[1])
            shared = min(out[-1, 3], box[3]) - max(out[-1, 1], box[1])
            if shared / narrower > 0.5:
                out[-1] = both
                continue
        out = np.vstack([out, box])
    return out
""",
            "sets": """def joined_boxes(boxes):
    result = []
    for top, left, bottom, right in boxes.tolist():
        mine = set(range(left, right))
        theirs = set(range(result[-1][1], result[-1][3])) if result else set()
        if result and len(mine & theirs) > min(len(mine), len(theirs)) / 2:
            last = result.pop()
            top, left = min(top, last[0]), min(left, last[1])
            bottom, right = max(bottom, last[2]), max(right, last[3])
        result.append([top, left, bottom, right])
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            "index": """def joined_boxes(boxes):
    result = boxes.copy()
    n = 0
    for k in range(len(boxes)):
        box = boxes[k]
        if n > 0:
            last = result[n - 1].copy()
            shared = min(last[3], box[3]) - max(last[1], box[1])
            if shared * 2 > min(last[3] - last[1], box[3] - box[1]):
                result[n - 1, :2] = np.minimum(last[:2], box[:2])
                result[n - 1, 2:] = np.maximum(last[2:], box[2:])
                continue
        result[n] = box
        n += 1
    return result[:n]
""",
            "with_any": """def joined_boxes(boxes):
    result = []
    for top, left, bottom, right in boxes:
        for k, (t, l, b, r) in enumerate(result):
            if min(right, r) - left > min(right - left, r - l) // 2:
                result[k] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                break
        else:
            result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            "recursive": """def joined_boxes(boxes):
    def go(done, rest):
        if not rest:
            return done
        box, rest = rest[0], rest[1:]
        if done:
            last = done[-1]
            narrow = min(last[3] - last[1], box[3] - box[1])
            if min(last[3], box[3]) - max(last[1], box[1]) > narrow / 2:
                both = [f(a, b) for f, a, b in zip((min, min, max, max), last, box)]
                return go(done[:-1] + [both], rest)
        return go(done + [box], rest)

    return np.array(go([], boxes.tolist()), dtype=int).reshape(-1, 4)
""",
        },
        "wrong": {
            "at_least": (
                "joined at exactly half, too",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared >= 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "wider": (
                "measured by the wider of the two",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * max(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "own_width": (
                "measured by the new box's width",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * (right - left):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "last_width": (
                "measured by the last box's width",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * (r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "any_overlap": (
                "joined whatever shares a column",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0:
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "touching": (
                "joined neighbours that only meet",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared >= 0:
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "all_columns": (
                "joined only if all columns are shared",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared >= 1.0 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "union": (
                "measured by both together",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * (max(right, r) - min(left, l)):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "mean_width": (
                "measured by the mean width",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.25 * (right - left + r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "pixels": (
                "wanted more than half a column",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5:
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "rows_shared": (
                "asked for shared rows",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(bottom, b) - max(top, t)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "rows_all": (
                "asked for rows throughout",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(bottom, b) - max(top, t)
            if shared > 0.5 * min(bottom - top, b - t):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "heights": (
                "measured by the heights",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(bottom - top, b - t):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "right_minus_left": (
                "took the end of the new box for the end of what is shared",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = right - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "abs": (
                "lost the sign of what is shared",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = abs(min(right, r) - max(left, l))
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "plus_1": (
                "counted a column too many",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l) + 1
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "minus_1": (
                "counted a column too few",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l) - 1
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "keeps_last": (
                "kept the last box and dropped the other",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "takes_new": (
                "replaced the last box by the new one",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (top, left, bottom, right)
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "intersection": (
                "kept what both have in common",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (max(top, t), max(left, l), min(bottom, b), min(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "new_right": (
                "took the new box's right end",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), right)
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "old_right": (
                "kept the last box's right end",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), r)
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "old_top": (
                "kept the last box's top",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (t, min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "old_bottom": (
                "kept the last box's bottom",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), b, max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "max_top": (
                "took the lower top",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (max(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "columns_only": (
                "joined the columns only",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (t, min(left, l), b, max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "appended_too": (
                "appended the box as well",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "appended_joined": (
                "appended the joined box without replacing",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result.append((min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "not_joined": (
                "joined nothing",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if False:
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "all_joined": (
                "joined everything",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if True:
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "with_previous": (
                "compared with the box before, not with the last of the result",
                """def joined_boxes(boxes):
    result = []
    for k, (top, left, bottom, right) in enumerate(boxes):
        if k:
            _, l, _, r = boxes[k - 1]
            if min(right, r) - max(left, l) > 0.5 * min(right - left, r - l):
                t, l, b, r = result[-1]
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "pairs_only": (
                "joined pairs and went on after both",
                """def joined_boxes(boxes):
    result, k = [], 0
    while k < len(boxes):
        top, left, bottom, right = boxes[k]
        if k + 1 < len(boxes):
            t, l, b, r = boxes[k + 1]
            if min(right, r) - max(left, l) > 0.5 * min(right - left, r - l):
                result.append((min(top, t), min(left, l), max(bottom, b), max(right, r)))
                k += 2
                continue
        result.append((top, left, bottom, right))
        k += 1
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "backwards": (
                "went from right to left",
                """def joined_boxes(boxes):
    result = []
    for box in boxes[::-1]:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "first": (
                "compared with the first of the result",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[0]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "order_of_row": (
                "took left for the first number of a row",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        left, top, right, bottom = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "list_": (
                "returned a list",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return result
""",
            ),
            "empty": (
                "fails without any box",
                """def joined_boxes(boxes):
    result = [boxes[0]]
    for top, left, bottom, right in boxes[1:]:
        t, l, b, r = result[-1]
        if min(right, r) - max(left, l) > 0.5 * min(right - left, r - l):
            result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
        else:
            result.append((top, left, bottom, right))
    return np.array(result)
""",
            ),
            "no_reshape": (
                "returned shape (0,) without any box",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int)
""",
            ),
            "no_return": (
                "forgot return",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    joined = np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "in_loop": (
                "returned inside the loop",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
        return np.array(result, dtype=int).reshape(-1, 4)
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "in_place": (
                "changed the boxes that were given",
                """def joined_boxes(boxes):
    keep = []
    for k in range(len(boxes)):
        if keep:
            last, box = boxes[keep[-1]], boxes[k]
            narrow = min(last[3] - last[1], box[3] - box[1])
            if min(last[3], box[3]) - max(last[1], box[1]) > narrow / 2:
                last[:2] = np.minimum(last[:2], box[:2])
                last[2:] = np.maximum(last[2:], box[2:])
                continue
        keep.append(k)
    return boxes[keep]
""",
            ),
            "name": (
                "wrote boxs",
                """def joined_boxes(boxes):
    result = []
    for box in boxs:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=int).reshape(-1, 4)
""",
            ),
            "count": (
                "returned the number of boxes",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return len(result)
""",
            ),
            "floats": (
                "returned decimal numbers",
                """def joined_boxes(boxes):
    result = []
    for box in boxes:
        top, left, bottom, right = box
        if result:
            t, l, b, r = result[-1]
            shared = min(right, r) - max(left, l)
            if shared > 0.5 * min(right - left, r - l):
                result[-1] = (min(top, t), min(left, l), max(bottom, b), max(right, r))
                continue
        result.append((top, left, bottom, right))
    return np.array(result, dtype=float).reshape(-1, 4)
""",
            ),
        },
    },
    "cheapest_threshold": {
        "right": {
            "loop": """def cheapest_threshold(confidence, right, astray, look):
    best, least = None, np.inf
    for t in np.sort(np.append(confidence, 2)):
        said = confidence >= t
        cost = astray * np.sum(said & ~right) + look * np.sum(~said)
        if cost < least:
            best, least = t, cost
    return best
""",
            "argmin": """def cheapest_threshold(confidence, right, astray, look):
    tried = np.unique(np.append(confidence, 2.0))
    costs = [
        np.mean(np.where(confidence >= t, np.where(right, 0, astray), look)) for t in tried
    ]
    return tried[np.argmin(costs)]
""",
            "broadcast": """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            "min_key": """def cheapest_threshold(confidence, right, astray, look):
    def cost(t):
        refused = confidence < t
        return refused.sum() * look + np.sum(~refused & (right == 0)) * astray

    return min(sorted([*confidence, 2]), key=cost)
""",
            "pairs": """def cheapest_threshold(confidence, right, astray, look):
    costs = []
    for t in [*confidence.tolist(), 2]:
        total = 0
        for c, r in zip(confidence, right):
            if c < t:
                total += look
            elif not r:
                total += astray
        costs.append((total, t))
    return min(costs)[1]
""",
            "from_above": """def cheapest_threshold(confidence, right, astray, look):
    best, least = 2.0, look * len(confidence)
    for t in np.sort(confidence)[::-1]:
        cost = look * np.sum(confidence < t) + astray * np.sum((confidence >= t) & (right == False))
        if cost <= least:
            best, least = float(t), cost
    return best
""",
            "cumulative": """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.unique(confidence), 2)
    refused = np.array([np.count_nonzero(confidence < t) for t in tried])
    errors = np.array([np.count_nonzero(confidence[~right] >= t) for t in tried])
    return tried[np.argmin(refused * look + errors * astray)]
""",
        },
        "wrong": {
            "greater": (
                "said only what is above the threshold",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence > tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "below": (
                "said what is below the threshold",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence < tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "at_most": (
                "said what is at most the threshold",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence <= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "right_costs": (
                "let the right ones cost",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "all_said_cost": (
                "let all that is said cost",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * said.sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "all_wrong_cost": (
                "let refused wrong ones cost, too",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * ((said | ~said) & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "refused_wrong_only": (
                "let only refused right ones cost a look",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said & right).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "refused_right_only": (
                "let only refused wrong ones cost a look",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said & ~right).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "costs_swapped": (
                "exchanged the two costs",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = look * (said & ~right).sum(axis=1) + astray * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "no_look": (
                "let refusing cost nothing",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "no_astray": (
                "let errors cost nothing",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "look_on_all": (
                "let a look cost for all",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * len(confidence)
    return tried[cost.argmin()]
""",
            ),
            "look_on_said": (
                "let a look cost for what is said",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * said.sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "shares": (
                "divided each count by its own group",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) / np.maximum(said.sum(axis=1), 1)
    cost += look * (~said).mean(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "error_rate": (
                "took the share of errors among those said",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = (said & ~right).sum(axis=1) / np.maximum(said.sum(axis=1), 1)
    return tried[cost.argmin()]
""",
            ),
            "unweighted": (
                "counted errors and refusals alike",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = (said & ~right).sum(axis=1) + (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "without_2": (
                "did not try 2",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.sort(confidence)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "one_for_2": (
                "tried 1 instead of 2",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 1)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "also_0": (
                "tried 0 as well",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.concatenate([[0], np.sort(confidence), [2]])
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "grid": (
                "tried hundredths",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.linspace(0, 1, 101), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "few": (
                "tried the slider's thresholds",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.array([0, 0.1, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 2])
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "not_sorted": (
                "took the first of equal costs, unsorted",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(confidence, 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "highest": (
                "took the highest of equal costs",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[::-1][cost[::-1].argmin()]
""",
            ),
            "middle": (
                "took the mean of equal costs",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost == cost.min()].mean()
""",
            ),
            "argmax": (
                "took the dearest",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmax()]
""",
            ),
            "index": (
                "returned the index",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return cost.argmin()
""",
            ),
            "cost": (
                "returned the cost",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return cost.min()
""",
            ),
            "both": (
                "returned threshold and cost",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()], cost.min()
""",
            ),
            "formula": (
                "computed it from the costs alone",
                """def cheapest_threshold(confidence, right, astray, look):
    return 1 - look / astray
""",
            ),
            "confidence_at_index": (
                "took the index into the unsorted confidences",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return confidence[cost.argmin()]
""",
            ),
            "sorted_right": (
                "sorted the confidences apart from right",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    confidence = np.sort(confidence)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "right_only": (
                "tried only confidences of right numbers",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence[right]), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "wrong_only": (
                "tried only confidences of wrong numbers",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence[~right]), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "largest_wrong": (
                "went just above the surest error",
                """def cheapest_threshold(confidence, right, astray, look):
    above = confidence[confidence > confidence[~right].max(initial=0)]
    return above.min() if len(above) else 2
""",
            ),
            "first_local": (
                "stopped at the first rise",
                """def cheapest_threshold(confidence, right, astray, look):
    best, least = None, np.inf
    for t in np.sort(np.append(confidence, 2)):
        said = confidence >= t
        cost = astray * np.sum(said & ~right) + look * np.sum(~said)
        if cost > least:
            return best
        best, least = t, cost
    return best
""",
            ),
            "last_of_equal": (
                "took the last of equal costs with <=",
                """def cheapest_threshold(confidence, right, astray, look):
    best, least = None, np.inf
    for t in np.sort(np.append(confidence, 2)):
        said = confidence >= t
        cost = astray * np.sum(said & ~right) + look * np.sum(~said)
        if cost <= least:
            best, least = t, cost
    return best
""",
            ),
            "minus_right": (
                "wrote -right for not",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & -right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "and_word": (
                "wrote and for &",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said and not right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "right_is_int": (
                "counted right as earnings",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    cost -= astray * (said & right).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "gain_maximised": (
                "maximised the number of right ones said",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = -(said & right).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "any": (
                "counted one error at most",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).any(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "axis_0": (
                "added up along the wrong axis",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=0) + look * (~said).sum(axis=0)
    return tried[cost.argmin()]
""",
            ),
            "fixed_costs": (
                "wrote 10 and 0.5 into the function",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = 10 * (said & ~right).sum(axis=1) + 0.5 * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "rounded": (
                "rounded the threshold",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return round(float(tried[cost.argmin()]), 2)
""",
            ),
            "no_return": (
                "forgot return",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    best = tried[cost.argmin()]
""",
            ),
            "sort_in_place": (
                "sorted the confidences in place",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(confidence, 2)
    confidence.sort()
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "name": (
                "wrote wrong, which isn't defined",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & wrong).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
            "print_": (
                "printed it",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), 2)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    print(tried[cost.argmin()])
""",
            ),
            "inf": (
                "returned infinity for 2",
                """def cheapest_threshold(confidence, right, astray, look):
    tried = np.append(np.sort(confidence), np.inf)
    said = confidence >= tried[:, None]
    cost = astray * (said & ~right).sum(axis=1) + look * (~said).sum(axis=1)
    return tried[cost.argmin()]
""",
            ),
        },
    },
}

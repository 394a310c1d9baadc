"""The exercises of lesson 12: `times`, `in_order`, `unbroadcast` and `batch_norm`."""

import numpy as np

from helpers.autograd import in_order as in_order_reference
from helpers.autograd import times as times_reference
from helpers.autograd import unbroadcast as unbroadcast_reference

from ..checks.exercise import Exercise
from ..tensor_networks import batch_norm as batch_norm_reference


def pairs_of_numbers(rng):
    """Yield test inputs for `times`: two numbers."""
    yield from ((2.0, 3.0), (-1.0, 4.0), (0.0, 5.0), (1.5, 1.5))
    yield from (tuple(map(float, pair)) for pair in rng.normal(0, 3, size=(4, 2)))


times = Exercise(
    times_reference,
    pairs_of_numbers,
    returns=("the product", "its slope with respect to a", "its slope with respect to b"),
    hints=(
        "Take a = 2 and b = 3. If a grows by 0.1, the product grows from 6 to 6.3: by how many "
        "times 0.1?",
        "By b times as much. And if b grows by 0.1, the product grows by a times as much.",
        "Return three numbers, with commas between them: first the product.",
    ),
)


@times.mistake(
    "The two slopes are exchanged. If a grows by a little, the product grows by b times as much: "
    "so b comes first."
)
def own_factor(a, b):
    return a * b, a, b


@times.mistake(
    "These are the slopes of a sum. A product grows by b times as much as a does, and by a times "
    "as much as b."
)
def as_of_a_sum(a, b):
    return a * b, 1.0, 1.0


@times.mistake("You return the product three times. Its slope with respect to a is b alone.")
def product_thrice(a, b):
    return a * b, a * b, a * b


@times.mistake("The slopes are right, but the first number is the sum. Return a * b.")
def sum_first(a, b):
    return a + b, b, a


def graphs(rng):
    """Yield test inputs for `in_order`: the parents (N, 2) of the N boxes in a graph.

    Each row has the numbers of a box's parents, with −1 for a missing parent. The last box is the
    loss.
    """
    yield (np.array([[-1, -1], [-1, -1], [0, 1]]),)
    yield (np.array([[-1, -1]]),)
    yield (np.array([[-1, -1], [-1, -1], [0, 1], [0, 0], [3, 3]]),)
    yield (np.array([[-1, -1], [0, 0], [1, 0], [1, 2]]),)
    yield (np.array([[-1, -1], [0, -1], [1, -1], [2, -1], [0, 3], [4, 0]]),)
    yield (np.array([[-1, -1], *([k, -1] for k in range(12))]),)
    for size in (6, 9, 9):
        parents = np.array([[-1, -1], *(np.sort(rng.integers(k, size=2)) for k in range(1, size))])
        parents[-1, 1] = size - 2
        yield (parents,)


def counts_of_an_order(in_order, parents):
    """Call `in_order` twice, and return three counts for the boxes in its second result.

    The counts are the number of different boxes, the number of repetitions, and the number of boxes
    that come before one of their parents.
    """

    class Box:
        def __init__(self, *ways):
            self.ways, self.data, self.grad, self.name = ways, -(len(boxes) // 2), 0.0, "box"

    boxes = []
    for row in parents:
        boxes.append(Box(*((boxes[k], 1.0) for k in row if k >= 0)))
    in_order(boxes[-1])
    order = list(in_order(boxes[-1]))
    first = {}
    for place, box in enumerate(order):
        first.setdefault(box, place)
    early = sum(
        any(first.get(parent, len(order)) > first[box] for parent, _ in box.ways) for box in first
    )
    return len(first), len(order) - len(first), early


in_order = Exercise(
    in_order_reference,
    graphs,
    stars=2,
    returns=("boxes in the list", "boxes that repeat one", "boxes before one of their parents"),
    use=counts_of_an_order,
    properties=True,
    advice={
        "boxes in the list": "Boxes are missing in your list, the last one perhaps, or all but a "
        "few: every box that the last one was computed from belongs there, and the last one "
        "itself. Each call makes its list anew.",
        "boxes that repeat one": "A box is in your list more than once. Leave it alone where it is "
        "in the list already.",
        "boxes before one of their parents": "A box comes before one of its parents in your list. "
        "Put in all of its parents first, and the box after them.",
    },
    hints=(
        "Go back from the last box. What has to be in the list before a box may go in? All of its "
        "parents.",
        "Write a function within the function, put(box): for each parent in box.ways it calls "
        "put(parent), and after that it appends the box itself.",
        "A box with two users would be put in twice. Let put begin with: if box in order: return.",
        "in_order makes an empty list, calls put(last), and returns the list.",
    ),
)


@in_order.mistake(
    "Your order is the way back: the last box comes first. Parents come first here. (Append a box "
    "after its parents, not before.)"
)
def last_first(last):
    return in_order_reference(last)[::-1]


@in_order.mistake(
    "A box that is used twice is in your list twice. Leave a box alone if it is in the list "
    "already."
)
def once_for_each_way(last):
    order = []

    def put(box):
        for parent, _ in box.ways:
            put(parent)
        order.append(box)

    put(last)
    return order


@in_order.mistake(
    "You put in a box before its parents, and turn the list round at the end. With two ways of "
    "different lengths, a box then comes too late for one of them: put in all parents of a box, "
    "and only then the box."
)
def level_by_level(last):
    order, waiting = [], [last]
    while waiting:
        box = waiting.pop(0)
        if box not in order:
            order.append(box)
            waiting += [parent for parent, _ in box.ways]
    return order[::-1]


@in_order.mistake("The last box itself is missing: it has to hand its slope on as well.")
def without_the_last(last):
    return in_order_reference(last)[:-1]


@in_order.mistake(
    "Only boxes that were computed are in your list. Those that are given, such as w, need their "
    "slopes most of all: a box without ways goes in, too."
)
def computed_only(last):
    return [box for box in in_order_reference(last) if box.ways]


@in_order.mistake("You follow only the first parent of each box. box.ways has a pair for each one.")
def first_parent_only(last):
    order = [last]
    while order[-1].ways:
        order.append(order[-1].ways[0][0])
    return order[::-1]


def slopes_and_shapes(rng):
    """Yield test inputs for `unbroadcast`: a gradient, and the shape before broadcasting."""
    yield np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([2])
    yield np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([3, 1])
    yield np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([], dtype=int)
    yield np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([3, 2])
    for shape, own in (
        ((5, 4), (1, 4)),
        ((3, 3), (3,)),
        ((2, 3, 4), (3, 1)),
        ((2, 3, 4), (4,)),
        ((1, 4), (4,)),
        ((50, 10), (10,)),
    ):
        yield rng.normal(size=shape), np.array(own)


def with_a_tuple(unbroadcast, slope, shape):
    return unbroadcast(slope, tuple(int(length) for length in shape))


unbroadcast = Exercise(
    unbroadcast_reference,
    slopes_and_shapes,
    stars=2,
    use=with_a_tuple,
    hints=(
        "A bias (2,) that was added to (3, 2) was used in each of 3 rows. Its slope is the sum "
        "over these rows: slope.sum(axis=0).",
        "While slope.ndim is larger than len(shape), there is an axis too many at the front: "
        "add up over it, and look again.",
        "Now both have the same number of axes. Where shape has a 1 and the slope has more, add up "
        "over that axis, with keepdims=True, so that the 1 stays.",
    ),
)


@unbroadcast.mistake(
    "You return the slope as it came. The array was used once for each copy of it: add those "
    "slopes up, until the shape is the array's own."
)
def as_it_came(slope, shape):
    return slope


@unbroadcast.mistake(
    "Axes at the front are right. But an array of shape (3, 1) is repeated, too: where its length "
    "is 1, add up over that axis, with keepdims=True."
)
def front_only(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    return slope


@unbroadcast.mistake(
    "You take the mean over the copies. Each copy adds its own slope: take the sum."
)
def mean_of_the_copies(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.mean(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.mean(axis=axis, keepdims=True)
    return slope


@unbroadcast.mistake(
    "Where the array has length 1, your axis is gone: (3, 1) becomes (3,). keepdims=True keeps it."
)
def axis_lost(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis in reversed(range(len(shape))):
        if shape[axis] == 1:
            slope = slope.sum(axis=axis)
    return slope


@unbroadcast.mistake(
    "You add up everything. Only what was repeated is added up: a bias of 2 neurons has 2 slopes."
)
def everything(slope, shape):
    return np.full(shape, slope.sum())


@unbroadcast.mistake(
    "You always add up over the rows, even where the shapes agree. Compare slope.shape with shape "
    "first."
)
def always_over_rows(slope, shape):
    return slope.sum(axis=0)


@unbroadcast.mistake(
    "You keep one copy's slope and drop the others. All copies came from the same array: add their "
    "slopes up."
)
def first_copy(slope, shape):
    while slope.ndim > len(shape):
        slope = slope[0]
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.take([0], axis=axis)
    return slope


@unbroadcast.mistake(
    "Axes of length 1 are right. But (2,) was repeated along an axis at the front that it doesn't "
    "have: add up over it, until slope.ndim is len(shape)."
)
def ones_only(slope, shape):
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope


@unbroadcast.mistake(
    "Both steps are right, in the wrong order: an axis of `shape` has the same number in the slope "
    "only after the axes at the front are gone. Add up over those first."
)
def ones_before_the_front(slope, shape):
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    return slope


@unbroadcast.mistake(
    "You add up over the axes at the end. Broadcasting repeats an array along new axes at the "
    "*front*: axis=0."
)
def from_the_end(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=-1)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope


@unbroadcast.mistake(
    "You add up over the rows and keep their axis. The result has the array's own shape: a bias "
    "(2,) gets (2,), and what wasn't repeated isn't added up."
)
def rows_kept(slope, shape):
    return slope.sum(axis=0, keepdims=True)


@unbroadcast.mistake(
    "You add up for a bias only. A column (3, 1) or a row (1, 2) was repeated as well: add up "
    "wherever `shape` has a 1."
)
def biases_only(slope, shape):
    return slope.sum(axis=0) if len(shape) == 1 else slope


@unbroadcast.mistake(
    "You add up where the lengths agree. There nothing was repeated: add up where `shape` has a 1."
)
def where_they_agree(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == slope.shape[axis]:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope


def batches(rng):
    """Yield test inputs for `batch_norm`: `Z` (N, H), `gain` (H,), `shift` (H,) and `eps`."""
    yield np.array([[1.0, 0], [3, 4]]), np.array([1.0, 1]), np.array([0.0, 0]), 1e-5
    yield np.array([[1.0, 2], [1, 4], [1, 9]]), np.array([2.0, 3]), np.array([0.5, -1]), 1e-5
    for N, H, size in ((5, 3, 1.0), (4, 4, 0.01), (50, 32, 20.0), (2, 3, 3.0)):
        Z = rng.normal(rng.normal(0, size, size=H), size, size=(N, H))
        yield Z, rng.normal(1, 0.5, size=H), rng.normal(size=H), 1e-5
    yield rng.normal(size=(6, 3)), np.array([1.0, 2, 3]), np.array([-1.0, 0, 1]), 0.5


def with_what_tensors_can(batch_norm, Z, gain, shift, eps):
    """Return the result of `batch_norm` and its directional derivative with respect to `Z`.

    Both are computed with objects that have only the operations of lesson 12's `Tensor`.
    """

    class Tensor:
        __array_ufunc__ = None

        def __init__(self, data, change=0.0):
            self.data = np.array(data)
            self.change = np.zeros(self.data.shape) + change

        def __add__(self, other):
            other = other if isinstance(other, Tensor) else Tensor(other)
            return Tensor(self.data + other.data, self.change + other.change)

        def __mul__(self, other):
            other = other if isinstance(other, Tensor) else Tensor(other)
            change = self.change * other.data + self.data * other.change
            return Tensor(self.data * other.data, change)

        def __pow__(self, power):
            return Tensor(self.data**power, power * self.data ** (power - 1) * self.change)

        def __neg__(self):
            return self * -1

        def __sub__(self, other):
            return self + -other

        def __rsub__(self, other):
            return -self + other

        def __truediv__(self, other):
            return self * other**-1.0

        def __rtruediv__(self, other):
            return self**-1.0 * other

        def mean(self, axis=None):
            return Tensor(self.data.mean(axis=axis), self.change.mean(axis=axis))

        def sum(self, axis=None):
            return Tensor(self.data.sum(axis=axis), self.change.sum(axis=axis))

        def reshape(self, *shape):
            return Tensor(self.data.reshape(*shape), self.change.reshape(*shape))

        __radd__, __rmul__ = __add__, __mul__

    paces = np.cos(np.arange(Z.size)).reshape(Z.shape)
    result = batch_norm(Tensor(Z, paces), Tensor(gain), Tensor(shift), eps)
    result = result if isinstance(result, Tensor) else Tensor(result)
    return result.data, result.change


batch_norm = Exercise(
    batch_norm_reference,
    batches,
    stars=2,
    returns=("the normalised sums", "how they change with Z"),
    use=with_what_tensors_can,
    hints=(
        "Z.mean(0) has the mean of each neuron over the batch, (H,). Z - Z.mean(0) is centred.",
        "The variance is the mean of the squares of what is centred: (centred**2).mean(0). A "
        "Tensor has no std: `** 0.5` is the square root.",
        "Divide what is centred by (variance + eps) ** 0.5, multiply by gain, add shift.",
    ),
)


@batch_norm.mistake(
    "The numbers are right, but your mean and your variance are arrays (.data), not Tensors. The "
    "engine takes them for constants, and the slopes come out wrong: Z.mean(0)."
)
def outside_the_graph(Z, gain, shift, eps=1e-5):
    mean, variance = Z.data.mean(axis=0), Z.data.var(axis=0)
    return (Z - mean) / (variance + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "The numbers are right, but you compute with arrays (.data), so the result remembers nothing, "
    "and no slope gets back to Z. Compute with the Tensors: Z.mean(0)."
)
def with_arrays(Z, gain, shift, eps=1e-5):
    centred = Z.data - Z.data.mean(axis=0)
    return centred / (Z.data.var(axis=0) + eps) ** 0.5 * gain.data + shift.data


@batch_norm.mistake(
    "The numbers are right, but your mean is an array (.data), not a Tensor. The engine takes it "
    "for a constant, and the slopes come out wrong: Z.mean(0)."
)
def mean_outside_the_graph(Z, gain, shift, eps=1e-5):
    centred = Z - Z.data.mean(axis=0)
    return centred / ((centred**2).mean(0) + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "The numbers are right, but your variance is an array (.data), not a Tensor. The engine takes "
    "it for a constant, and the slopes come out wrong: (centred**2).mean(0)."
)
def variance_outside_the_graph(Z, gain, shift, eps=1e-5):
    return (Z - Z.mean(0)) / (Z.data.var(axis=0) + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You take the mean of the squares of Z. Subtract the mean first: the variance is the mean of "
    "the squares of what is left."
)
def squares_of_Z(Z, gain, shift, eps=1e-5):
    return (Z - Z.mean(0)) / ((Z**2).mean(0) + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "Your means are right, but you take one variance over all neurons together. Each neuron has "
    "its own: mean(0)."
)
def one_variance(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / ((centred**2).mean() + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You add eps after the root. It belongs under the root: (variance + eps) ** 0.5."
)
def eps_after_the_root(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / (((centred**2).mean(0)) ** 0.5 + eps) * gain + shift


@batch_norm.mistake("You write 1e-5 as a number. The function was given `eps`: add that.")
def eps_as_a_number(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / ((centred**2).mean(0) + 1e-5) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You take the mean over the neurons of each example. Here it is taken over the examples of the "
    "batch, for each neuron: mean(0). (Yours is *layer normalisation*.)"
)
def over_the_neurons(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(1).reshape(-1, 1)
    variance = (centred**2).mean(1).reshape(-1, 1)
    return centred / (variance + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You take one mean over all neurons together. Each neuron has its own, over the batch: mean(0)."
)
def over_everything(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean()
    return centred / ((centred**2).mean() + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You divide by the variance. Divide by its square root, the standard deviation: `** 0.5`."
)
def by_the_variance(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / ((centred**2).mean(0) + eps) * gain + shift


@batch_norm.mistake(
    "A neuron that says the same for the whole batch has a variance of 0, and yours divides by it. "
    "Add eps to the variance."
)
def without_eps(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred * ((centred**2).mean(0)) ** -0.5 * gain + shift


@batch_norm.mistake(
    "gain and shift are missing. Multiply by gain and add shift, so that the network can undo what "
    "you do."
)
def without_gain_and_shift(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / ((centred**2).mean(0) + eps) ** 0.5


@batch_norm.mistake(
    "Z isn't centred: you divide by the standard deviation, but the mean is still there. Begin "
    "with Z - Z.mean(0)."
)
def not_centred(Z, gain, shift, eps=1e-5):
    variance = ((Z - Z.mean(0)) ** 2).mean(0)
    return Z / (variance + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You add the shift before you multiply by the gain. The gain comes first, then the shift."
)
def shifted_first(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return (centred / ((centred**2).mean(0) + eps) ** 0.5 + shift) * gain


EXERCISES = (times, in_order, unbroadcast, batch_norm)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-slopes-add-up": (
        "The loss depends on the box in several ways, one for each use. A nudge of the box "
        "changes all of its uses at once, and for a small nudge their effects on the loss simply "
        "add up. So the slope is the sum over all ways from the box to the loss, each the product "
        "of its factors. In a layer it is the bias that is used once for each example: its slope "
        "is the sum over the batch. If a slope replaced the one before, only the last use would "
        "count, and the network would be trained with part of its gradient. Full credit: effects "
        "of a nudge add up, and an example. Half credit: one of the two."
    ),
    "why-not-a-larger-rate": (
        "There is one rate for all layers. One that suits the first layer would throw the last "
        "ones, whose slopes are a million times larger, far beyond any low place: the loss would "
        "jump. (Adam gives each weight a rate of its own, which helps with this.) And a small "
        "slope has a cause: after a few layers nothing of the digit is left. Each answer differs "
        "from digit to digit by a thousandth or less, so the last layers have nothing to tell "
        "digits apart by, and what comes back to the first layer is little more than noise. Full "
        "credit: the layers need different rates, and the way forward mumbles, too. Half credit: "
        "one of the two."
    ),
}

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
        "Take a = 2 and b = 3. If `a` grows by 0.1, the product grows from 6 to 6.3. How many "
        "times 0.1 is that?",
        "If `a` grows by 0.1, the product grows by `b` times 0.1. If `b` grows by 0.1, the "
        "product grows by `a` times 0.1.",
        "Return three numbers, with commas between them. The product comes first.",
    ),
)


@times.mistake(
    "You swapped the two slopes. If `a` grows a little, the product grows `b` times as much, so "
    "the slope with respect to `a` is `b`."
)
def own_factor(a, b):
    return a * b, a, b


@times.mistake(
    "These are the slopes of a sum. A product grows `b` times as much as `a` does, and `a` times "
    "as much as `b` does."
)
def as_of_a_sum(a, b):
    return a * b, 1.0, 1.0


@times.mistake("You return the product three times. Its slope with respect to `a` is only `b`.")
def product_thrice(a, b):
    return a * b, a * b, a * b


@times.mistake(
    "The slopes are right, but the first number is the sum. It should be the product, a * b."
)
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
        "boxes in the list": (
            "Boxes are missing from your list, perhaps the last one, or boxes of another graph "
            "are in it. Put in the last box and every box that it was computed from, and begin "
            "each call with a new list."
        ),
        "boxes that repeat one": (
            "A box is in your list more than once. Skip a box that is already in the list."
        ),
        "boxes before one of their parents": (
            "A box comes before one of its parents in your list. Put in all of its parents first, "
            "and then the box."
        ),
    },
    hints=(
        "Work backwards from the last box. What must be in the list before a box may go in? All "
        "of its parents.",
        "Write another function inside your function, put(box). For each pair (parent, factor) in "
        "box.ways it calls put(parent), and after that it appends the box itself.",
        "A box that is used twice would be appended twice. If your list is called `order`, begin "
        "`put` with `if box in order: return`.",
        "Let `in_order` make an empty list, call put(last), and return the list.",
    ),
)


@in_order.mistake(
    "Your list goes backwards: the last box comes first. Here, parents come first, so append a box "
    "after its parents and not before them."
)
def last_first(last):
    return in_order_reference(last)[::-1]


@in_order.mistake(
    "A box that is used twice is in your list twice. Skip a box that is already in the list."
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
    "You put in each box before its parents, and reverse the list at the end. If ways of different "
    "lengths lead to a box, it can end up after a box that uses it. Put in all parents of a box "
    "first, and only then the box."
)
def level_by_level(last):
    order, waiting = [], [last]
    while waiting:
        box = waiting.pop(0)
        if box not in order:
            order.append(box)
            waiting += [parent for parent, _ in box.ways]
    return order[::-1]


@in_order.mistake(
    "The last box itself is missing. Put it into the list, because it has to hand on its slope as "
    "well."
)
def without_the_last(last):
    return in_order_reference(last)[:-1]


@in_order.mistake(
    "Your list holds only boxes that were computed from others. Add the boxes that weren't, such "
    "as w, because they need their slopes most of all."
)
def computed_only(last):
    return [box for box in in_order_reference(last) if box.ways]


@in_order.mistake(
    "You follow only the first parent of each box. box.ways has a pair for each parent, so go "
    "through all of its pairs."
)
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
        "A bias of shape (2,) that was added to an array of shape (3, 2) was used in each of its "
        "3 rows. So its slope is the sum over these rows: slope.sum(axis=0).",
        "While slope.ndim is larger than len(shape), there is one axis too many at the front. Sum "
        "over axis 0, and check again.",
        "Once `slope` has as many axes as `shape`, look for the axes where `shape` has a 1 and "
        "the slope has more. Sum over each of them with keepdims=True, so that the 1 stays.",
    ),
)


@unbroadcast.mistake(
    "You return the slope as it was given. The array was used once for each of its copies, so add "
    "up the slopes of all copies, until the result has the array's own shape."
)
def as_it_came(slope, shape):
    return slope


@unbroadcast.mistake(
    "You deal with the axes at the front. But an array of shape (3, 1) is repeated as well, so sum "
    "over each axis where its length is 1, with keepdims=True."
)
def front_only(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    return slope


@unbroadcast.mistake(
    "You take the mean over the copies. Each copy adds its own slope, so take the sum."
)
def mean_of_the_copies(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.mean(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.mean(axis=axis, keepdims=True)
    return slope


@unbroadcast.mistake(
    "Where the array has an axis of length 1, your result has lost it: (3, 1) becomes (3,). Keep "
    "it with keepdims=True."
)
def axis_lost(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    for axis in reversed(range(len(shape))):
        if shape[axis] == 1:
            slope = slope.sum(axis=axis)
    return slope


@unbroadcast.mistake(
    "You sum over all axes. Sum only over those along which the array was repeated: the biases of "
    "2 neurons have 2 slopes."
)
def everything(slope, shape):
    return np.full(shape, slope.sum())


@unbroadcast.mistake(
    "You always sum over the rows, even if nothing was repeated. Compare slope.shape with `shape` "
    "first."
)
def always_over_rows(slope, shape):
    return slope.sum(axis=0)


@unbroadcast.mistake(
    "You keep one copy's slope and drop the others. All copies came from the same array, so add up "
    "their slopes."
)
def first_copy(slope, shape):
    while slope.ndim > len(shape):
        slope = slope[0]
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.take([0], axis=axis)
    return slope


@unbroadcast.mistake(
    "You deal with axes of length 1. But an array of shape (2,) was repeated along a new axis at "
    "the front, so sum over the first axis until slope.ndim is len(shape)."
)
def ones_only(slope, shape):
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope


@unbroadcast.mistake(
    "Both of your steps are right, but in the wrong order. An axis has the same index in `shape` "
    "and in the slope only after the extra axes at the front are gone, so sum over those first."
)
def ones_before_the_front(slope, shape):
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    while slope.ndim > len(shape):
        slope = slope.sum(axis=0)
    return slope


@unbroadcast.mistake(
    "You sum over the axes at the end. Broadcasting repeats an array along new axes at the "
    "*front*, so sum over axis=0."
)
def from_the_end(slope, shape):
    while slope.ndim > len(shape):
        slope = slope.sum(axis=-1)
    for axis, length in enumerate(shape):
        if length == 1:
            slope = slope.sum(axis=axis, keepdims=True)
    return slope


@unbroadcast.mistake(
    "You sum over the rows and keep their axis. The result needs the array's own shape: a bias of "
    "shape (2,) gets (2,). Leave alone the axes along which nothing was repeated."
)
def rows_kept(slope, shape):
    return slope.sum(axis=0, keepdims=True)


@unbroadcast.mistake(
    "You sum only if the array is a bias. A column (3, 1) or a row (1, 2) was repeated as well, so "
    "sum wherever `shape` has a 1."
)
def biases_only(slope, shape):
    return slope.sum(axis=0) if len(shape) == 1 else slope


@unbroadcast.mistake(
    "You sum over the axes where the lengths agree, but nothing was repeated there. Sum where "
    "`shape` has a 1 and the slope has more."
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
        "Z.mean(0) is the mean of each neuron over the batch, of shape (H,). With centred = Z - "
        "Z.mean(0), each neuron's mean becomes 0.",
        "With centred = Z - Z.mean(0), the variance is the mean of its squares: "
        "(centred**2).mean(0). A Tensor has no `std`, but `** 0.5` is the square root.",
        "With centred = Z - Z.mean(0), divide `centred` by (variance + eps) ** 0.5, multiply by "
        "`gain`, and add `shift`.",
    ),
)


@batch_norm.mistake(
    "The numbers are right, but your mean and your variance are arrays (.data), not Tensors. The "
    "engine takes them for constants, so the slopes come out wrong. Compute both from Z itself, as "
    "in Z.mean(0)."
)
def outside_the_graph(Z, gain, shift, eps=1e-5):
    mean, variance = Z.data.mean(axis=0), Z.data.var(axis=0)
    return (Z - mean) / (variance + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "The numbers are right, but you compute with arrays (.data), so the result remembers nothing, "
    "and no slope gets back to Z. Compute with the Tensors themselves, as in Z.mean(0)."
)
def with_arrays(Z, gain, shift, eps=1e-5):
    centred = Z.data - Z.data.mean(axis=0)
    return centred / (Z.data.var(axis=0) + eps) ** 0.5 * gain.data + shift.data


@batch_norm.mistake(
    "The numbers are right, but your mean is an array (.data), not a Tensor. The engine takes it "
    "for a constant, so the slopes come out wrong. Use Z.mean(0)."
)
def mean_outside_the_graph(Z, gain, shift, eps=1e-5):
    centred = Z - Z.data.mean(axis=0)
    return centred / ((centred**2).mean(0) + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "The numbers are right, but your variance is an array (.data), not a Tensor. The engine takes "
    "it for a constant, so the slopes come out wrong. With centred = Z - Z.mean(0), use "
    "(centred**2).mean(0)."
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
    "its own variance, so use mean(0)."
)
def one_variance(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / ((centred**2).mean() + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You add `eps` after taking the square root. It belongs under the root: (variance + eps) ** "
    "0.5."
)
def eps_after_the_root(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / (((centred**2).mean(0)) ** 0.5 + eps) * gain + shift


@batch_norm.mistake("You always add 1e-5. The function is given `eps`, so add that instead.")
def eps_as_a_number(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / ((centred**2).mean(0) + 1e-5) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You take the mean over the neurons of each example, which is *layer normalisation*. Here, "
    "take it over the examples of the batch, for each neuron: mean(0)."
)
def over_the_neurons(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(1).reshape(-1, 1)
    variance = (centred**2).mean(1).reshape(-1, 1)
    return centred / (variance + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You take one mean and one variance over all neurons together. Each neuron has its own, over "
    "the batch: use mean(0) for both."
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
    "If a neuron's sum is the same for the whole batch, its variance is 0, and you divide by 0. "
    "Add `eps` to the variance."
)
def without_eps(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred * ((centred**2).mean(0)) ** -0.5 * gain + shift


@batch_norm.mistake(
    "You leave out `gain` and `shift`. Multiply by `gain` and add `shift`, so that the network can "
    "undo the normalisation."
)
def without_gain_and_shift(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return centred / ((centred**2).mean(0) + eps) ** 0.5


@batch_norm.mistake(
    "You divide by the standard deviation, but you don't subtract the mean from Z first. Begin "
    "with Z - Z.mean(0)."
)
def not_centred(Z, gain, shift, eps=1e-5):
    variance = ((Z - Z.mean(0)) ** 2).mean(0)
    return Z / (variance + eps) ** 0.5 * gain + shift


@batch_norm.mistake(
    "You add `shift` before you multiply by `gain`. Multiply by `gain` first, and then add `shift`."
)
def shifted_first(Z, gain, shift, eps=1e-5):
    centred = Z - Z.mean(0)
    return (centred / ((centred**2).mean(0) + eps) ** 0.5 + shift) * gain


EXERCISES = (times, in_order, unbroadcast, batch_norm)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-slopes-add-up": (
        "If a box is used twice, the loss depends on it through both uses. A nudge of the box "
        "changes both at once, and for a small nudge their effects on the loss simply add up. So "
        "the slope is the sum over all ways from the box to the loss, where each way contributes "
        "the product of its factors. In a layer, each bias is used once for each example, so its "
        "slope is the sum over the batch. With `=`, each slope would replace the one before it, so "
        "only the last one would count, and the network would be trained with only part of its "
        "gradient. Full credit: the effects of a nudge add up, and there is an example from a "
        "layer. Half credit: one of the two."
    ),
    "why-not-a-larger-rate": (
        "First, there is one learning rate for all layers. A rate that suits the first layer would "
        "throw the last ones, whose slopes are a million times larger, far beyond any low place, "
        "and the loss would jump. (Adam gives each weight a rate of its own, which helps with "
        "this.) Second, the small slopes have a cause: after a few layers, hardly anything of the "
        "digit is left. A neuron's answer differs from digit to digit by a thousandth or less, so "
        "the last layers have nothing to tell digits apart by, and what comes back to the first "
        "layer is little more than noise. Full credit: the layers need different rates, and the "
        "forward pass mumbles as well. Half credit: one of the two."
    ),
}

"""The exercises of lesson 4: `Dense`, `back_through`, `minibatches` and `falling_rate`."""

import numpy as np

from helpers.layers import Dense as DenseReference
from helpers.layers import back_through as back_through_reference
from helpers.optimizers import falling_rate as falling_rate_reference
from helpers.training import minibatches as minibatches_reference

from ..checks.exercise import Exercise
from .inputs import MANY


def layers_and_slopes(rng):
    """Yield test inputs for `Dense`: `X` (N, D), `W` (D, H), `b` (H,) and `dZ` (N, H)."""
    yield (
        np.array([[1.0, 2], [3, 4], [0, 1]]),
        np.array([[1.0, -1], [0.5, 2]]),
        np.array([0.0, 1]),
        np.array([[1.0, 0], [0, 2], [-1, 1]]),
    )
    for examples, inputs, neurons in (
        *((5, 3, 4), (1, 4, 2), (30, 2, 3), (4, 4, 4)),
        *((3, 1, 1), (MANY, 3, 2)),
    ):
        yield (
            rng.normal(size=(examples, inputs)),
            rng.normal(size=(inputs, neurons)),
            rng.normal(size=neurons),
            rng.normal(size=(examples, neurons)),
        )


def there_and_back(Dense, X, W, b, dZ):
    """Run a layer of the class `Dense` forward and backward with the weights `W` and biases `b`.

    Return Z, dW, db and dX, the layer's weights after the run as a flat array, and whether new
    layers begin with the right weights. The layer is run on other data first, so that values kept
    from an earlier run lead to wrong results.
    """

    def start(seed, dtype):
        weights = np.random.default_rng(seed).standard_normal(W.shape) * np.sqrt(2 / len(W))
        return weights.astype(dtype), np.zeros(len(b), dtype)

    layer = Dense(*W.shape, np.random.default_rng(0), dtype=np.float64)
    other = Dense(*W.shape, np.random.default_rng(1))
    begins = all(
        np.array_equal(weight, right) and weight.dtype == right.dtype
        for one, given in ((layer, start(0, np.float64)), (other, start(1, np.float32)))
        for weight, right in zip(one.weights, given, strict=True)
    )
    layer.forward(X - 1)
    layer.backward(dZ + 1)
    for weight, given in zip(layer.weights, (W, b), strict=True):
        weight[...] = given
    X_given, dZ_given = X.copy(), dZ.copy()
    Z = layer.forward(X_given)
    dX = layer.backward(dZ_given)
    assert dX is not None, "returns None from backward: is there a `return` in front of dX?"
    assert np.array_equal(dZ, dZ_given), "changes the dZ that backward is given: make a new array"
    assert np.array_equal(X, X_given), "changes the X that forward is given: make a new array"
    after = np.concatenate([weight.ravel() for weight in layer.weights])
    other.forward(X - 2)
    other.backward(dZ + 2)
    kept = getattr(layer, "slopes", None)
    assert kept is not None, "keeps nothing in self.slopes: that is where dW and db belong"
    pair = isinstance(kept, (tuple, list)) and len(kept) == 2
    assert pair, "keeps something other than the pair dW, db in self.slopes"
    dW, db = kept
    return Z, dW, db, dX, after, begins


Dense = Exercise(
    DenseReference,
    layers_and_slopes,
    stars=2,
    returns=(
        *("Z", "dW", "db", "dX", "W and b after backward"),
        "W and b begin as in the given __init__, in the dtype that is asked for",
    ),
    use=there_and_back,
    hints=(
        "You need two matrix products and a sum. The shapes tell you which: dW is shaped like W, "
        "db like b, and dX like X. You find X in self.X.",
        "dW is the matrix product of X transposed, self.X.T, and dZ. db is the sum of the rows of "
        "dZ.",
        "dX is the product of dZ and W transposed.",
        "self.slopes = dW, db keeps the gradients of the weights and biases. Then return dX.",
    ),
)


@Dense.mistake(
    "dW and db are N times too small. They are sums over the examples: the loss has been divided "
    "by N already, and so has dZ."
)
class Averaged(DenseReference):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ / len(dZ), dZ.mean(axis=0)
        return dZ @ self.W.T


@Dense.mistake(
    "You sum dZ over the neurons of each example. A bias belongs to one neuron, a column of dZ, "
    "so db is the sum over the examples: axis=0."
)
class BiasOverNeurons(DenseReference):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ, dZ.sum(axis=1)
        return dZ @ self.W.T


@Dense.mistake(
    "Your db is a matrix with one row, (1, outputs). The biases have the shape (outputs,), and "
    "their slopes need the same shape, so leave out keepdims."
)
class BiasAsMatrix(DenseReference):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0, keepdims=True)
        return dZ @ self.W.T


@Dense.mistake(
    "You compute dX with W as it is. On the way back W has to be transposed, so that (N, outputs) "
    "becomes (N, inputs)."
)
class NotTurnedOver(DenseReference):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0)
        return dZ @ self.W


@Dense.mistake(
    "Your dW is transposed. It needs a row for each input and a column for each neuron, as W has, "
    "so X.T comes first in the product."
)
class SlopeTurnedOver(DenseReference):
    def backward(self, dZ):
        self.slopes = dZ.T @ self.X, dZ.sum(axis=0)
        return dZ @ self.W.T


@Dense.mistake("The order is the wrong way round. In slopes, dW comes first, as W does in weights.")
class Exchanged(DenseReference):
    def backward(self, dZ):
        self.slopes = dZ.sum(axis=0), self.X.T @ dZ
        return dZ @ self.W.T


@Dense.mistake(
    "Your db is a single number, the sum over everything. Each neuron has its own bias, so sum "
    "over axis=0."
)
class OneBias(DenseReference):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ, dZ.sum()
        return dZ @ self.W.T


@Dense.mistake(
    "Your backward changes W and b. It should only find the slopes, because the optimiser makes "
    "the step."
)
class MakesTheStep(DenseReference):
    def backward(self, dZ):
        self.slopes = self.X.T @ dZ, dZ.sum(axis=0)
        dX = dZ @ self.W.T
        self.W -= 0.1 * self.slopes[0]
        self.b -= 0.1 * self.slopes[1]
        return dX


def two_layers(rng):
    """Yield test inputs for `back_through`: `X`, `W1`, `W2`, `dZ2` and the number of layers."""
    yield (
        np.array([[1.0, -1]]),
        np.array([[1.0, 2], [0, 1]]),
        np.array([[2.0, 0], [1, 1]]),
        np.array([[1.0, 3]]),
        3,
    )
    for examples, inputs, hidden, outputs, layers in (
        *((4, 3, 3, 3, 3), (5, 4, 3, 2, 3), (1, 2, 6, 3, 3)),
        *((3, 2, 4, 4, 1), (3, 2, 4, 4, 2), (4, 3, 2, 2, 5)),
    ):
        yield (
            rng.normal(size=(examples, inputs)),
            rng.normal(size=(inputs, hidden)),
            rng.normal(size=(hidden, outputs)),
            rng.normal(size=(examples, outputs)),
            layers,
        )


def through_layers(back_through, X, W1, W2, dZ2, count):
    """Run the first `count` of five layers forward, and backward with `back_through`.

    The layers are weights `W1`, ReLU, weights `W2`, ReLU and ReLU. Return dX, dW1, dW2, whether the
    list of layers is unchanged, and the number of calls of each layer's `backward`.
    """

    class Weights:
        def __init__(self, W):
            self.W, self.dW, self.calls = W, 0 * W, 0

        def forward(self, X):
            self.X = X
            return X @ self.W

        def backward(self, dZ):
            self.calls += 1
            self.dW = self.X.T @ dZ
            return dZ @ self.W.T

    class Positive:
        calls = 0

        def forward(self, Z):
            self.passes = Z > 0
            return Z * self.passes

        def backward(self, dA):
            self.calls += 1
            return dA * self.passes

    first, last = Weights(W1), Weights(W2)
    every = [first, Positive(), last, Positive(), Positive()][: int(count)]
    layers = list(every)
    for layer in layers:
        X = layer.forward(X)
    dX = back_through(layers, dZ2)
    calls = np.array([layer.calls for layer in every])
    return dX, first.dW, last.dW, layers == every, calls


back_through = Exercise(
    back_through_reference,
    two_layers,
    stars=2,
    returns=(
        "dX",
        "dW1",
        "dW2",
        "the layers are in the list as before",
        "calls of each layer's backward",
    ),
    use=through_layers,
    hints=(
        "Which layer is given the slope of the loss first? And what is the layer before it given?",
        "reversed(layers) goes through the list from its end, and leaves the list itself as it is.",
        "In the loop, layer.backward(slope) gives you the slope for the next round. After the "
        "loop, return the last slope.",
    ),
)


@back_through.mistake(
    "You start at the first layer. The slope that you are given belongs to the *last* one, so go "
    "through reversed(layers)."
)
def from_the_first(layers, slope):
    for layer in layers:
        slope = layer.backward(slope)
    return slope


@back_through.mistake(
    "You give every layer the slope that belongs to the last one. What a layer's backward returns "
    "is the slope for the layer before it, so keep it in `slope`."
)
def the_same_for_all(layers, slope):
    for layer in reversed(layers):
        dX = layer.backward(slope)
    return dX


@back_through.mistake(
    "The list of layers is reversed afterwards, so forward would go through it backwards. "
    "layers.reverse() changes the list itself, whereas reversed(layers) doesn't."
)
def list_turned_round(layers, slope):
    layers.reverse()
    for layer in layers:
        slope = layer.backward(slope)
    return slope


@back_through.mistake(
    "You leave out the first layer, so its weights get no slopes. range(…, 0, -1) ends before 0."
)
def without_the_first(layers, slope):
    for k in range(len(layers) - 1, 0, -1):
        slope = layers[k].backward(slope)
    return slope


@back_through.mistake(
    "You call backward only on the last layer. The `return` belongs after the loop, not inside it."
)
def return_in_the_loop(layers, slope):
    return layers[-1].backward(slope)


@back_through.mistake(
    "All layers get their slopes, but you return the slope that came in. Return the slope with "
    "respect to the first layer's input, which that layer's backward returns."
)
def returns_the_slope_given(layers, slope):
    given = slope
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return given


@back_through.mistake("You leave out the last layer. Use reversed(layers), which begins with it.")
def without_the_last(layers, slope):
    for layer in reversed(layers[:-1]):
        slope = layer.backward(slope)
    return slope


@back_through.mistake(
    "You call each layer's backward twice, which doubles the work. Keep what one call returns."
)
def each_twice(layers, slope):
    for layer in reversed(layers):
        layer.backward(slope)
        slope = layer.backward(slope)
    return slope


def rows_and_sizes(rng):
    """Yield test inputs for `minibatches`: `X` (N, D), `y` (N,), the batch size and a seed.

    The first column of `X` contains the row numbers.
    """
    for rows, size in ((7, 3), (20, 5), (31, 10), (6, 6), (5, 8), (MANY, 64)):
        X = rng.normal(size=(rows, 2)) if rows > 7 else np.zeros((rows, 1))
        X[:, 0] = np.arange(rows)
        y = rng.permutation(rows)
        yield X, (np.arange(rows) if rows == 7 else y), size, int(rng.integers(1000))


def several_epochs(minibatches, X, y, size, seed):
    """Return the properties of six epochs of batches, as listed in the exercise's `returns`.

    The first column of `X` must contain the row numbers.
    """
    rng = np.random.default_rng(seed)
    orders, once, together, mixed = [], True, True, False
    for _ in range(6):
        batches = []
        found = minibatches(X, y, size, rng)
        assert found is not None, "returns None: is there a `yield` in its loop?"
        for pair in found:
            two = isinstance(pair, (tuple, list)) and len(pair) == 2
            assert two, "hands out something other than pairs: write yield X[rows], y[rows]"
            X_batch, y_batch = pair
            batches.append((np.array(X_batch), np.array(y_batch)))
            if len(batches) > len(X):
                break  # it would go on for ever
        sizes = [len(X_batch) for X_batch, _ in batches]
        rows = [X_batch[:, 0].astype(int) for X_batch, _ in batches]
        order = np.concatenate(rows)
        labels = np.concatenate([y_batch for _, y_batch in batches])
        orders.append(order.tolist())
        once = once and sorted(orders[-1]) == list(range(len(X)))
        together = together and np.array_equal(labels, y[order])
        mixed = mixed or any(np.ptp(some) >= len(some) for some in rows)
    shuffled = any(order != sorted(order) for order in orders)
    anew = any(order != orders[0] for order in orders)
    batches = minibatches(X, y, size, np.random.default_rng(seed))
    again = [int(row) for X_batch, _ in batches for row in X_batch[:, 0]]
    drawn = again == orders[0]
    if len(sizes) == 1:  # with a single batch there is nothing to shuffle
        shuffled = anew = mixed = True
    return np.array(sizes), once, together, shuffled, anew, mixed, drawn


minibatches = Exercise(
    minibatches_reference,
    rows_and_sizes,
    stars=2,
    returns=(
        "sizes of the batches",
        "each row once in an epoch",
        "each label with its own image",
        "in random order",
        "a different order in the next epoch",
        "a batch holds rows from everywhere",
        "the same rng gives the same order again",
    ),
    properties=True,
    advice={
        "sizes of the batches": (
            "Your batches have the wrong sizes. Each should hold `size` rows, except the last, "
            "which holds what is left over. Count from 0 to len(X) in steps of `size`."
        ),
        "each row once in an epoch": (
            "Some rows come more than once in an epoch, or never. Draw one order of all row "
            "numbers, and hand it out piece by piece."
        ),
        "each label with its own image": (
            "Some labels come with the wrong images. Use the same row numbers for X and for y."
        ),
        "in random order": "Your rows come in a fixed order. Draw the order with rng.permutation.",
        "a different order in the next epoch": (
            "Your order is the same in every epoch. Draw it inside the function, at each call, "
            "from the rng that the function is given."
        ),
        "a batch holds rows from everywhere": (
            "Each of your batches holds only neighbouring rows. Shuffle all row numbers before "
            "you cut them into batches."
        ),
        "the same rng gives the same order again": (
            "A generator with the same seed gives you a different order. Draw only from the rng "
            "that your function is given."
        ),
    },
    use=several_epochs,
    hints=(
        "Draw a random order of the row numbers first. Then go on as batches_in_order does.",
        "order = rng.permutation(len(X)) holds each row number once. Which of these numbers "
        "belong to the batch that begins at `start`?",
        "Take rows = order[start : start + size]. X[rows] are the images of the batch. What are "
        "its labels?",
    ),
)


@minibatches.mistake(
    "Your labels no longer belong to their images. Draw one order, and use it for both images and "
    "labels."
)
def shuffled_apart(X, y, size, rng):
    X, y = X[rng.permutation(len(X))], y[rng.permutation(len(X))]
    for start in range(0, len(X), size):
        yield X[start : start + size], y[start : start + size]


@minibatches.mistake(
    "Your rows come in the order in which they are stored. Shuffle the row numbers first, with "
    "rng.permutation."
)
def as_stored(X, y, size, rng):
    for start in range(0, len(X), size):
        yield X[start : start + size], y[start : start + size]


@minibatches.mistake(
    "The last, smaller batch is missing, so some rows are left out of each epoch. Let range go to "
    "len(X). A slice that reaches too far simply stops at the end."
)
def without_the_rest(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X) - size + 1, size):
        rows = order[start : start + size]
        yield X[rows], y[rows]


@minibatches.mistake(
    "Your order is the same in every epoch. Is there a default_rng(…) in your function? Draw from "
    "the rng that it is given."
)
def own_rng(X, y, size, rng):
    order = np.random.default_rng(0).permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]


@minibatches.mistake(
    "Some rows come several times in an epoch and others not at all, because rng.integers and "
    "rng.choice draw with repetition. rng.permutation gives each row number exactly once."
)
def with_repetition(X, y, size, rng):
    order = rng.integers(len(X), size=len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]


@minibatches.mistake(
    "Each batch holds only neighbouring rows, shuffled among themselves. If the digits are "
    "sorted, most batches still hold only one digit. Shuffle all row numbers before you cut."
)
def shuffled_inside(X, y, size, rng):
    for start in range(0, len(X), size):
        rows = start + rng.permutation(len(X[start : start + size]))
        yield X[rows], y[rows]


@minibatches.mistake(
    "Your batches are one row too large, so some rows come twice. The end of a slice is not part "
    "of it: order[0:3] has three items."
)
def one_too_many(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size + 1]
        yield X[rows], y[rows]


@minibatches.mistake(
    "np.random draws from a generator that everybody shares, so the seed of your rng doesn't fix "
    "the order. Draw from the rng that you are given."
)
def shared_generator(X, y, size, rng):
    order = np.random.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]


def points_of_training(rng):
    """Yield test inputs for `falling_rate`: `rate`, `decay` and `progress`."""
    yield 0.4, 0.75, 0.5
    yield 0.4, 0.75, 0.0
    yield 0.4, 0.75, 1.0
    yield 0.3, 1.0, 1.0
    yield 0.1, 0.0, 0.5
    yield float(rng.uniform(0.1, 1)), float(rng.uniform(0.2, 0.9)), float(rng.uniform(0.1, 0.9))
    yield 0.4, 0.8, 0.25
    yield 0.4, 0.8, 0.75


falling_rate = Exercise(
    falling_rate_reference,
    points_of_training,
    hints=(
        "At the end, the share `decay` of the rate is gone. What share is gone halfway?",
        "At `progress`, the share decay * progress of the rate is gone. What share is left, and "
        "how much of the rate is that?",
    ),
)


@falling_rate.mistake(
    "Your rate falls to 0 whatever `decay` is. Use `decay`, which says what share of the rate is "
    "gone at the end."
)
def without_decay(rate, decay, progress):
    return rate * (1 - progress)


@falling_rate.mistake(
    "You subtract `decay` as it is. It is a share *of the rate*: with a rate of 0.4, a decay of "
    "0.75 subtracts 0.3, not 0.75."
)
def taken_off(rate, decay, progress):
    return rate - float(decay) * progress  # float() sets it apart from lesson 2's step


@falling_rate.mistake("You return the part of the rate that is gone. Return the part that is left.")
def what_is_gone(rate, decay, progress):
    return rate * decay * progress


@falling_rate.mistake(
    "Your rate falls in a curve, by the same factor again and again. Make it fall in a straight "
    "line."
)
def by_a_factor(rate, decay, progress):
    return rate * (1 - decay) ** progress


@falling_rate.mistake("Your rate grows. At the end it should be smaller than at the start.")
def growing(rate, decay, progress):
    return rate * (1 + decay * progress)


@falling_rate.mistake(
    "Your rate is small from the start. At progress 0, nothing should be gone yet."
)
def gone_from_the_start(rate, decay, progress):
    return rate * (1 - decay)


EXERCISES = (Dense, back_through, minibatches, falling_rate)

# The model answers to the lesson's "why" questions, by the ids of their cells.
WHY = {
    "why-no-division-by-n": (
        "The division is in the very first slope on the way back, (P − Y) / N. Every later slope "
        "is a product or a sum of slopes that come from it, so each of them carries the 1/N "
        "along. If dW and db were divided by N again, they would be N times too small. With "
        "batches of 128, every step would be 128 times shorter, as if the rate were divided by "
        "128, and the network would hardly learn. The right rate would also depend on the size of "
        "a batch, which the mean is meant to prevent. Full credit: where the division is and how "
        "it is carried through, and the effect on the steps. Half credit: one of the two."
    ),
    "why-small-batches-win": (
        "The rows differ in the number of steps, from 3 to 1,800, at the same rate, so the small "
        "batches have simply gone much farther. They also differ in the seconds that they took. "
        "The full batch could stand a larger rate, because its direction is more reliable. It "
        "would gain by that, but not enough to catch up. A fair comparison gives each size the "
        "same time (or the same number of steps, to answer another question) and the rate that is "
        "best for it, chosen on dev, over several seeds. Then you may say which size is best for "
        "a given time, but not that its weights are better in themselves. Full credit: the number "
        "of steps, and a plan that chooses the rate afresh for each size. Half credit: one of the "
        "two."
    ),
}

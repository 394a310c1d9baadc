"""Right and wrong answers to the exercises of lesson 4, written from its text alone."""

ANSWERS = {
    "Dense": {
        "right": {
            "as_in_text": '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            "one_line_pair": """class Dense:
    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        self.slopes = (np.dot(self.X.T, dZ), np.sum(dZ, axis=0))
        return np.dot(dZ, self.W.T)
""",
            "list_pair": """class Dense:
    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        X = self.X
        dX = np.matmul(dZ, self.W.transpose())
        self.slopes = [np.matmul(X.transpose(), dZ), np.add.reduce(dZ, 0)]
        return dX
""",
            "einsum": """class Dense:
    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = np.einsum("ni,nj->ij", self.X, dZ)
        self.slopes = dW, np.einsum("nj->j", dZ)
        return np.einsum("nj,ij->ni", dZ, self.W)
""",
            "loop_over_examples": """class Dense:
    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW, db = np.zeros_like(self.W), np.zeros_like(self.b)
        dX = np.zeros_like(self.X)
        for n in range(len(dZ)):
            dW += np.outer(self.X[n], dZ[n])
            db += dZ[n]
            dX[n] = self.W @ dZ[n]
        self.slopes = dW, db
        return dX
""",
            "helper_methods": """class Dense:
    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)
        self.slopes = None

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def weight_slope(self, dZ):
        return (dZ.T @ self.X).T

    def backward(self, dZ):
        ones = np.ones(len(dZ), dtype=dZ.dtype)
        self.slopes = self.weight_slope(dZ), ones @ dZ
        return np.inner(dZ, self.W)
""",
            "unpacked_weights": """class Dense:
    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        W, b = self.weights
        dW = np.tensordot(self.X, dZ, axes=(0, 0))
        db = dZ.sum(axis=0).reshape(b.shape)
        dX = (W @ dZ.T).T
        self.slopes = (dW, db)
        return dX
""",
        },
        "wrong": {
            "dW_by_N": (
                "divided dW by N again",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ / len(dZ)
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "both_by_N": (
                "divided dW and db by N again",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ / len(dZ)
        db = dZ.mean(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "db_mean": (
                "took the mean instead of the sum for db",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.mean(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "dX_by_N": (
                "divided dX by N",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T / len(dZ)
''',
            ),
            "X_not_transposed": (
                "forgot to transpose X",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "W_not_transposed": (
                "forgot to transpose W",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W
''',
            ),
            "dX_wrong_order": (
                "multiplied W and dZ in the wrong order",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return self.W.T @ dZ
''',
            ),
            "dW_transposed": (
                "kept dW transposed",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = dZ.T @ self.X
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "slopes_swapped": (
                "kept db before dW",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = db, dW
        return dZ @ self.W.T
''',
            ),
            "db_axis_1": (
                "summed db over the outputs instead of the examples",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=1)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "db_all": (
                "summed db over everything",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum()
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "db_is_dZ": (
                "kept dZ itself as db",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "db_keepdims": (
                "kept an axis too many in db",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0, keepdims=True)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "no_return": (
                "did not return dX",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        dX = dZ @ self.W.T
''',
            ),
            "print_dX": (
                "printed dX instead of returning it",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        print(dZ @ self.W.T)
''',
            ),
            "returns_dZ": (
                "returned dZ, the gradient it was given",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ
''',
            ),
            "returns_slopes": (
                "returned the slopes instead of dX",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return self.slopes
''',
            ),
            "returns_all": (
                "returned dX, dW and db together",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T, dW, db
''',
            ),
            "slopes_local": (
                "kept the slopes in a local variable, not in self",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "slopes_not_kept": (
                "did not keep the slopes at all",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        return dZ @ self.W.T
''',
            ),
            "slopes_name": (
                "kept them under another name",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.grads = dW, db
        return dZ @ self.W.T
''',
            ),
            "slopes_only_dW": (
                "kept dW only",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = (dW,)
        return dZ @ self.W.T
''',
            ),
            "slopes_dict": (
                "kept the slopes in a dictionary",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = {"dW": dW, "db": db}
        return dZ @ self.W.T
''',
            ),
            "slopes_three": (
                "kept dX among the slopes too",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db, dZ @ self.W.T
        return dZ @ self.W.T
''',
            ),
            "adds_up": (
                "added each call's slopes to those of the calls before",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        old = getattr(self, "slopes", (0, 0))
        self.slopes = old[0] + dW, old[1] + db
        return dZ @ self.W.T
''',
            ),
            "first_call_kept": (
                "kept the slopes of the first call for ever",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        if not hasattr(self, "slopes"):
            self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "appended": (
                "appended the slopes to a list that grows at each call",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = [*getattr(self, "slopes", []), dW, db]
        return dZ @ self.W.T
''',
            ),
            "makes_a_step": (
                "changed the weights in backward",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        self.W -= 0.1 * dW
        self.b -= 0.1 * db
        return dZ @ self.W.T
''',
            ),
            "weights_replaced": (
                "overwrote W with dW before using it for dX",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        self.W = dW
        return dZ @ self.W.T
''',
            ),
            "with_relu": (
                "multiplied by the slope of a ReLU",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T * (self.X > 0)
''',
            ),
            "with_sigmoid_slope": (
                "multiplied by the slope of a sigmoid",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T * self.X * (1 - self.X)
''',
            ),
            "W_for_X": (
                "used W instead of X for dW",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.W.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "X_for_W": (
                "used X instead of W for dX",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.X.T
''',
            ),
            "dW_for_dZ": (
                "used dW instead of dZ for dX",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dW @ self.W.T
''',
            ),
            "star_product": (
                "used * instead of @ for dW",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T * dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "star_product_dX": (
                "used * instead of @ for dX",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ * self.W.T
''',
            ),
            "sign": (
                "put a minus before dW",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = -self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "dX_sign": (
                "put a minus before dX",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return -dZ @ self.W.T
''',
            ),
            "no_self_X": (
                "wrote X without self",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "no_self_W": (
                "wrote W without self",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ W.T
''',
            ),
            "global_toy": (
                "used X_toy of the notebook instead of self.X",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = X_toy.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "forgot_self": (
                "left self out of backward's arguments",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "not_kept_X": (
                "no longer kept X in forward",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "keeps_first_X": (
                "kept only the first X that forward was given",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = getattr(self, "X", X)
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "changed_forward": (
                "broke forward by leaving out the bias",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "changed_start": (
                "changed the start of the weights to 1 / inputs",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(1 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "dtype_lost": (
                "fixed the type of the weights to float32",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(np.float32)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "rounded": (
                "rounded dW",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = np.round(self.X.T @ dZ, 1)
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "in_place_dZ": (
                "divided dZ in place, which changes it",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dZ /= len(dZ)
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "in_place_X": (
                "multiplied the kept X in place",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        self.X *= 1.5
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "fixed_784": (
                "hard-coded 784 inputs",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.reshape(-1, 784).T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "no_property": (
                "removed @property, so weights became a method",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "static_slopes": (
                "kept the slopes in the class, so all layers share them",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        Dense.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "missing_colon": (
                "left out a colon",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ)
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = dW, db
        return dZ @ self.W.T
''',
            ),
            "zero_slopes": (
                "made the slopes empty for each call",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dZ):
        dW = self.X.T @ dZ
        db = dZ.sum(axis=0)
        self.slopes = ()
        return dZ @ self.W.T
''',
            ),
            "backward_outside": (
                "wrote backward outside the class",
                '''class Dense:
    """Z = X W + b: every neuron weighs every input."""

    def __init__(self, inputs, outputs, rng, dtype=np.float32):
        spread = np.sqrt(2 / inputs)  # He's, from lesson 3
        self.W = (spread * rng.standard_normal((inputs, outputs))).astype(dtype)
        self.b = np.zeros(outputs, dtype=dtype)

    @property
    def weights(self):
        return self.W, self.b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b


def backward(self, dZ):
    dW = self.X.T @ dZ
    db = dZ.sum(axis=0)
    self.slopes = dW, db
    return dZ @ self.W.T
''',
            ),
        },
    },
    "back_through": {
        "right": {
            "reversed_loop": """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return slope
""",
            "slice_backwards": """def back_through(layers, slope):
    for layer in layers[::-1]:
        slope = layer.backward(slope)
    return slope
""",
            "counting_down": """def back_through(layers, slope):
    for i in range(len(layers) - 1, -1, -1):
        slope = layers[i].backward(slope)
    return slope
""",
            "while_loop": """def back_through(layers, slope):
    i = len(layers)
    while i > 0:
        i -= 1
        slope = layers[i].backward(slope)
    return slope
""",
            "negative_index": """def back_through(layers, slope):
    for k in range(1, len(layers) + 1):
        slope = layers[-k].backward(slope)
    return slope
""",
            "copy_then_pop": """def back_through(layers, slope):
    left = list(layers)
    while left:
        slope = left.pop().backward(slope)
    return slope
""",
            "reduce": """def back_through(layers, slope):
    from functools import reduce

    return reduce(lambda given, layer: layer.backward(given), reversed(layers), slope)
""",
            "recursion": """def back_through(layers, slope):
    if not layers:
        return slope
    *before, last = layers
    return back_through(before, last.backward(slope))
""",
            "helper_inside": """def back_through(layers, slope):
    def one_back(layer, given):
        return layer.backward(given)

    result = slope
    for layer in list(layers)[::-1]:
        result = one_back(layer, result)
    return result
""",
        },
        "wrong": {
            "forward_order": (
                "went through the layers from first to last",
                """def back_through(layers, slope):
    for layer in layers:
        slope = layer.backward(slope)
    return slope
""",
            ),
            "reverse_in_place": (
                "reversed the list itself",
                """def back_through(layers, slope):
    layers.reverse()
    for layer in layers:
        slope = layer.backward(slope)
    return slope
""",
            ),
            "pop_empties": (
                "emptied the list with pop",
                """def back_through(layers, slope):
    while layers:
        slope = layers.pop().backward(slope)
    return slope
""",
            ),
            "same_slope_for_all": (
                "gave every layer the same slope",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        result = layer.backward(slope)
    return result
""",
            ),
            "result_lost": (
                "threw away what backward returned",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        layer.backward(slope)
    return slope
""",
            ),
            "no_return": (
                "forgot return",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
    print(slope)
""",
            ),
            "return_in_loop": (
                "returned inside the loop, after the last layer",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
        return slope
""",
            ),
            "misses_first": (
                "stopped before the first layer",
                """def back_through(layers, slope):
    for i in range(len(layers) - 1, 0, -1):
        slope = layers[i].backward(slope)
    return slope
""",
            ),
            "misses_last": (
                "left out the last layer",
                """def back_through(layers, slope):
    for layer in layers[-2::-1]:
        slope = layer.backward(slope)
    return slope
""",
            ),
            "slice_misses_first": (
                "left out the first layer by layers[:0:-1]",
                """def back_through(layers, slope):
    for layer in layers[:0:-1]:
        slope = layer.backward(slope)
    return slope
""",
            ),
            "starts_at_len": (
                "started one past the end",
                """def back_through(layers, slope):
    for i in range(len(layers), -1, -1):
        slope = layers[i].backward(slope)
    return slope
""",
            ),
            "past_zero": (
                "went on to index -1, so the last layer is called twice",
                """def back_through(layers, slope):
    for i in range(len(layers) - 1, -2, -1):
        slope = layers[i].backward(slope)
    return slope
""",
            ),
            "no_step": (
                "forgot the step -1, so the loop never runs",
                """def back_through(layers, slope):
    for i in range(len(layers) - 1, -1):
        slope = layers[i].backward(slope)
    return slope
""",
            ),
            "called_twice": (
                "called each backward twice",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        layer.backward(slope)
        slope = layer.backward(slope)
    return slope
""",
            ),
            "forward_called": (
                "called forward instead of backward",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.forward(slope)
    return slope
""",
            ),
            "forward_first": (
                "called forward as well",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(layer.forward(slope))
    return slope
""",
            ),
            "three_layers": (
                "took it for granted that there are three layers",
                """def back_through(layers, slope):
    first, middle, last = layers
    return first.backward(middle.backward(last.backward(slope)))
""",
            ),
            "three_by_index": (
                "used the first three layers only",
                """def back_through(layers, slope):
    slope = layers[2].backward(slope)
    slope = layers[1].backward(slope)
    return layers[0].backward(slope)
""",
            ),
            "the_toys": (
                "used the layers of the toy instead of the argument",
                """def back_through(layers, slope):
    for layer in (last, middle, first):
        slope = layer.backward(slope)
    return slope
""",
            ),
            "list_of_all": (
                "returned the list of all slopes",
                """def back_through(layers, slope):
    slopes = []
    for layer in reversed(layers):
        slope = layer.backward(slope)
        slopes.append(slope)
    return slopes
""",
            ),
            "all_of_same": (
                "collected each layer's result for the same slope",
                """def back_through(layers, slope):
    return [layer.backward(slope) for layer in reversed(layers)]
""",
            ),
            "summed": (
                "added up what the layers returned",
                """def back_through(layers, slope):
    total = 0
    for layer in reversed(layers):
        total = total + layer.backward(slope)
    return total
""",
            ),
            "multiplied": (
                "multiplied the slope by what backward returned",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = slope * layer.backward(slope)
    return slope
""",
            ),
            "generator": (
                "wrote yield instead of return",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
        yield slope
""",
            ),
            "reversed_without_call": (
                "used layers.reverse() as the list of the loop, which is None",
                """def back_through(layers, slope):
    for layer in layers.reverse():
        slope = layer.backward(slope)
    return slope
""",
            ),
            "sorted_layers": (
                "sorted the layers instead of reversing them",
                """def back_through(layers, slope):
    for layer in sorted(layers, reverse=True):
        slope = layer.backward(slope)
    return slope
""",
            ),
            "returns_layer": (
                "returned the layer instead of the slope",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return layer
""",
            ),
            "returns_slopes": (
                "returned the slopes of the parameters",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return [layer.slopes for layer in layers]
""",
            ),
            "step_too": (
                "changed the weights on the way",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope)
        for weight, change in zip(layer.weights, layer.slopes, strict=True):
            weight -= 0.1 * change
    return slope
""",
            ),
            "by_N": (
                "divided by N at each layer",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward(slope) / len(slope)
    return slope
""",
            ),
            "no_argument": (
                "called backward without the slope",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward()
    return slope
""",
            ),
            "not_called": (
                "forgot the parentheses of the call",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backward
    return slope
""",
            ),
            "class_called": (
                "called backward on the list",
                """def back_through(layers, slope):
    return layers.backward(slope)
""",
            ),
            "only_last": (
                "called the last layer only",
                """def back_through(layers, slope):
    return layers[-1].backward(slope)
""",
            ),
            "only_first": (
                "called the first layer only",
                """def back_through(layers, slope):
    return layers[0].backward(slope)
""",
            ),
            "index_of_layer": (
                "used the layer as an index",
                """def back_through(layers, slope):
    for i in reversed(layers):
        slope = layers[i].backward(slope)
    return slope
""",
            ),
            "recursion_first": (
                "went from the first layer on, by recursion",
                """def back_through(layers, slope):
    if not layers:
        return slope
    return back_through(layers[1:], layers[0].backward(slope))
""",
            ),
            "recursion_no_return": (
                "forgot return in the recursion",
                """def back_through(layers, slope):
    if not layers:
        return slope
    back_through(layers[:-1], layers[-1].backward(slope))
""",
            ),
            "deletes": (
                "deleted each layer from the list after its call",
                """def back_through(layers, slope):
    for i in range(len(layers) - 1, -1, -1):
        slope = layers[i].backward(slope)
        del layers[i]
    return slope
""",
            ),
            "skips_relu": (
                "skipped the layers without weights",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        if len(layer.weights) > 0:
            slope = layer.backward(slope)
    return slope
""",
            ),
            "loss_too": (
                "called the loss as well",
                """def back_through(layers, slope):
    slope = loss.backward()
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return slope
""",
            ),
            "every_other": (
                "took every other layer",
                """def back_through(layers, slope):
    for layer in layers[::-2]:
        slope = layer.backward(slope)
    return slope
""",
            ),
            "missing_colon": (
                "left out the colon",
                """def back_through(layers, slope):
    for layer in reversed(layers)
        slope = layer.backward(slope)
    return slope
""",
            ),
            "misspelt": (
                "misspelt backward",
                """def back_through(layers, slope):
    for layer in reversed(layers):
        slope = layer.backwards(slope)
    return slope
""",
            ),
            "slope_zeroed": (
                "began with a slope of ones instead of the one it was given",
                """def back_through(layers, slope):
    slope = np.ones_like(slope)
    for layer in reversed(layers):
        slope = layer.backward(slope)
    return slope
""",
            ),
        },
    },
    "minibatches": {
        "right": {
            "as_in_text": """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            "shuffled_copies": """def minibatches(X, y, size, rng):
    order = rng.permutation(len(y))
    X, y = X[order], y[order]
    for start in range(0, len(y), size):
        yield X[start : start + size], y[start : start + size]
""",
            "batches_in_order": """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    yield from batches_in_order(X[order], y[order], size)
""",
            "shuffle_rows": """def minibatches(X, y, size, rng):
    order = np.arange(len(X))
    rng.shuffle(order)
    while len(order) > 0:
        rows, order = order[:size], order[size:]
        yield X[rows], y[rows]
""",
            "split": """def minibatches(X, y, size, rng):
    order = rng.permutation(X.shape[0])
    for rows in np.split(order, np.arange(size, len(order), size)):
        yield X[rows], y[rows]
""",
            "counting_batches": """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    batches = int(np.ceil(len(X) / size))
    for k in range(batches):
        rows = order[k * size : (k + 1) * size]
        yield np.take(X, rows, axis=0), np.take(y, rows)
""",
            "choice_without_replacement": """def minibatches(X, y, size, rng):
    order = rng.choice(len(X), size=len(X), replace=False)
    for start in range(0, len(order), size):
        stop = min(start + size, len(order))
        yield X[order[start:stop]], y[order[start:stop]]
""",
            "sort_random_numbers": """def minibatches(X, y, size, rng):
    order = np.argsort(rng.random(len(X)))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield (X[rows], y[rows])
""",
            "generator_expression": """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    starts = range(0, len(X), size)
    return ((X[order[s : s + size]], y[order[s : s + size]]) for s in starts)
""",
            "while_loop": """def minibatches(X, y, size, rng):
    order, start = rng.permutation(len(y)), 0
    while start < len(y):
        rows = order[start : start + size]
        yield X[rows], y[rows]
        start += size
""",
        },
        "wrong": {
            "not_shuffled": (
                "handed the rows out in their old order",
                """def minibatches(X, y, size, rng):
    order = np.arange(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "last_dropped": (
                "dropped the last, smaller batch",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X) - size + 1, size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "whole_batches_only": (
                "counted whole batches only, so what is left over is lost",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for k in range(len(X) // size):
        rows = order[k * size : (k + 1) * size]
        yield X[rows], y[rows]
""",
            ),
            "empty_batch": (
                "handed out an empty batch at the end when the size fits",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X) + 1, size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "shuffled_apart": (
                "shuffled X and y separately, so the labels no longer fit",
                """def minibatches(X, y, size, rng):
    X, y = rng.permutation(X), rng.permutation(y)
    for start in range(0, len(X), size):
        yield X[start : start + size], y[start : start + size]
""",
            ),
            "labels_not_shuffled": (
                "shuffled X only",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[start : start + size]
""",
            ),
            "images_not_shuffled": (
                "shuffled y only",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[start : start + size], y[rows]
""",
            ),
            "in_place_shuffle": (
                "shuffled X and y themselves",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    X[:], y[:] = X[order], y[order]
    for start in range(0, len(X), size):
        yield X[start : start + size], y[start : start + size]
""",
            ),
            "shuffle_each_in_place": (
                "called rng.shuffle on X and on y",
                """def minibatches(X, y, size, rng):
    rng.shuffle(X)
    rng.shuffle(y)
    yield from batches_in_order(X, y, size)
""",
            ),
            "own_generator": (
                "made a generator of its own with a fixed seed",
                """def minibatches(X, y, size, rng):
    order = np.random.default_rng(0).permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "global_random": (
                "used np.random instead of rng",
                """def minibatches(X, y, size, rng):
    order = np.random.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "with_replacement": (
                "drew rows with replacement, so some come twice",
                """def minibatches(X, y, size, rng):
    order = rng.integers(0, len(X), len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "choice_replaces": (
                "used rng.choice, which puts rows back",
                """def minibatches(X, y, size, rng):
    order = rng.choice(len(X), len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "draws_each_batch": (
                "drew each batch afresh, so rows come twice or never",
                """def minibatches(X, y, size, rng):
    for _ in range(0, len(X), size):
        rows = rng.permutation(len(X))[:size]
        yield X[rows], y[rows]
""",
            ),
            "permutation_in_loop": (
                "drew a new order for every batch",
                """def minibatches(X, y, size, rng):
    for start in range(0, len(X), size):
        order = rng.permutation(len(X))
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "batches_shuffled_only": (
                "shuffled the batches, not the rows",
                """def minibatches(X, y, size, rng):
    starts = rng.permutation(np.arange(0, len(X), size))
    for start in starts:
        yield X[start : start + size], y[start : start + size]
""",
            ),
            "rows_in_batch_only": (
                "shuffled only within each batch",
                """def minibatches(X, y, size, rng):
    for start in range(0, len(X), size):
        rows = rng.permutation(np.arange(start, min(start + size, len(X))))
        yield X[rows], y[rows]
""",
            ),
            "return_not_yield": (
                "wrote return instead of yield, so only the first batch comes",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        return X[rows], y[rows]
""",
            ),
            "only_X": (
                "handed out the images only",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows]
""",
            ),
            "swapped": (
                "handed out labels before images",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield y[rows], X[rows]
""",
            ),
            "row_numbers": (
                "handed out the row numbers",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield rows
""",
            ),
            "one_too_many": (
                "took one row too many, so rows come twice",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size + 1]
        yield X[rows], y[rows]
""",
            ),
            "one_too_few": (
                "took one row too few, so rows are lost",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size - 1]
        yield X[rows], y[rows]
""",
            ),
            "stop_is_size": (
                "sliced from start to size",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start:size]
        yield X[rows], y[rows]
""",
            ),
            "fixed_size": (
                "used batches of 128 whatever size says",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), 128):
        rows = order[start : start + 128]
        yield X[rows], y[rows]
""",
            ),
            "steps_of_one": (
                "moved on by one row instead of by a batch",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X)):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "permutes_size": (
                "permuted the first `size` rows only",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(size)
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "seven_rows": (
                "permuted 7 rows, as in the example",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(7)
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "starts_late": (
                "began with the second batch",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(size, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "starts_at_1": (
                "began at row 1",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(1, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "yield_after_loop": (
                "put yield after the loop, so only the last batch comes",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
    yield X[rows], y[rows]
""",
            ),
            "no_yield": (
                "computed the batches but handed none out",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        batch = X[rows], y[rows]
""",
            ),
            "print_it": (
                "printed the batches",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        print(X[rows], y[rows])
""",
            ),
            "filled_up": (
                "filled the last batch up with rows from the start",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = np.take(order, range(start, start + size), mode="wrap")
        yield X[rows], y[rows]
""",
            ),
            "merged_last": (
                "joined what is left over to the batch before",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    batches = max(1, len(X) // size)
    for k in range(batches):
        stop = (k + 1) * size if k < batches - 1 else len(X)
        rows = order[k * size : stop]
        yield X[rows], y[rows]
""",
            ),
            "equal_batches": (
                "cut into batches of nearly equal size",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for rows in np.array_split(order, int(np.ceil(len(X) / size))):
        yield X[rows], y[rows]
""",
            ),
            "size_is_count": (
                "took size for the number of batches",
                """def minibatches(X, y, size, rng):
    for rows in np.array_split(rng.permutation(len(X)), size):
        yield X[rows], y[rows]
""",
            ),
            "flattened": (
                "flattened the images, although X may have any shape",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows].ravel(), y[rows]
""",
            ),
            "rows_of_784": (
                "reshaped the images to rows of 784",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows].reshape(-1, 784), y[rows]
""",
            ),
            "sorted_order": (
                "sorted the order again",
                """def minibatches(X, y, size, rng):
    order = np.sort(rng.permutation(len(X)))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "reversed_order": (
                "turned the order round instead of shuffling",
                """def minibatches(X, y, size, rng):
    order = np.arange(len(X))[::-1]
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "global_data": (
                "handed out the rows of X_train",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X_train[rows], y_train[rows]
""",
            ),
            "seven_data": (
                "handed out the seven rows of the example",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X_seven[rows], y_seven[rows]
""",
            ),
            "for_ever": (
                "never stops, because it starts again",
                """def minibatches(X, y, size, rng):
    while True:
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            yield X[rows], y[rows]
""",
            ),
            "pairs_of_rows": (
                "handed out single rows",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        for row in rows:
            yield X[row], y[row]
""",
            ),
            "size_ignored": (
                "handed out everything as one batch",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), len(X)):
        rows = order[start : start + len(X)]
        yield X[rows], y[rows]
""",
            ),
            "dict_batch": (
                "handed out dictionaries",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield {"X": X[rows], "y": y[rows]}
""",
            ),
            "missing_colon": (
                "left out the colon",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size)
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "undefined_rows": (
                "used a name that is not defined",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[row], y[rows]
""",
            ),
            "order_not_used": (
                "drew an order and did not use it",
                """def minibatches(X, y, size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        rows = slice(start, start + size)
        yield X[rows], y[rows]
""",
            ),
            "order_kept": (
                "kept the order of the first call for all later ones",
                """def minibatches(X, y, size, rng):
    if not hasattr(minibatches, "order"):
        minibatches.order = rng.permutation(len(X))
    order = minibatches.order
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
            "drawn_in_default": (
                "drew the order once, when the function was defined",
                """def minibatches(X, y, size, rng, order=np.random.default_rng(0).permutation(7)):
    for start in range(0, len(X), size):
        rows = order[start : start + size]
        yield X[rows], y[rows]
""",
            ),
        },
    },
    "falling_rate": {
        "right": {
            "one_line": """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress)
""",
            "two_lines": """def falling_rate(rate, decay, progress):
    gone = decay * progress
    return rate * (1 - gone)
""",
            "minus_product": """def falling_rate(rate, decay, progress):
    return rate - rate * decay * progress
""",
            "from_to": """def falling_rate(rate, decay, progress):
    end = rate * (1 - decay)
    return rate + (end - rate) * progress
""",
            "weighted_mean": """def falling_rate(rate, decay, progress):
    return (1 - progress) * rate + progress * rate * (1 - decay)
""",
            "interp": """def falling_rate(rate, decay, progress):
    return np.interp(progress, [0, 1], [rate, (1 - decay) * rate])
""",
            "keywords_float": """def falling_rate(rate, decay, progress):
    return float(np.multiply(rate, 1.0 - np.multiply(decay, progress)))
""",
            "helper_inside": """def falling_rate(rate, decay, progress):
    def share_left(p):
        return 1 - decay * p

    return share_left(progress) * rate
""",
            "slope_form": """def falling_rate(rate, decay, progress):
    slope = -rate * decay
    return slope * progress + rate
""",
        },
        "wrong": {
            "gone_share": (
                "returned what is gone instead of what is left",
                """def falling_rate(rate, decay, progress):
    return rate * decay * progress
""",
            ),
            "no_progress": (
                "left progress out",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay)
""",
            ),
            "no_decay": (
                "left decay out, so the rate falls to 0",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - progress)
""",
            ),
            "not_times_rate": (
                "forgot to multiply by the rate",
                """def falling_rate(rate, decay, progress):
    return 1 - decay * progress
""",
            ),
            "decay_is_left": (
                "took decay for the share that is left",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - (1 - decay) * progress)
""",
            ),
            "decay_from_rate": (
                "subtracted decay itself, not its share of the rate",
                """def falling_rate(rate, decay, progress):
    return rate - decay * progress
""",
            ),
            "plus": (
                "let the rate rise",
                """def falling_rate(rate, decay, progress):
    return rate * (1 + decay * progress)
""",
            ),
            "power": (
                "let it fall exponentially",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay) ** progress
""",
            ),
            "exp": (
                "used an exponential",
                """def falling_rate(rate, decay, progress):
    return rate * np.exp(-decay * progress)
""",
            ),
            "decay_power": (
                "raised decay to the power of progress",
                """def falling_rate(rate, decay, progress):
    return rate * decay**progress
""",
            ),
            "one_over": (
                "used 1 / (1 + decay · progress)",
                """def falling_rate(rate, decay, progress):
    return rate / (1 + decay * progress)
""",
            ),
            "cosine": (
                "let it fall along a cosine",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * (1 - np.cos(np.pi * progress)) / 2)
""",
            ),
            "squared_progress": (
                "squared progress, so it is no straight line",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress**2)
""",
            ),
            "root_progress": (
                "took the root of progress",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress**0.5)
""",
            ),
            "precedence": (
                "forgot the brackets",
                """def falling_rate(rate, decay, progress):
    return rate * 1 - decay * progress
""",
            ),
            "product_of_both": (
                "multiplied two differences",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay) * (1 - progress)
""",
            ),
            "reversed_progress": (
                "ran progress backwards",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * (1 - progress))
""",
            ),
            "rises_to_rate": (
                "rose from the end's rate to the rate",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay) + rate * decay * progress
""",
            ),
            "stairs": (
                "fell in stairs instead of a line",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * np.floor(progress * 4) / 4)
""",
            ),
            "only_at_end": (
                "fell only at the end",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay) if progress >= 1 else rate
""",
            ),
            "from_half": (
                "began to fall halfway",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * max(0, 2 * progress - 1))
""",
            ),
            "ends_halfway": (
                "reached the end halfway",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * min(1, 2 * progress))
""",
            ),
            "fixed_decay": (
                "used the example's decay of 0.75",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - 0.75 * progress)
""",
            ),
            "fixed_rate": (
                "used the example's rate of 0.4",
                """def falling_rate(rate, decay, progress):
    return 0.4 * (1 - decay * progress)
""",
            ),
            "percent": (
                "took progress for a percentage",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress / 100)
""",
            ),
            "steps_of_ten": (
                "divided progress by 10 epochs",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress / 10)
""",
            ),
            "rounded": (
                "rounded to one decimal",
                """def falling_rate(rate, decay, progress):
    return round(rate * (1 - decay * progress), 1)
""",
            ),
            "no_return": (
                "forgot return",
                """def falling_rate(rate, decay, progress):
    now = rate * (1 - decay * progress)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def falling_rate(rate, decay, progress):
    print(rate * (1 - decay * progress))
""",
            ),
            "whole_number": (
                "cut the progress to a whole number",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * int(progress))
""",
            ),
            "floor": (
                "used // for the division of progress",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * (progress // 1))
""",
            ),
            "floor_of_zero": (
                "never let the rate fall below a tenth",
                """def falling_rate(rate, decay, progress):
    return max(0.1, rate * (1 - decay * progress))
""",
            ),
            "list_of_rates": (
                "returned the rates of all steps",
                """def falling_rate(rate, decay, progress):
    return [rate * (1 - decay * p) for p in (0, 0.5, 1)]
""",
            ),
            "tuple": (
                "returned the share that is gone too",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress), decay * progress
""",
            ),
            "divided": (
                "divided instead of multiplying",
                """def falling_rate(rate, decay, progress):
    return rate / (1 - decay * progress)
""",
            ),
            "negative": (
                "returned a negative number",
                """def falling_rate(rate, decay, progress):
    return rate * (decay * progress - 1)
""",
            ),
            "sum_of_shares": (
                "added decay and progress",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - (decay + progress))
""",
            ),
            "average": (
                "returned the mean of start and now",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress / 2)
""",
            ),
            "decay_squared": (
                "squared decay",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay**2 * progress)
""",
            ),
            "minus_rate": (
                "subtracted the product from 1",
                """def falling_rate(rate, decay, progress):
    return 1 - rate * decay * progress
""",
            ),
            "global_state": (
                "remembered the rate and let it fall from there at each call",
                """def falling_rate(rate, decay, progress):
    falling_rate.now = getattr(falling_rate, "now", rate) * (1 - decay * progress)
    return falling_rate.now
""",
            ),
            "changed_order": (
                "mixed up decay and rate",
                """def falling_rate(rate, decay, progress):
    return decay * (1 - rate * progress)
""",
            ),
            "wrong_name": (
                "used p, which is not defined",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * p)
""",
            ),
            "missing_star": (
                "wrote a call instead of a product",
                """def falling_rate(rate, decay, progress):
    return rate(1 - decay * progress)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def falling_rate(rate, decay, progress):
    return rate * (1 - decay * progress
""",
            ),
            "if_zero": (
                "returned nothing at the first step",
                """def falling_rate(rate, decay, progress):
    if progress > 0:
        return rate * (1 - decay * progress)
""",
            ),
        },
    },
}

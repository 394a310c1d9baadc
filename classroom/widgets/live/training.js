// A network that learns, in the browser: forward and backward for a batch, on typed arrays.
//
//   const network = mlp([784, 32, 10], "ReLU", generator(0));   random first weights
//   const { loss, right } = gradients(network, X, y);            fills network.slopes
//   make("SGD").step(network.weights, network.slopes, 0.1);
//   evaluate(network, X, y)                                      mean loss and accuracy
//
// X is a typed array of N rows of 784 numbers from 0 to 1, y an array of N labels. All arrays have
// the type of the weights: Float32Array here, Float64Array where a test wants more digits.

import { ACTIVATIONS, softmax } from "./network.js";

const TINY = 1.1754943508222875e-38; // as in helpers.losses: no logarithm of 0 is taken

const SLOPES = { // of an activation, from what it answers
  ReLU: (a) => (a > 0 ? 1 : 0),
  sigmoid: (a) => a * (1 - a),
  tanh: (a) => 1 - a * a,
};
const SPREADS = { // of the first weights: He's for ReLUs, Xavier's for the others
  ReLU: (inputs) => Math.sqrt(2 / inputs),
  sigmoid: (inputs) => Math.sqrt(1 / inputs),
  tanh: (inputs) => Math.sqrt(1 / inputs),
};

export function mlp(sizes, activation, rng) {
  const weights = sizes.slice(1).flatMap((outputs, k) => {
    const spread = SPREADS[activation](sizes[k]);
    const W = Float32Array.from({ length: sizes[k] * outputs }, () => spread * rng.normal());
    return [W, new Float32Array(outputs)];
  });
  return fromWeights(sizes, activation, weights);
}

// weights: W, b, W, b, …; each W with the weights of input 0, then of input 1, and so on.
export function fromWeights(sizes, activation, weights) {
  const slopes = weights.map((weight) => new weight.constructor(weight.length));
  return { sizes, activation, weights, slopes, answers: [] };
}

// What every layer answers to N rows; the last are scores. They are kept for the way back.
export function forward(network, X, N) {
  const { sizes, weights, activation } = network;
  const last = sizes.length - 2;
  network.answers = [X];
  for (let k = 0; k <= last; k++) {
    const Z = product(network.answers[k], weights[2 * k], weights[2 * k + 1], N, sizes[k], sizes[k + 1]);
    if (k < last) each(Z, ACTIVATIONS[activation]);
    network.answers.push(Z);
  }
  return network.answers.at(-1);
}

// X W + b. Where an input is 0, as most pixels and half of the ReLUs are, there is nothing to add.
function product(X, W, b, N, inputs, outputs) {
  const Z = new W.constructor(N * outputs);
  for (let n = 0; n < N; n++) {
    const start = n * outputs;
    Z.set(b, start);
    for (let i = 0; i < inputs; i++) {
      const x = X[n * inputs + i];
      if (x === 0) continue;
      for (let j = 0, w = i * outputs; j < outputs; j++, w++) Z[start + j] += x * W[w];
    }
  }
  return Z;
}

function each(A, change) {
  for (let k = 0; k < A.length; k++) A[k] = change(A[k]);
}

// The loss, how many are read right, and, in network.slopes, the slopes of all weights.
export function gradients(network, X, y) {
  const { sizes, weights, slopes, activation } = network, N = y.length;
  const classes = sizes.at(-1);
  const Z = forward(network, X, N), judged = judge(Z, y, classes);
  let dZ = judged.P;
  for (let n = 0; n < N; n++) dZ[n * classes + y[n]] -= 1;
  each(dZ, (difference) => difference / N);
  for (let k = sizes.length - 2; k >= 0; k--) {
    const A = network.answers[k], W = weights[2 * k];
    const inputs = sizes[k], outputs = sizes[k + 1];
    slopesOfWeights(A, dZ, slopes[2 * k], slopes[2 * k + 1], N, inputs, outputs);
    if (k > 0) dZ = back(dZ, W, A, SLOPES[activation], N, inputs, outputs);
  }
  return judged;
}

// Aᵀ dZ, and the sum of the rows of dZ.
function slopesOfWeights(A, dZ, dW, db, N, inputs, outputs) {
  dW.fill(0);
  db.fill(0);
  for (let n = 0; n < N; n++) {
    const start = n * outputs;
    for (let j = 0; j < outputs; j++) db[j] += dZ[start + j];
    for (let i = 0; i < inputs; i++) {
      const a = A[n * inputs + i];
      if (a === 0) continue;
      for (let j = 0, w = i * outputs; j < outputs; j++, w++) dW[w] += a * dZ[start + j];
    }
  }
}

// dZ Wᵀ, times the slope of the activation: dZ of the layer before.
function back(dZ, W, A, slope, N, inputs, outputs) {
  const before = new W.constructor(N * inputs);
  for (let n = 0; n < N; n++) for (let i = 0; i < inputs; i++) {
    const through = slope(A[n * inputs + i]);
    if (through === 0) continue;
    let sum = 0;
    for (let j = 0, w = i * outputs; j < outputs; j++, w++) sum += dZ[n * outputs + j] * W[w];
    before[n * inputs + i] = sum * through;
  }
  return before;
}

// The mean cross-entropy, how many are right, and the probabilities, of scores Z.
function judge(Z, y, classes) {
  const P = new Z.constructor(Z.length);
  let loss = 0, right = 0;
  y.forEach((label, n) => {
    const row = softmax(Z.subarray(n * classes, (n + 1) * classes));
    P.set(row, n * classes);
    loss -= Math.log(row[label] + TINY);
    right += row.indexOf(row.reduce((a, b) => Math.max(a, b))) === label;
  });
  return { loss: loss / y.length, right, P };
}

export function evaluate(network, X, y) {
  const { loss, right, P } = judge(forward(network, X, y.length), y, network.sizes.at(-1));
  return { loss, accuracy: right / y.length, P };
}

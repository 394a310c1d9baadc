// Every number of one digit's way forward and backward: stepping/trace.py in JavaScript.
//
//   trace({ X, y, W1, b1, W2, b2, rate })   returns these and Z1, A1, Z2, P, loss, dZ2, dW2, dA1,
//                                            dZ1, P_after, loss_after
//
// Vectors are arrays; a matrix is a list of rows. dW1 is X times dZ1, and not stored.

import { softmax } from "./network.js";

const TINY = 1.1754943508222875e-38; // as in helpers.losses

export function trace({ X, y, W1, b1, W2, b2, rate = 0.01 }) {
  const there = forward(X, W1, b1, W2, b2);
  const { Z1, A1, P } = there;
  const dZ2 = P.map((p, k) => p - (k === y ? 1 : 0));
  const dW2 = A1.map((a) => dZ2.map((slope) => a * slope));
  const dA1 = W2.map((row) => dot(row, dZ2));
  const dZ1 = dA1.map((slope, j) => (Z1[j] > 0 ? slope : 0));
  const less = (row, slopes) => row.map((weight, k) => weight - rate * slopes[k]);
  const after = forward(
    X,
    W1.map((row, i) => row.map((weight, j) => weight - rate * X[i] * dZ1[j])), less(b1, dZ1),
    W2.map((row, j) => less(row, dW2[j])), less(b2, dZ2),
  );
  const loss = (probabilities) => -Math.log(probabilities[y] + TINY);
  return {
    X, y, W1, b1, W2, b2, rate, ...there, loss: loss(P), dZ2, dW2, dA1, dZ1,
    P_after: after.P, loss_after: loss(after.P),
  };
}

function forward(X, W1, b1, W2, b2) {
  const Z1 = sums(X, W1, b1), A1 = Z1.map((z) => Math.max(0, z)), Z2 = sums(A1, W2, b2);
  return { Z1, A1, Z2, P: softmax(Z2) };
}

const dot = (a, b) => a.reduce((sum, value, k) => sum + value * b[k], 0);
const sums = (A, W, b) => b.map((bias, j) => A.reduce((sum, a, i) => sum + a * W[i][j], 0) + bias);

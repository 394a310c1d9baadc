// The way of one digit as a story, a step for each number: stepping/story.py in JavaScript. A test
// holds every word of the two together.
//
//   story(trace)          the steps, as stepping.js reads them
//   board(trace, steps)   the columns of all numbers

import { even } from "./centre.js";

const PARTS = {
  X: "X",
  Z1: "Z1 = X @ W1 + b1",
  A1: "A1 = relu(Z1)",
  Z2: "Z2 = A1 @ W2 + b2",
  P: "P = softmax(Z2)",
  loss: "loss = -log(P[y])",
  dZ2: "dZ2 = P - Y",
  dW2: "dW2 = A1.T @ dZ2",
  dA1: "dA1 = dZ2 @ W2.T",
  dZ1: "dZ1 = dA1 * relu_slope(Z1)",
  dW1: "dW1 = X.T @ dZ1",
  new: "W1 = W1 - rate * dW1, and so on",
};
export const FORWARD = ["X", "Z1", "A1", "Z2", "P", "loss"];
const COLUMNS = [["Z1", "dZ1"], ["A1", "dA1"], ["Z2", "dZ2"], ["P", "Y"]];

function number(x) {
  const text = x.toFixed(3);
  return Number(text) === 0 ? "0.000" : text.replace("-", "−");
}
const a = (digit) => (digit === 8 ? "an 8" : `a ${digit}`);
const percent = (share) => `${even(100 * share)}%`;
const sum = (values) => values.reduce((total, value) => total + value, 0);
const column = (W, k) => W.map((row) => row[k]);
const product = (u, v) => u.map((value, k) => value * v[k]);

function table(head, rows, mark = rows.length - 1) {
  const texts = rows.map((row) => row.map((entry) => (typeof entry === "string" ? entry : number(entry))));
  return { head, rows: texts, mark };
}
const numbered = (...columns) => columns[0].map((_, i) => [`${i}`, ...columns.map((entries) => entries[i])]);

const TELLERS = {
  X: [() => 1, (t) => [
    `A digit: ${t.X.length} numbers, 0 for paper and 1 for full ink; ${t.X.filter((x) => x).length} of ` +
      `them aren't 0. It is ${a(t.y)}, which the network isn't told on the way forward.`,
    { images: [["X", 0]] },
  ]],
  Z1: [(t) => t.Z1.length, (t, j) => {
    const products = product(t.X, column(t.W1, j));
    const up = sum(products.filter((p) => p > 0)), down = sum(products.filter((p) => p < 0));
    return [
      `Hidden neuron ${j} multiplies each pixel by its own weight, and adds up: ink on blue ` +
        `weights counts for it, ink on red ones against it. Z1[${j}] = ${number(t.Z1[j])}.`,
      { images: [["X", 0], ["W1", j], ["X * W1", j]], ...table(["", "sum"], [
        ["products above 0", up], ["products below 0", down], [`bias b1[${j}]`, t.b1[j]],
        [`Z1[${j}]`, t.Z1[j]]]) },
    ];
  }],
  A1: [(t) => t.Z1.length, (t, j) => [
    t.Z1[j] > 0
      ? `Z1[${j}] = ${number(t.Z1[j])} is above 0: the ReLU passes it on as it is.`
      : `Z1[${j}] = ${number(t.Z1[j])} is not above 0: hidden neuron ${j} stays silent.`,
    table(["", ""], [[`Z1[${j}]`, t.Z1[j]], [`A1[${j}]`, t.A1[j]]]),
  ]],
  Z2: [(t) => t.Z2.length, (t, k) => {
    const weights = column(t.W2, k);
    return [
      `The score of digit ${k}: the answer of each hidden neuron times its weight for ${k}, added ` +
        `up. Silent neurons add nothing. Z2[${k}] = ${number(t.Z2[k])}.`,
      table(["neuron", "A1", `W2[:, ${k}]`, "product"], [
        ...numbered(t.A1, weights, product(t.A1, weights)), ["bias", "", "", t.b2[k]],
        [`Z2[${k}]`, "", "", t.Z2[k]]]),
    ];
  }],
  P: [(t) => t.P.length, (t, k) => {
    const largest = Math.max(...t.Z2), powers = t.Z2.map((z) => Math.exp(z - largest));
    const rows = numbered(t.Z2, powers, t.P);
    return [
      `The largest score, ${number(largest)}, is subtracted from each; e is raised to that power, ` +
        `and divided by the sum ${number(sum(powers))}. P[${k}] = ${number(powers[k])} / ` +
        `${number(sum(powers))} = ${number(t.P[k])}.`,
      table(["digit", "Z2", "e to Z2 − largest", "P"],
        rows.map((row, i) => [...row.slice(0, 3), i <= k ? row[3] : ""]), k),
    ];
  }],
  loss: [() => 1, (t) => [
    `Now the label is opened: it is ${a(t.y)}. The network gave that ${number(t.P[t.y])}, so ` +
      `its loss, its surprise, is −log ${number(t.P[t.y])} = ${number(t.loss)}. Now back, from ` +
      "right to left: how should each number change for a lower loss?",
    table(["", ""], [[`P[${t.y}]`, t.P[t.y]], ["loss", t.loss]]),
  ]],
  dZ2: [(t) => t.dZ2.length, (t, k) => {
    const isTrue = k === t.y ? 1 : 0;
    return [
      `What the network said of digit ${k}, minus what is true: ${number(t.P[k])} − ${isTrue} = ` +
        `${number(t.dZ2[k])}. Its score ${isTrue ? "should rise" : "should fall"}.`,
      table(["", ""], [[`P[${k}]`, t.P[k]], [`Y[${k}]`, `${isTrue}`], [`dZ2[${k}]`, t.dZ2[k]]]),
    ];
  }],
  dW2: [(t) => t.Z2.length, (t, k) => {
    const rows = numbered(t.A1, t.A1.map(() => t.dZ2[k]), column(t.dW2, k));
    return [
      `A weight that leads to score ${k} counts as much as the answer that came along it: its ` +
        `slope is A1[j] times dZ2[${k}] = ${number(t.dZ2[k])}. For silent neurons it is 0. The ` +
        `bias has the slope db2[${k}] = dZ2[${k}].`,
      table(["neuron", "A1", `dZ2[${k}]`, `dW2[:, ${k}]`], rows, -1),
    ];
  }],
  dA1: [(t) => t.dA1.length, (t, j) => [
    `Hidden neuron ${j} contributes to every score. What each score asks for, times the weight ` +
      `that leads there, added up: dA1[${j}] = ${number(t.dA1[j])}.`,
    table(["digit", "dZ2", `W2[${j}, :]`, "product"], [
      ...numbered(t.dZ2, t.W2[j], product(t.dZ2, t.W2[j])), [`dA1[${j}]`, "", "", t.dA1[j]]]),
  ]],
  dZ1: [(t) => t.dZ1.length, (t, j) => [
    t.Z1[j] > 0
      ? `Hidden neuron ${j} had answered: the slope comes through. Its sum should ` +
        `${t.dZ1[j] > 0 ? "fall" : "rise"}.`
      : `Hidden neuron ${j} was silent: its slope is 0, and nothing comes through.`,
    table(["", ""], [[`dA1[${j}]`, t.dA1[j]], ["slope of the ReLU", t.Z1[j] > 0 ? "1" : "0"],
      [`dZ1[${j}]`, t.dZ1[j]]]),
  ]],
  dW1: [(t) => t.dZ1.length, (t, j) => [
    t.dZ1[j] === 0
      ? `Nothing came through to hidden neuron ${j}: its 784 weights stay as they are.`
      : `Each weight of hidden neuron ${j} has the slope pixel times dZ1[${j}] = ` +
        `${number(t.dZ1[j])}: where there is no ink, it is 0. So what a neuron learns from a ` +
        `digit has that digit's shape. The bias has the slope db1[${j}] = dZ1[${j}].`,
    { images: [["X", 0], ["dW1", j]] },
  ]],
  new: [() => 1, (t) => [
    `Every weight moves downhill, by ${t.rate} times its slope. The same digit once more: the ` +
      `network was ${percent(t.P[t.y])} sure of its true class ${t.y}, and is now ` +
      `${percent(t.P_after[t.y])} sure; the loss goes from ${number(t.loss)} to ${number(t.loss_after)}.`,
    table(["digit", "P before", "P after"], numbered(t.P, t.P_after), t.y),
  ]],
};

export function story(t) {
  return Object.entries(TELLERS).flatMap(([part, [count, tell]]) => {
    const rows = count(t);
    return Array.from({ length: rows }, (_, row) => {
      const [words, bench] = tell(t, row);
      const place = part.startsWith("dW") ? `${part}[:, ${row}]` : `${part}[${row}]`;
      return { part, row, name: rows === 1 ? part : place, formula: PARTS[part], words, ...bench };
    });
  });
}

export function board(t, steps) {
  const first = (part) => steps.findIndex((step) => step.part === part);
  return COLUMNS.flat().map((name) => {
    const isTruth = name === "Y";
    const values = isTruth ? t.P.map((_, k) => (k === t.y ? 1 : 0)) : t[name];
    const largest = Math.max(...values.map(Math.abs)) || 1;
    return {
      name,
      texts: values.map((value) => (isTruth ? `${value}` : number(value))),
      shades: values.map((value) => even(1e3 * value / largest) / 1e3),
      first: first(isTruth ? "loss" : name),
      at_once: isTruth,
    };
  });
}

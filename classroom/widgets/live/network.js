// A network of dense layers, in the browser: numbers from bytes, and the way forward of one image.
//
//   unpack(packed)                  the layers that classroom.widgets.live.pack has written
//   activations(layers, pixels)     what each layer answers to 784 bytes; the last: probabilities
//   probabilities(layers, pixels)   the last of them alone
//
// A layer is { inputs, outputs, W, b, activation }; W holds the weights of input 0, then of input
// 1, and so on, as NumPy's (inputs, outputs) does.

export function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export function unpack(packed) {
  return packed.map(({ inputs, outputs, activation, scale, W, b }) => ({
    inputs, outputs, activation,
    W: Float32Array.from(new Int8Array(bytesOf(W).buffer), (whole, k) => whole * scale[k % outputs]),
    b: Float32Array.from(b),
  }));
}

export const ACTIVATIONS = {
  ReLU: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
};

export function activations(layers, pixels) {
  let A = Float32Array.from(pixels, (byte) => byte / 255);
  return layers.map(({ inputs, outputs, activation, W, b }) => {
    const Z = Float64Array.from(b);
    for (let i = 0; i < inputs; i++) {
      if (A[i] === 0) continue; // most pixels are paper
      for (let j = 0, w = i * outputs; j < outputs; j++, w++) Z[j] += A[i] * W[w];
    }
    A = activation === "softmax" ? softmax(Z) : Z.map(ACTIVATIONS[activation]);
    return A;
  });
}

export function probabilities(layers, pixels) {
  return activations(layers, pixels).at(-1);
}

// The largest number is subtracted first, so that no power of e is too large.
export function softmax(Z) {
  const largest = Z.reduce((a, b) => Math.max(a, b)), E = Z.map((z) => Math.exp(z - largest));
  const sum = E.reduce((a, b) => a + b);
  return E.map((e) => e / sum);
}

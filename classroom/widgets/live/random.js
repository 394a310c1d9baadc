// Random numbers from a seed: the same ones in every browser.
//
//   generator(seed)   returns { uniform(), normal(), shuffled(count) }

export function generator(seed) {
  let state = seed | 0;
  function uniform() { // "mulberry32": 32 bits, good enough for first weights and for shuffling
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  function normal() { // Box and Muller's way
    const length = Math.sqrt(-2 * Math.log(1 - uniform()));
    return length * Math.cos(2 * Math.PI * uniform());
  }
  function shuffled(count) {
    const order = Uint32Array.from({ length: count }, (_, k) => k);
    for (let k = count - 1; k > 0; k--) {
      const other = Math.floor(uniform() * (k + 1));
      [order[k], order[other]] = [order[other], order[k]];
    }
    return order;
  }
  return { uniform, normal, shuffled };
}

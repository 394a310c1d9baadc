// Digits from the text that Python's pack_digits wrote.
//
//   await unpackDigits(packed)   returns { count, pixels, labels }: bytes, 784 for each digit

import { bytesOf } from "./network.js";

export async function unpackDigits({ labels, pixels }) {
  const stream = new Blob([bytesOf(pixels)]).stream().pipeThrough(new DecompressionStream("deflate"));
  const levels = new Uint8Array(await new Response(stream).arrayBuffer());
  return {
    count: labels.length,
    pixels: levels.map((level) => 17 * level), // sixteen levels of grey, from 0 to 255
    labels: Array.from(labels, Number),
  };
}

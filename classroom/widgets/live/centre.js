// From ink anywhere on a page to the 28 × 28 pixels that a network expects: classroom's centring,
// in the browser, equal to it in every pixel.
//
//   centred(page)   page: bytes of a square page, 0 paper to 255 ink; returns Uint8Array(784)

const SIDE = 28; // of the image
const BOX = 20; // the ink's longer side in it
const CENTRE = 14; // where the ink's centre of mass is put
const FAINT = 16; // of 255: what is no darker counts as paper

export function centred(page) {
  const ink = crop(page, Math.sqrt(page.length));
  return ink ? place(fit(ink)) : new Uint8Array(SIDE * SIDE);
}

// The smallest rectangle that holds all of the ink, or nothing where there is none.
function crop(page, side) {
  let top = side, left = side, bottom = -1, right = -1;
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) {
    if (page[y * side + x] <= FAINT) continue;
    top = Math.min(top, y);
    bottom = y;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  if (bottom < 0) return null;
  const height = bottom - top + 1, width = right - left + 1;
  const ink = new Float64Array(height * width);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    ink[y * width + x] = page[(top + y) * side + left + x];
  }
  return { ink, height, width };
}

// The ink shrunk, or enlarged, to the box, in whole bytes: each new pixel is the mean of what it
// covers. Six decimals first, so that a half is a half whatever order the sums were taken in.
function fit({ ink, height, width }) {
  const scale = BOX / Math.max(height, width);
  const H = Math.max(1, even(height * scale)), W = Math.max(1, even(width * scale));
  const rows = shares(height, H), columns = shares(width, W);
  const box = new Float64Array(H * W);
  for (let i = 0; i < H; i++) for (let j = 0; j < W; j++) {
    let sum = 0;
    for (const [y, share] of rows[i]) for (const [x, part] of columns[j]) {
      sum += share * ink[y * width + x] * part;
    }
    box[i * W + j] = even(even(sum * 1e6) / 1e6);
  }
  return { box, H, W };
}

// For each new cell, which old ones it covers, and with which share of itself.
function shares(old, count) {
  const length = old / count;
  return Array.from({ length: count }, (_, k) => {
    const start = k * length, end = k === count - 1 ? old : (k + 1) * length, cells = [];
    for (let cell = Math.floor(start); cell < Math.min(old, Math.ceil(end)); cell++) {
      cells.push([cell, (Math.min(end, cell + 1) - Math.max(start, cell)) / (end - start)]);
    }
    return cells;
  });
}

function place({ box, H, W }) {
  let ink = 0, row = 0, column = 0;
  box.forEach((value, k) => {
    ink += value;
    row += value * Math.floor(k / W);
    column += value * (k % W);
  });
  const top = Math.min(SIDE - H, Math.max(0, even(CENTRE - row / ink)));
  const left = Math.min(SIDE - W, Math.max(0, even(CENTRE - column / ink)));
  const image = new Uint8Array(SIDE * SIDE);
  box.forEach((value, k) => { image[(top + Math.floor(k / W)) * SIDE + left + (k % W)] = value; });
  return image;
}

// To the nearest whole number and, from a half, to the even one, as Python and NumPy round.
export function even(x) {
  const below = Math.floor(x), rest = x - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 ? below + 1 : below;
}

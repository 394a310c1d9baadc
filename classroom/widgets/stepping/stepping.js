// The step-through in the browser. Python has told the whole story; this only walks along it.

function make(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

function render({ model, el }) {
  const steps = model.get("steps"), board = model.get("board"), slopes = model.get("slopes");
  const forward = new Set(model.get("forward")), side = model.get("side"), size = side * side;
  const bytes = (name, kind) => {
    const view = model.get(name);
    return new kind(view.buffer, view.byteOffset, view.byteLength);
  };
  const pixels = bytes("pixels", Uint8Array), weights = bytes("weights", Int8Array);
  const last = steps.length - 1;
  let at = model.get("at");

  // ---- walking --------------------------------------------------------------------------------
  function go(place, tell = true) {
    at = Math.min(last, Math.max(0, place));
    show();
    if (tell && model.get("at") !== at) {
      model.set("at", at);
      model.save_changes();
    }
  }
  const starts = steps.map((step, i) => i).filter((i) => !i || steps[i].part !== steps[i - 1].part);
  const nextPart = () => go(starts.find((start) => start > at) ?? last);
  const lastPart = () => go(starts.filter((start) => start < at).pop() ?? 0);
  const slider = make("input", { type: "range", min: 0, max: last, step: 1,
    "aria-label": "number by number", oninput: () => go(Number(slider.value)) });
  slider.addEventListener("keydown", (event) => {
    const leap = { PageUp: nextPart, PageDown: lastPart }[event.key];
    if (!leap) return;
    leap();
    event.preventDefault();
  });
  const button = (text, onclick) => make("button", { type: "button", text, onclick });
  const back = [button("◀◀ part", lastPart), button("◀ number", () => go(at - 1))];
  const on = [button("number ▶", () => go(at + 1)), button("part ▶▶", nextPart)];
  ["the part before", "the number before"].forEach((w, i) => back[i].setAttribute("aria-label", w));
  ["the next number", "the next part"].forEach((w, i) => on[i].setAttribute("aria-label", w));

  // ---- the workbench --------------------------------------------------------------------------
  const where = make("div", { class: "stepping-where" });
  const formula = make("code", { class: "stepping-formula" });
  const words = make("p", { class: "stepping-words", role: "status" });
  const bench = make("div", { class: "stepping-bench" });

  function tableOf({ head, rows, mark }) {
    const body = rows.map((row, i) => make("tr", i === mark ? { class: "stepping-now" } : {},
      ...row.map((text, k) => make(k ? "td" : "th", k ? { text } : { text, scope: "row" }))));
    return make("table", {},
      make("thead", {}, make("tr", {}, ...head.map((text) =>
        (text ? make("th", { text, scope: "col" }) : make("td"))))),
      make("tbody", {}, ...body));
  }
  // From red over white to blue, as the course's pictures of weights are.
  function colour(share) {
    const [r, g, b] = share < 0 ? [178, 24, 43] : [33, 102, 172];
    const s = Math.min(1, Math.abs(share));
    return [255 + (r - 255) * s, 255 + (g - 255) * s, 255 + (b - 255) * s, 255];
  }
  function imageOf([what, j]) {
    const canvas = make("canvas", { width: side, height: side, role: "img" });
    const context = canvas.getContext("2d"), image = context.createImageData(side, side);
    const ways = {
      X: (p) => [255 - pixels[p], 255 - pixels[p], 255 - pixels[p], 255],
      W1: (p) => colour(weights[size * j + p] / 127),
      "X * W1": (p) => colour(pixels[p] / 255 * weights[size * j + p] / 127),
      dW1: (p) => colour(pixels[p] / 255 * slopes[j]),
    };
    for (let p = 0; p < size; p++) image.data.set(ways[what](p), 4 * p);
    context.putImageData(image, 0, 0);
    const name = { X: "X: the digit", W1: `W1[:, ${j}]: weights`,
      "X * W1": "pixel times weight", dW1: `dW1[:, ${j}]: slopes` }[what];
    canvas.setAttribute("aria-label", name);
    return make("figure", {}, canvas, make("figcaption", { text: name }));
  }

  // ---- the board of all numbers ---------------------------------------------------------------
  const cells = board.map((column) => column.texts.map(() => make("td")));
  const height = Math.max(...board.map((column) => column.texts.length));
  const isBack = (column) => /^d|^Y$/.test(column.name);
  const boardTable = make("table", { class: "stepping-board" },
    make("caption", { text: "All numbers so far" }),
    make("thead", {}, make("tr", {}, make("td"), ...board.map((column) => make("th", {
      text: column.name, scope: "col", class: isBack(column) ? "stepping-back" : "" })))),
    make("tbody", {}, ...Array.from({ length: height }, (_, row) => make("tr", {},
      make("th", { text: `${row}`, scope: "row" }),
      ...cells.map((column) => column[row] ?? make("td"))))));

  function show() {
    const step = steps[at];
    slider.value = at;
    const way = forward.has(step.part) ? "forward" : "backward";
    const name = step.part === "new" ? "one step of training" : `${way}, ${step.name}`;
    slider.setAttribute("aria-valuetext", `step ${at + 1} of ${last + 1}: ${name}`);
    where.textContent = `Step ${at + 1} of ${last + 1}: ${name}`;
    formula.textContent = step.formula;
    words.textContent = step.words;
    bench.replaceChildren(...(step.images ?? []).map(imageOf), ...(step.rows ? [tableOf(step)] : []));
    board.forEach((column, c) => column.texts.forEach((text, r) => {
      const cell = cells[c][r];
      const known = at >= column.first + (column.at_once ? 0 : r);
      const now = step.part === column.name && step.row === r;
      cell.textContent = known ? text : "·";
      cell.className = `${now ? "stepping-now" : ""} ${isBack(column) ? "stepping-back" : ""}`;
      const shade = known ? column.shades[r] : 0;
      cell.style.setProperty("--share", `${Math.round(45 * Math.abs(shade))}%`);
      cell.style.setProperty("--sign", shade < 0 ? "var(--below)" : "var(--above)");
    }));
    [...back].forEach((node) => { node.disabled = at === 0; });
    [...on].forEach((node) => { node.disabled = at === last; });
    el.dataset.at = at;
  }

  const onAt = () => { if (model.get("at") !== at) go(model.get("at"), false); };
  const keep = (event) => event.stopPropagation();  // the classic notebook's shortcuts
  el.classList.add("stepping");
  el.dataset.lmSuppressShortcuts = "true";  // JupyterLab leaves the arrow keys to the slider
  el.addEventListener("keydown", keep);
  el.append(
    make("div", { class: "stepping-walk", role: "group", "aria-label": "Walk along the numbers" },
      ...back, slider, ...on),
    where, formula, words, make("div", { class: "stepping-body" }, bench, boardTable));
  model.on("change:at", onAt);
  go(at, false);
  return () => {
    model.off("change:at", onAt);
    el.removeEventListener("keydown", keep);
  };
}

export default { render };

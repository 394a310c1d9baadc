// The pad in the browser. It draws at once what the pen does, sends the page to Python, and shows
// the answer. It needs nothing but this file, and fetches nothing.

const SIZE = 280; // the paper's side, in its own units
const PAGE = 112; // the side of what is sent: a byte for each pixel, 0 paper to 255 ink
const SEEN = 28; // the side of what the network sees
const PEN = 18; // the pen's width
const STEP = 10; // how far an arrow key moves the pen
const PATIENCE = 3000; // milliseconds without an answer before the pad asks what is the matter
const QUIET = 250; // milliseconds without a change before the answer is read out
const LONGEST = 1200; // pixels, the longer side of an image that is sent
const EMPTY = "Draw a digit.";
const LOST = "No answer yet: is another cell still running? If the kernel was restarted, run this cell again.";

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

function canvas(side) {
  return Object.assign(document.createElement("canvas"), { width: side, height: side });
}

// Bytes of ink as a picture of black ink on nothing: ink is how opaque it is.
function inkPicture(bytes, side) {
  const picture = canvas(side);
  const context = picture.getContext("2d");
  const image = context.createImageData(side, side);
  for (let i = 0; i < side * side; i++) image.data[4 * i + 3] = bytes.getUint8(i);
  context.putImageData(image, 0, 0);
  return picture;
}

// ---- the paper: strokes, undo, clear ------------------------------------------------------------
function makePaper() {
  const helpId = `digit-pad-help-${Math.random().toString(36).slice(2)}`;
  const node = make("canvas", {
    class: "paper", width: SIZE, height: SIZE, tabindex: "0", role: "application",
    "aria-label": "Paper to draw a digit on", "aria-describedby": helpId,
    "data-lm-suppress-shortcuts": "true", // the notebook would take the arrow keys for itself
  });
  const context = node.getContext("2d", { willReadFrequently: true });
  const small = canvas(PAGE);
  const smallContext = small.getContext("2d", { willReadFrequently: true });
  let strokes = []; // each a list of points, or a picture

  // Through the middles between the points, with each point as the curve's handle: no corners.
  function line(points) {
    const end = points.at(-1);
    Object.assign(context, { strokeStyle: "#000", lineWidth: PEN, lineCap: "round", lineJoin: "round" });
    context.beginPath();
    context.moveTo(...points[0]);
    for (let i = 1; i < points.length - 1; i++) {
      const [x, y] = points[i], [nextX, nextY] = points[i + 1];
      context.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
    }
    context.lineTo(end[0] + 0.01, end[1]); // a line of no length at all would leave no dot
    context.stroke();
  }
  function redraw() {
    context.clearRect(0, 0, SIZE, SIZE);
    for (const stroke of strokes) {
      if (stroke instanceof HTMLCanvasElement) context.drawImage(stroke, 0, 0, SIZE, SIZE);
      else line(stroke);
    }
    node.parentElement?.classList.toggle("empty", strokes.length === 0);
  }
  return {
    node, helpId,
    start(point) { strokes.push([point]); redraw(); },
    go(...points) { strokes.at(-1).push(...points); redraw(); },
    put(picture) { strokes.push(picture); redraw(); },
    undo() { strokes.pop(); redraw(); },
    clear() { strokes = []; redraw(); },
    get empty() { return strokes.length === 0; },
    bytes() {
      smallContext.clearRect(0, 0, PAGE, PAGE);
      smallContext.drawImage(node, 0, 0, PAGE, PAGE);
      const rgba = smallContext.getImageData(0, 0, PAGE, PAGE).data;
      const bytes = new Uint8Array(PAGE * PAGE);
      for (let i = 0; i < bytes.length; i++) bytes[i] = rgba[4 * i + 3];
      return new DataView(bytes.buffer);
    },
  };
}

// ---- the answer: a sentence, ten bars, what the network sees ------------------------------------
function makeAnswer() {
  const says = make("div", { class: "says", role: "status", "aria-live": "polite", text: EMPTY });
  const bars = make("div", { role: "group", "aria-label": "Probability of each digit" });
  const rows = [...Array(10).keys()].map((digit) => {
    const fill = make("span", { class: "fill" });
    const meter = make("span", {
      class: "meter", role: "meter", "aria-label": `Probability of ${digit}`,
      "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": 0,
    }, fill);
    const percent = make("span", { class: "percent", text: "0%" });
    const row = make("div", { class: "digit" }, make("span", { text: String(digit) }), meter, percent);
    bars.append(row);
    return { row, meter, fill, percent };
  });
  const neurons = make("div", { class: "neurons" });
  function light(layers) {
    while (neurons.childElementCount > layers.length) neurons.lastChild.remove();
    layers.forEach((layer, k) => {
      const row = neurons.children[k] ?? neurons.appendChild(make("div", { role: "img" }));
      while (row.childElementCount < layer.length) row.append(make("i"));
      const most = Math.max(...layer, 1e-9), awake = layer.filter((answer) => answer > 0).length;
      layer.forEach((answer, j) => row.children[j].style.setProperty("--lit", Math.max(0, answer / most)));
      row.setAttribute("aria-label", `Hidden layer ${k + 1}: ${awake} of ${layer.length} neurons are active`);
    });
  }
  const seen = canvas(SEEN);
  seen.setAttribute("role", "img");
  seen.setAttribute("aria-label", "What the network sees: the digit in 28 by 28 pixels");
  const node = make("div", {}, says, bars, make("div", { class: "inside" },
    make("div", { class: "seen" }, seen, make("span", { text: "what the network sees: 28 × 28" })),
    neurons));
  return {
    node,
    say(text) { if (says.textContent !== text) says.textContent = text; },
    withdraw() { node.classList.add("old"); },
    show(probabilities, pixels, hidden) {
      node.classList.remove("old");
      light(hidden ?? []);
      const best = probabilities.length ? probabilities.indexOf(Math.max(...probabilities)) : -1;
      rows.forEach(({ row, meter, fill, percent }, digit) => {
        const value = Math.round(100 * (probabilities[digit] ?? 0));
        fill.style.width = `${value}%`;
        meter.setAttribute("aria-valuenow", value);
        percent.textContent = `${value}%`;
        row.classList.toggle("best", digit === best);
      });
      const context = seen.getContext("2d");
      context.clearRect(0, 0, SEEN, SEEN);
      if (pixels?.byteLength === SEEN * SEEN) context.drawImage(inkPicture(pixels, SEEN), 0, 0);
      return best < 0 ? EMPTY : `It reads ${best} (${Math.round(100 * probabilities[best])}% sure).`;
    },
  };
}

// ---- image files: shrunk here where the browser can read them, else sent as they are ------------
async function smallerFile(file) {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = LONGEST / Math.max(bitmap.width, bitmap.height);
    if (scale >= 1) return await file.arrayBuffer();
    const small = document.createElement("canvas");
    small.width = Math.max(1, Math.round(bitmap.width * scale));
    small.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = small.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, small.width, small.height);
    const blob = await new Promise((done) => small.toBlob(done, "image/png"));
    return await blob.arrayBuffer();
  } catch {
    return await file.slice(0, 5_000_000).arrayBuffer(); // Python says what is wrong with it
  }
}

function render({ model, el }) {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const paper = makePaper();
  const answer = makeAnswer();
  const pen = make("span", { class: "pen", "aria-hidden": "true" });
  pen.hidden = true;
  const timers = {};
  const later = (name, work, wait) => { clearTimeout(timers[name]); timers[name] = setTimeout(work, wait); };

  // -- to Python and back
  const waiting = new Map(); // the number of a page: when its ink was drawn
  let changedAt = null;
  let toKeep = null;
  function send() {
    const number = model.get("sent") + 1;
    waiting.set(number, changedAt);
    changedAt = null;
    el.dataset.sent = number;
    model.set("page", paper.bytes());
    model.set("sent", number);
    model.save_changes();
    // Jupyter's server keeps its second small message ("here is the answer", after "I am busy")
    // until the first is acknowledged, which TCP puts off for 40 ms unless we send something. On a
    // slow machine, where several pages wait, that would only queue up before the next page.
    if (waiting.size === 1) setTimeout(() => stop.signal.aborted || model.send({ type: "acknowledged" }), 5);
    later("patience", giveUp, PATIENCE);
  }
  function giveUp() { // the answer that stands there is not to what is drawn now
    answer.withdraw();
    answer.say(LOST);
  }
  function changed(when = performance.now()) {
    if (changedAt === null) requestAnimationFrame(send);
    changedAt ??= when;
  }
  function show() {
    const sentence = answer.show(model.get("probabilities"), model.get("pixels"), model.get("neurons"));
    const error = model.get("error");
    later("say", () => answer.say(error || sentence), error ? 0 : QUIET);
  }
  function answered() {
    const number = model.get("answered");
    show();
    const when = waiting.get(number);
    if (when !== undefined) (el.latencies ??= []).push(performance.now() - when);
    for (const old of waiting.keys()) if (old <= number) waiting.delete(old);
    if (waiting.size === 0) clearTimeout(timers.patience);
    el.dataset.answered = number;
    keep();
  }
  function keep() {
    if (toKeep === null || waiting.size || changedAt !== null) return; // until its answer is here
    model.send({ type: "keep", label: toKeep });
    toKeep = null;
  }
  function nameIt(label) {
    if (paper.empty) { answer.say("Draw a digit first, then say what it was."); return; }
    toKeep = label;
    keep();
  }
  const putFound = () => {
    paper.clear();
    paper.put(inkPicture(model.get("found"), PAGE));
    changed();
  };
  const noted = () => { if (model.get("note")) { clearTimeout(timers.say); answer.say(model.get("note")); } };
  const events = {
    "change:answered": answered, "change:error": show, "change:found_number": putFound, "change:note": noted,
  };
  for (const [name, work] of Object.entries(events)) model.on(name, work);

  // -- mouse, finger, pen
  let drawing = null;
  const place = (event) => {
    const box = paper.node.getBoundingClientRect();
    return [(event.clientX - box.left) * SIZE / box.width, (event.clientY - box.top) * SIZE / box.height];
  };
  paper.node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || drawing !== null) return; // a second finger doesn't draw
    drawing = event.pointerId;
    paper.node.setPointerCapture(drawing);
    paper.start(place(event));
    changed(event.timeStamp);
    paper.node.focus({ preventScroll: true });
    event.preventDefault();
  }, options);
  paper.node.addEventListener("pointermove", (event) => {
    if (event.pointerId !== drawing) return;
    const all = event.getCoalescedEvents?.() ?? [];
    paper.go(...(all.length ? all : [event]).map(place));
    changed(event.timeStamp);
  }, options);
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) {
    paper.node.addEventListener(name, (event) => { if (event.pointerId === drawing) drawing = null; }, options);
  }

  // -- keyboard
  let cursor = [SIZE / 2, SIZE / 2];
  let penDown = false;
  function showPen() {
    pen.style.left = `${100 * cursor[0] / SIZE}%`;
    pen.style.top = `${100 * cursor[1] / SIZE}%`;
    pen.classList.toggle("down", penDown);
    pen.hidden = false;
  }
  const clear = () => { penDown = false; pen.hidden = true; paper.clear(); changed(); };
  const undo = () => { penDown = false; pen.hidden = true; paper.undo(); changed(); };
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  paper.node.addEventListener("keydown", (event) => {
    if (event.key in arrows) {
      cursor = cursor.map((x, i) => Math.min(SIZE - STEP, Math.max(STEP, x + STEP * arrows[event.key][i])));
      if (penDown) { paper.go(cursor); changed(); }
      showPen();
    } else if (event.key === " ") {
      penDown = !penDown;
      if (penDown) { paper.start(cursor); changed(); }
      answer.say(penDown ? "Pen down." : "Pen up.");
      showPen();
    } else if (event.key === "Delete" || event.key === "Backspace") clear();
    else if (event.key.toLowerCase() === "z") undo();
    else return;
    event.preventDefault();
    event.stopPropagation(); // these keys mean other things to the notebook
  }, options);

  // -- image files: chosen, or dropped onto the paper
  async function load(file) {
    if (!file || !has("files")) return;
    answer.say("Reading the image …");
    model.set("file", new DataView(await smallerFile(file)));
    model.set("files", model.get("files") + 1);
    model.save_changes();
  }
  const chooser = make("input", { type: "file", accept: "image/*", "aria-label": "Image file", hidden: "" });
  chooser.addEventListener("change", () => { load(chooser.files[0]); chooser.value = ""; }, options);
  for (const name of ["dragover", "dragleave", "drop"]) {
    paper.node.addEventListener(name, (event) => {
      event.preventDefault();
      event.stopPropagation();
      paper.node.classList.toggle("over", name === "dragover");
      if (name === "drop") load(event.dataTransfer.files[0]);
    }, options);
  }

  // -- all together
  const button = (text, work, more = {}) => make("button", { type: "button", text, onclick: work, ...more });
  const has = (trait) => model.get(trait) !== undefined; // a page without Python lacks some
  const files = has("files") ? [button("Image file …", () => chooser.click()), chooser] : [];
  const labels = make("div", { class: "labels", role: "group", "aria-label": "What it was" },
    make("span", { text: "That was a" }),
    ...[...Array(10).keys()].map((digit) =>
      button(String(digit), () => nameIt(digit), { "aria-label": `That was a${digit === 8 ? "n" : ""} ${digit}` })));
  el.classList.add("digit-pad");
  el.append(
    make("div", {},
      make("div", { class: "sheet empty" }, paper.node, pen,
        make("span", { class: "here", "aria-hidden": "true", text: "draw here" })),
      make("div", { class: "tools" }, button("Clear", clear), button("Undo", undo), ...files),
      make("p", { class: "help", id: paper.helpId,
        text: "Draw with mouse, finger or pen. By keyboard: arrows move, Space puts the pen down " +
          "or up, Z undoes, Delete clears." })),
    make("div", {}, answer.node, ...(has("note") ? [labels] : [])));
  const before = model.get("page"); // what was drawn before the page was loaded anew
  if (before?.byteLength === PAGE * PAGE) {
    const picture = inkPicture(before, PAGE);
    if (new Uint8Array(before.buffer, before.byteOffset, before.byteLength).some((b) => b)) paper.put(picture);
  }
  show();
  el.dataset.ready = "yes";

  return () => {
    stop.abort();
    Object.values(timers).forEach(clearTimeout);
    for (const [name, work] of Object.entries(events)) model.off(name, work);
  };
}

export default { render };

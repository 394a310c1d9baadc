// The playground in the browser. While it trains, it asks Python for one short burst, draws the
// answer and asks again: one request is under way at a time, whatever was moved meanwhile goes
// with the next. Nothing is fetched from anywhere.

const PATIENCE = 3000;  // milliseconds without an answer, after which the reader is told why
const LETTERS = ["A", "B"];
const CHART = { height: 176, left: 46, right: 16, top: 8, bottom: 36 };
const WIDE = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];  // losses that get a line in the chart
const NARROW = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

function make(tag, props = {}, ...children) {
  const svg = ["svg", "path", "line", "text", "g", "title"].includes(tag);
  const node = svg
    ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

function render({ model, el }) {
  const me = `${Date.now()}-${Math.random()}`;  // the same playground may be shown twice
  const form = model.get("form");
  let closed = false, running = false, waiting = 0, number = 0, askedAt = 0, patience = null;
  let runs = [], shown = 1;
  let wishes = { action: null, settings: [{}, {}] };
  let sent = [{}, {}];  // settings that are on their way to Python and back

  // ---- asking ---------------------------------------------------------------------------------
  function ask() {
    if (closed || waiting) return;
    const action = wishes.action ?? (running ? "burst" : null);
    if (!action && !wishes.settings.some((changes) => Object.keys(changes).length)) return;
    waiting = ++number;
    askedAt = Date.now();
    model.send({
      view: me,
      number,
      do: action ?? "show",
      settings: wishes.settings,
      picture: picture.value,
      have: runs.map((run) => ({ life: run.life, length: run.points.length })),
    });
    sent = wishes.settings;
    wishes = { action: null, settings: [{}, {}] };
    clearTimeout(patience);
    patience = setTimeout(() => say(model.get("unanswered") ??  // a page without Python says its own
      "Python hasn't answered yet. Is a cell still running? If the kernel was restarted, " +
      "run this cell again."), PATIENCE);
  }

  function want(action) {
    wishes.action = action;
    if (waiting && Date.now() - askedAt > PATIENCE) waiting = 0;  // perhaps it was lost: once more
    ask();
  }

  function onAnswer(message, buffers) {
    if (closed) return;
    if (message.view === me && message.number === waiting) {
      waiting = 0;
      sent = [{}, {}];
      clearTimeout(patience);
    }
    if (message.kind === "error") {
      setRunning(false);
      say(message.error);
      return;
    }
    shown = message.shown;
    let gap = false;
    runs = message.runs.map((news, i) => {
      const old = runs[i];
      const same = old && old.life === news.life && old.points.length >= news.from;
      gap ||= news.from > 0 && !same;
      const before = same ? old.points.slice(0, news.from) : [];
      return { ...news, points: before.concat(news.points), weights: buffers[i] };
    });
    if (gap) wishes.action ??= "show";  // another view asked; this one lacks what came before
    const broken = runs.findIndex((run) => run.broken);
    if (runs.every((run) => run.broken)) setRunning(false);
    if (broken >= 0) say(`Run ${LETTERS[broken]}: ${runs[broken].broken}`);
    else if (message.note) say(message.note);
    else if (!running || Date.now() - saidAt > 5000) {
      const begun = runs.some((run) => run.points.length > 1);
      say(`${begun ? "" : "Press Train. "}${inShort()}`);
    }
    requestAnimationFrame(() => {  // which also waits while the page is hidden
      if (closed) return;
      draw();
      ask();
    });
  }

  // ---- words for everybody, also those who listen ---------------------------------------------
  const status = make("div", { class: "playground-status", role: "status" });
  let saidAt = 0;
  function say(words) {
    saidAt = Date.now();
    if (status.textContent !== words) status.textContent = words;
  }
  const percent = (share) => `${(100 * share).toFixed(1)}%`;
  function inShort() {
    return runs.map((run, i) => {
      const last = run.points[run.points.length - 1];
      if (!last) return "";
      return `${shown > 1 ? `Run ${LETTERS[i]}: s` : "S"}tep ${last[0]}, loss ${last[2].toFixed(2)}, ` +
        `of dev ${percent(last[5])} read right.`;
    }).join(" ");
  }

  // ---- buttons --------------------------------------------------------------------------------
  const button = (words, onclick) => {
    const node = make("button", { type: "button", onclick });
    node.textContent = words;
    return node;
  };
  const go = button("Train", () => {
    setRunning(!running);
    if (running) say("It trains.");
    want(running ? "burst" : "show");
  });
  go.classList.add("playground-go");
  const step = button("Step", () => { setRunning(false); want("step"); });
  const reset = button("Reset", () => { setRunning(false); want("reset"); });
  function setRunning(on) {
    running = on;
    go.textContent = on ? "Pause" : "Train";
  }
  const both = make("input", { type: "checkbox",
    onchange: () => want(both.checked ? "two" : "one") });
  const select = (name, options, onchange) => {
    const node = make("select", { onchange, "aria-label": name });
    for (const [value, words] of options) {
      const option = make("option", { value });
      option.textContent = words;
      node.append(option);
    }
    return node;
  };
  const labelled = (words, node, className = "") => {
    const span = make("span");
    span.textContent = words;
    return make("label", { class: className }, span, node);
  };

  // ---- sliders --------------------------------------------------------------------------------
  const controls = [{}, {}];
  function control(i, field) {
    const output = make("output");
    const change = () => {
      const place = Number(field.slider ? input.value : input.selectedIndex);
      wishes.settings[i][field.name] = field.values[place];
      show(place);
      ask();
    };
    const input = field.slider
      ? make("input", { type: "range", min: 0, max: field.values.length - 1, step: 1,
        oninput: change })
      : select(`${field.label}, run ${LETTERS[i]}`,
        field.values.map((value, place) => [value, field.words[place]]), change);
    if (field.slider) input.setAttribute("aria-label", `${field.label}, run ${LETTERS[i]}`);
    input.dataset.setting = `${field.name}-${LETTERS[i]}`;
    function show(place) {
      if (!field.slider) { input.selectedIndex = place; return; }
      input.value = place;
      input.setAttribute("aria-valuetext", field.words[place]);
      output.textContent = field.words[place];
    }
    controls[i][field.name] = (value) => {
      const moved = field.name in wishes.settings[i] || field.name in sent[i];
      if (!moved) show(field.values.indexOf(value));
    };
    return make("td", { class: `playground-${LETTERS[i]}` }, input, output);
  }
  const lettered = (i) => {
    const head = make("th", { scope: "col", class: `playground-${LETTERS[i]}` });
    head.append(sample(i, false), ` Run ${LETTERS[i]}`);
    return head;
  };
  const settings = make("table", { class: "playground-settings" },
    make("thead", {}, make("tr", {}, make("td"), ...LETTERS.map((_, i) => lettered(i)))),
    make("tbody", {}, ...form.map((field) => make("tr", {},
      cell("th", field.label, { scope: "row" }), ...LETTERS.map((_, i) => control(i, field))))));

  // ---- curves ---------------------------------------------------------------------------------
  function sample(i, dashed) {
    return make("svg", { viewBox: "0 0 30 10", width: 30, height: 10, "aria-hidden": "true" },
      make("line", { x1: 0, x2: 30, y1: 5, y2: 5,
        class: `playground-line playground-${LETTERS[i]}${dashed ? " playground-dev" : ""}` }));
  }
  function chart(name) {
    const { height, left, right, top, bottom } = CHART;
    let width = 300;
    const svg = make("svg", { height, width: "100%", role: "img" });
    const grid = make("g");
    const lines = LETTERS.map((letter) => ["", " playground-dev"].map((dev) =>
      make("path", { class: `playground-line playground-${letter}${dev}`, fill: "none" })));
    svg.append(grid, ...lines.flat());
    const across = (x, most) => left + (width - left - right) * x / most;
    const upwards = (share) => top + (height - top - bottom) * (1 - share);
    const text = (x, y, words, anchor) => {
      const node = make("text", { x, y, "text-anchor": anchor });
      node.textContent = words;
      return node;
    };
    return { svg, draw(column, first, most, ticks, place, words) {
      width = Math.max(200, svg.clientWidth);
      grid.replaceChildren();
      for (const [share, tick] of ticks) {
        const y = upwards(share);
        grid.append(make("line", { x1: left, x2: width - right, y1: y, y2: y,
          class: "playground-grid" }), text(left - 6, y + 4, tick, "end"));
      }
      for (const tick of upTo(most)) {
        grid.append(text(across(tick, most), height - bottom + 16, round(tick), "middle"));
      }
      grid.append(text(across(1, 2), height - 4, axis.value === "steps" ? "steps" : "digits seen",
        "middle"));
      lines.forEach((pair, i) => pair.forEach((line, dev) => {
        const points = i < runs.length ? runs[i].points : [];
        line.setAttribute("d", points.map((point, k) =>
          `${k ? "L" : "M"}${across(point[column], most).toFixed(1)} ` +
          `${upwards(place(point[first + 2 * dev])).toFixed(1)}`).join(""));
      }));
      svg.setAttribute("aria-label", `${name}. ${words}`);
    } };
  }
  const round = (x) => (x >= 10000 ? `${+(x / 1000).toPrecision(3)}k` : `${x}`);
  function upTo(most) {  // three to six round numbers
    const ten = 10 ** Math.floor(Math.log10(most / 2));
    const gap = [ten, 2 * ten, 5 * ten].find((size) => most / size < 5);
    return Array.from({ length: Math.floor(most / gap) + 1 }, (_, k) => k * gap);
  }
  const charts = { loss: chart("Curves of the loss"), accuracy: chart("Curves of the accuracy") };
  const axis = select("across the curves",
    [["steps", "steps"], ["digits", "digits seen"]], () => draw());
  const picture = select("images of the first layer",
    [["change", "what has changed"], ["weights", "the weights"]], () => want("show"));

  function draw() {
    if (!runs.length) return;
    both.checked = shown > 1;
    el.classList.toggle("playground-two", shown > 1);
    runs.forEach((run, i) => Object.entries(run.settings).forEach(
      ([name, value]) => controls[i][name](value)));

    const column = axis.value === "steps" ? 0 : 1;
    const ends = runs.map((run) => run.points[run.points.length - 1]?.[column] ?? 0);
    const most = Math.max(...ends, column ? 1000 : 20);
    const losses = runs.flatMap((run) => run.points.flatMap((point) => [point[2], point[4]]));
    const lowest = Math.min(...losses), highest = Math.max(...losses);
    const marks = highest / lowest > 50 ? WIDE : NARROW;
    const low = marks.filter((tick) => tick <= lowest).pop() ?? marks[0];
    const high = marks.find((tick) => tick >= highest && tick > low) ?? 10;
    const place = (loss) => Math.min(1, Math.max(0,
      Math.log(Math.max(loss, 1e-9) / low) / Math.log(high / low)));
    const ticks = marks.filter((tick) => tick >= low && tick <= high)
      .map((tick) => [place(tick), tick]);
    charts.loss.draw(column, 2, most, ticks, place, inShort());
    charts.accuracy.draw(column, 3, most,
      [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => [share, `${Math.round(100 * share)}%`]),
      (share) => share, inShort());

    rows.replaceChildren(...runs.map((run, i) => {
      const last = run.points[run.points.length - 1] ?? [0, 0, 0, 0, 0, 0];
      const head = make("th", { scope: "row" });
      head.textContent = `Run ${LETTERS[i]}`;
      const words = [last[0], run.epochs.toFixed(2), last[2].toFixed(3), last[4].toFixed(3),
        percent(last[3]), percent(last[5]), run.dead];
      return make("tr", {}, head, ...words.map((word) => cell("td", word)));
    }));
    sheets.forEach((sheet, i) => sheet.draw(runs[i]));
    strip.draw();
    el.dataset.step = runs[0].points[runs[0].points.length - 1]?.[0] ?? 0;
  }

  // ---- numbers --------------------------------------------------------------------------------
  function cell(tag, words, props = {}) {
    const node = make(tag, props);
    node.textContent = words;
    return node;
  }
  const rows = make("tbody");
  const heads = ["", "step", "epochs", "loss, train", "loss, dev", "right, train", "right, dev",
    "dead neurons"];
  const table = make("table", { class: "playground-numbers" },
    make("thead", {}, make("tr", {}, cell("td", ""),
      ...heads.slice(1).map((head) => cell("th", head, { scope: "col" })))), rows);

  // ---- twenty digits, read again with each answer ---------------------------------------------
  function makeStrip() {
    const labels = model.get("labels") ?? [], view = model.get("digits");
    const items = labels.map((_, n) => {
      const canvas = make("canvas", { width: 28, height: 28 });
      const context = canvas.getContext("2d"), image = context.createImageData(28, 28);
      for (let p = 0; p < 784; p++) image.data[4 * p + 3] = view.getUint8(784 * n + p);
      context.putImageData(image, 0, 0);
      const answers = LETTERS.map((letter) => make("b", { class: `playground-${letter}` }));
      return { answers, node: make("span", {}, canvas, ...answers) };
    });
    const caption = make("figcaption");
    const digits = make("div", { role: "img" }, ...items.map((item) => item.node));
    return { node: make("figure", { class: "playground-strip" }, caption, digits), draw() {
      const right = runs.map((run) => labels.filter((label, n) => run.strip[n] === label).length);
      items.forEach(({ answers }, n) => answers.forEach((answer, i) => {
        const read = runs[i]?.strip[n];
        answer.textContent = read ?? "";
        answer.classList.toggle("playground-wrong", read !== undefined && read !== labels[n]);
      }));
      const found = right.map((count, i) => `run ${LETTERS[i]} reads ${count} right`).join(", ");
      caption.textContent = `${labels.length} digits of dev: ${found}`;
      digits.setAttribute("aria-label", caption.textContent);
    } };
  }

  // ---- images of the first layer --------------------------------------------------------------
  const sheets = LETTERS.map((letter) => {
    const canvas = make("canvas", { role: "img", width: 298, height: 58 });
    const caption = make("figcaption");
    const figure = make("figure", { class: "playground-sheet" }, caption, canvas);
    return { figure, draw(run) {
      figure.hidden = !run;
      if (!run) return;
      const columns = 10, tall = Math.ceil(run.images / columns), side = 30;
      canvas.width = columns * side - 2;
      canvas.height = tall * side - 2;
      const context = canvas.getContext("2d");
      context.fillStyle = "#c8c8c8";
      context.fillRect(0, 0, canvas.width, canvas.height);
      const bytes = new Int8Array(run.weights.buffer, run.weights.byteOffset, run.images * 784);
      for (let k = 0; k < run.images; k++) {
        const image = context.createImageData(28, 28);
        for (let p = 0; p < 784; p++) {
          image.data.set(colour(bytes[784 * k + p] / 127), 4 * p);
        }
        context.putImageData(image, (k % columns) * side, Math.floor(k / columns) * side);
      }
      const what = picture.value === "weights" ? "weights" : "change";
      const limit = run.limit.toPrecision(2);
      const words = `Run ${letter}: ${what} in ${run.images} of ${run.neurons} neurons, ` +
        (run.limit ? `from −${limit} to ${limit}` : "still none");
      if (caption.textContent !== words) caption.textContent = words;
      canvas.setAttribute("aria-label", `${words}: red below 0, blue above`);
    } };
  });
  // From red over white to blue, as the course's pictures of weights are.
  function colour(share) {
    const [r, g, b] = share < 0 ? [178, 24, 43] : [33, 102, 172];
    const s = Math.abs(share);
    return [255 + (r - 255) * s, 255 + (g - 255) * s, 255 + (b - 255) * s, 255];
  }

  // ---- all together ---------------------------------------------------------------------------
  const legend = make("div", { class: "playground-legend" });
  legend.append(make("span", {}, sample(0, false), " train"), make("span", {}, sample(0, true), " dev"));
  const box = (words, node) => make("figure", {}, cell("figcaption", words), node);
  el.classList.add("playground");
  el.dataset.lmSuppressShortcuts = "true";  // JupyterLab leaves the arrow keys to the sliders
  const strip = makeStrip();
  el.append(
    make("div", { class: "playground-buttons", role: "group", "aria-label": "Training" },
      go, step, reset, labelled("a second run beside it", both, "playground-tick"),
      labelled("across", axis), labelled("images", picture)),
    status,
    make("div", { class: "playground-charts" },
      box("Loss", charts.loss.svg), box("Read right", charts.accuracy.svg), legend),
    strip.node,
    make("div", { class: "playground-body" }, settings,
      make("div", { class: "playground-sheets" }, table, ...sheets.map((sheet) => sheet.figure))));
  const keep = (event) => event.stopPropagation();  // the classic notebook's shortcuts
  el.addEventListener("keydown", keep);
  sheets[1].figure.hidden = true;
  const wide = new ResizeObserver(() => draw());
  wide.observe(el);
  model.on("msg:custom", onAnswer);
  say("Press Train.");
  want("show");
  return () => {
    closed = true;
    clearTimeout(patience);
    wide.disconnect();
    model.off("msg:custom", onAnswer);
    el.removeEventListener("keydown", keep);
  };
}

export default { render };

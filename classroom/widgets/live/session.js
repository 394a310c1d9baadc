// What Python does behind the playground: one or two runs, asked for bursts of training, answering
// with the state of all runs. playground/widget.py in JavaScript, with the same messages.
//
//   const session = makeSession({ train, dev }, settings, second, seed);
//   const { message, buffers } = session.answer(request);

import { makeRun } from "./run.js";

const BURST = 60; // milliseconds between two pictures, for training and for measuring
const LEAST = 15; // of them for training, however long measuring takes on a slow machine

export function makeSession(data, settings, second = null, seed = 0) {
  const runs = [settings, { ...settings, ...second }].map((chosen) => makeRun(data, chosen, seed));
  let shown = second ? 2 : 1, measuring = 0;
  const active = () => runs.slice(0, shown);

  function train(steps, milliseconds = Infinity) {
    const end = performance.now() + Math.max(LEAST, milliseconds - measuring);
    for (let k = 0; k < steps; k++) {
      active().forEach((run) => run.step());
      if (performance.now() >= end) break;
    }
    const trained = performance.now();
    active().forEach((run) => run.measure());
    measuring = performance.now() - trained;
  }

  // Settings first, then the action; returns a sentence, where something began again.
  function act({ settings: changes = [], do: action = "show" }) {
    const notes = [];
    changes.forEach((change, i) => {
      if (runs[i].change(change)) {
        const names = Object.keys(change).join(" and ");
        notes.push(`Run ${"AB"[i]} began again: another ${names} needs a new network.`);
      }
    });
    if (action === "burst") {
      const done = Math.min(...active().map((run) => run.step_count));
      train(Math.max(1, Math.floor(done / 10)), BURST); // few steps at first, where most happens
    } else if (action === "step") train(1);
    else if (action === "reset") {
      runs.forEach((run) => run.restart());
      notes.push("All weights are back at their initial values.");
    } else if (action === "one" || action === "two") {
      shown = action === "one" ? 1 : 2;
      runs.forEach((run) => run.restart());
      if (shown === 2) notes.push("Run B is beside run A; both begin at step 0.");
    }
    return notes.join(" ");
  }

  function answer(request) {
    const { view, number, picture, have = [] } = request;
    const note = act(request), buffers = [];
    const states = active().map((run, i) => {
      const start = have[i]?.life === run.life ? have[i].length : 0;
      const { bytes, count, neurons, limit } = run.images(picture !== "weights");
      buffers.push(bytes.buffer);
      return {
        settings: { ...run.settings }, life: run.life, from: start, points: run.points.slice(start),
        epochs: run.seen / data.train.count, broken: run.broken, dead: run.dead,
        strip: run.strip(), images: count, neurons, limit,
      };
    });
    return { message: { kind: "state", note, runs: states, shown, view, number }, buffers };
  }
  return { answer };
}

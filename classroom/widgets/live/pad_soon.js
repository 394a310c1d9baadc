// The pad of a site: its paper takes ink before the weights are there, and what was drawn by then is
// read as soon as they are. It shows its hidden neurons.
//
//   padSoon(element, promise of { network })   network: what Python's pack wrote

import view from "../pad/pad.js";
import { unpack } from "./network.js";
import { padModel } from "./pad_model.js";

export function padSoon(el, promised) {
  const layers = [], model = padModel(layers, { neurons: true }), ask = model.save_changes;
  model.save_changes = () => { if (layers.length) ask(); };
  view.render({ model, el });
  promised.then(({ network }) => {
    layers.push(...unpack(network));
    if (model.get("sent")) ask();
  }).catch(() => {}); // the still picture comes back, see mount.js
}

padSoon.soon = true;

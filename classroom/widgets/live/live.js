// All widgets of a site. mount() puts each into its place on the page, give(name, value) is what
// the scripts with their weights and digits call; see mount.js.

import { padSoon as pad } from "./pad_soon.js";
import { playground } from "./live_playground.js";
import { stepping } from "./live_stepping.js";
import { slide } from "./live_slide.js";
import { give as giveTo, mountAll } from "./mount.js";

export const widgets = { pad, playground, stepping, slide };

export function mount() {
  mountAll(widgets);
}

export function give(name, value) {
  giveTo(name, value);
}

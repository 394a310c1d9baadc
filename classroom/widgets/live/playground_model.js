// A model for playground.js in a page without Python.
//
//   playgroundModel({ form, train, dev, settings, second, seed, strip, worker })
//
// form: of the controls; train, dev: what Python's pack_digits wrote; settings: of run A, second:
// in which run B differs, or null. worker: the text of worker.js as one plain script.

import { bytesOf } from "./network.js";
import { standIn } from "./model.js";

export function playgroundModel({ form, strip, worker: script, ...begin }) {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  const early = []; // questions that come before the digits are unpacked
  let ready = false;
  const digits = new DataView(bytesOf(strip.pixels).buffer);
  const model = standIn({ form, digits, labels: strip.labels, unanswered: "One moment: this device is slow." }, {
    sent(request) {
      if (ready) worker.postMessage({ request });
      else early.push(request);
    },
  });
  worker.onmessage = ({ data: { begun, message, buffers } }) => {
    if (begun) {
      ready = true;
      early.splice(0).forEach((request) => worker.postMessage({ request }));
    } else model.say(message, buffers?.map((buffer) => new DataView(buffer)));
  };
  worker.postMessage({ begin });
  return model;
}

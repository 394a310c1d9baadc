// Widgets on the pages of a site: in the place of their still pictures, when they come into view.
//
//   <div data-live="pad" data-from="live/pad.js"> <img still picture> </div>
//
// data-live: pad, playground, stepping or slide. data-from: the script with what it needs, which
// says digits.give("live/pad.js", …): a plain script, since a page from a disk fetches nothing.
// data-more: JSON laid over that, such as '{"second": {"optimiser": "Adam"}}'. data-now: at once,
// seen or not.
//
//   mountAll(widgets)   widgets: functions by their names, each called with (element, given); one
//                       that has `soon` is called at once, with a promise of what is given
//   give(name, value)   what the script of that name has to give

const given = new Map(); // a script's address, from its end: what it gave

export function give(name, value) { given.set(name, value); }

export function mountAll(widgets, root = document) {
  const watch = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (!entry.isIntersecting) return;
    watch.unobserve(entry.target);
    mount(widgets, entry.target);
  }), { rootMargin: "300px" });
  root.querySelectorAll("[data-live]").forEach((element) => {
    if ("now" in element.dataset) mount(widgets, element);
    else watch.observe(element);
  });
}

async function mount(widgets, element) {
  const { live, from } = element.dataset, still = [...element.childNodes];
  const place = document.createElement("div"), begin = widgets[live];
  const value = complete(element.dataset);
  try {
    begin(place, begin.soon ? value : await value);
    element.replaceChildren(place);
    element.dataset.alive = "yes";
    await value;
    element.removeAttribute("tabindex"); // the widget has its own places to stop at
  } catch (problem) { // the still picture stays
    console.warn(`${from}: ${problem}`);
    element.replaceChildren(...still);
    delete element.dataset.alive;
  }
}

async function complete({ from, more }) {
  return { ...(await loaded(from)), ...(more ? JSON.parse(more) : {}) };
}

function loaded(address) {
  const known = () => [...given].find(([name]) => address.endsWith(name))?.[1];
  if (known()) return known();
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.onload = () => done(known());
    script.onerror = () => failed("it can't be loaded");
    script.src = address;
    document.head.append(script);
  });
}

// A slider over pictures. Arrow keys, Home and End move it, as with every slider; so does a finger.

function render({ model, el }) {
  const values = model.get("values");
  el.innerHTML = `
    <div class="slide">
      <label class="slide-row"><span></span><input type="range" min="0"><output></output></label>
      <div class="slide-picture"><img></div>
    </div>`;
  const keep = (event) => event.stopPropagation(); // the classic notebook's shortcuts
  el.dataset.lmSuppressShortcuts = "true"; // JupyterLab leaves the arrow keys to the slider
  el.addEventListener("keydown", keep);
  const [name, input, value] = el.querySelector("label").children;
  const image = el.querySelector("img");
  name.textContent = model.get("label");
  input.max = values.length - 1;
  image.onload = () => {
    const view = image.parentNode;
    image.classList.toggle("broad", image.naturalWidth > 760); // moved sideways on a telephone
    view.tabIndex = view.scrollWidth > view.clientWidth ? 0 : -1;
  };
  const width = Math.max(...values.map((text) => text.length));
  value.style.minWidth = `${width}ch`;

  function show() {
    const at = model.get("at");
    input.value = at;
    value.textContent = values[at];
    input.setAttribute("aria-valuetext", `${values[at]}. ${model.get("words")[at]}`);
    image.src = `data:image/png;base64,${model.get("pictures")[at]}`;
    image.alt = model.get("words")[at];
  }

  input.addEventListener("input", () => {
    model.set("at", Number(input.value));
    model.save_changes();
    show();
  });
  model.on("change:at", show);
  show();
  return () => {
    model.off("change:at", show);
    el.removeEventListener("keydown", keep);
  };
}

export default { render };

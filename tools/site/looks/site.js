// Light or dark before anything is drawn; the reader's choice is kept where the browser lets us.
const night = matchMedia("(prefers-color-scheme: dark)");
const kept = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
function suit() {
  const theme = kept() ?? (night.matches ? "dark" : "light");
  document.documentElement.dataset.theme = theme;
  document.querySelector(".theme")?.setAttribute("aria-pressed", theme === "dark");
}
night.addEventListener("change", suit);
suit();

document.addEventListener("DOMContentLoaded", () => {
  suit();
  document.querySelector(".theme").addEventListener("click", () => {
    const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem("theme", theme); } catch { /* only for this page, then */ }
    document.documentElement.dataset.theme = theme;
    document.querySelector(".theme").setAttribute("aria-pressed", theme === "dark");
  });
  // The lessons are a column where there is room, else they fold away.
  const narrow = matchMedia("(max-width: 1000px)");
  const fold = () => document.querySelector(".contents details")?.toggleAttribute("open", !narrow.matches);
  narrow.addEventListener("change", fold);
  fold();
});

// Looks through the sections of the lessons. search-index.js gives them, each as
// [page, its title, its address, the section's heading, its words]; lessons stand first in it.
const field = document.querySelector("main input[type=search]");
const found = document.querySelector("#found");
const told = document.querySelector("#told");
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");

function score([, title, , heading, words], terms) {
  let sum = 0;
  for (const term of terms) {
    const times = plain(words).split(term).length - 1;
    const here = (plain(title).includes(term) ? 30 : 0) + (plain(heading).includes(term) ? 12 : 0)
      + Math.min(times, 8);
    if (!here) return 0; // every word has to be there
    sum += here;
  }
  return sum;
}

function around(words, term) {
  const before = Math.max(0, plain(words).indexOf(term) - 60);
  const at = before ? words.indexOf(" ", before) + 1 : 0;
  return (at ? "… " : "") + words.slice(at, at + 180).replace(/ \S*$/, " …");
}

function look() {
  const terms = plain(field.value).split(/\s+/).filter(Boolean);
  const hits = !terms.length ? [] : sections.map((section) => [score(section, terms), section])
    .filter(([points]) => points).sort((a, b) => b[0] - a[0]).slice(0, 25);
  told.textContent = !terms.length ? "" : hits.length ? `Found in ${hits.length} ${hits.length === 1 ? "section" : "sections"}.`
    : "Nothing found. Try fewer words, or the glossary.";
  found.replaceChildren(...hits.map(([, [, title, address, heading, words]]) => {
    const link = Object.assign(document.createElement("a"), { href: address, textContent: heading || title });
    const place = Object.assign(document.createElement("span"), { textContent: title });
    const text = Object.assign(document.createElement("p"), { textContent: around(words, terms[0]) });
    const item = document.createElement("li");
    item.append(link, place, text);
    return item;
  }));
}

field.value = new URLSearchParams(location.search).get("q") ?? "";
field.addEventListener("input", look);
look();

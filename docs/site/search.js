/** Looks through the list that the build wrote. Nothing that is typed leaves the page. */
const input = document.querySelector('#words');
const status = document.querySelector('#found');
const results = document.querySelector('#results');

const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
const termsOf = (text) =>
  plain(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);

/** Every term has to be in a section; in its title or heading it counts for more. */
function score(section, terms) {
  let sum = 0;
  for (const term of terms) {
    const inHead = section.head.includes(term);
    const times = section.words.split(term).length - 1;
    if (!inHead && times === 0) return 0;
    sum += (inHead ? 20 : 0) + Math.min(times, 5);
  }
  return sum;
}

function excerpt({ text, words }, terms) {
  const first = Math.min(...terms.map((term) => words.indexOf(term)).filter((at) => at >= 0));
  const from = Number.isFinite(first) ? Math.max(0, text.lastIndexOf(' ', Math.max(0, first - 60))) : 0;
  const piece = text.slice(from, from + 180).trim();
  return (from > 0 ? '… ' : '') + piece + (from + 180 < text.length ? ' …' : '');
}

function show(found, terms) {
  results.replaceChildren(
    ...found.map((section) => {
      const item = document.createElement('li');
      item.lang = section.lang;
      const link = document.createElement('a');
      link.href = section.at;
      link.textContent = section.heading ? `${section.title}: ${section.heading}` : section.title;
      const text = document.createElement('p');
      text.textContent = excerpt(section, terms);
      item.append(link, text);
      return item;
    }),
  );
}

const response = await fetch(new URL('index.json', import.meta.url));
const sections = (await response.json()).map((section) => ({
  ...section,
  head: plain(`${section.title} ${section.heading}`),
  words: plain(section.text),
}));

function look() {
  const terms = termsOf(input.value);
  const scored = terms.length === 0 ? [] : sections.map((section) => [score(section, terms), section]);
  const found = scored.filter(([points]) => points > 0).sort(([a], [b]) => b - a);
  show(
    found.slice(0, 20).map(([, section]) => section),
    terms,
  );
  if (terms.length === 0) status.textContent = '';
  else if (found.length === 0) status.textContent = 'Nothing has all of these words.';
  else
    status.textContent =
      found.length > 20
        ? `${found.length} places. The first 20:`
        : `${found.length} ${found.length === 1 ? 'place' : 'places'}`;
}

input.addEventListener('input', look);
document.querySelector('.search').hidden = false;
look();

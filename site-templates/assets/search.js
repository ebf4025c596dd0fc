'use strict';
// Finds pages by their titles. The index is a script, because a page that is opened from a disk may not read files.
const field = document.querySelector('main [name=q]');
const results = document.getElementById('results');
const told = results.dataset;
const letters = {đ: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i'};
const fold = text => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[đłøæœßı]/g, letter => letters[letter]);
const split = text => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
let entries;
// Asked for when somebody goes to the field, or comes with a question.
const load = () => entries ??= new Promise(done => {
  const script = document.createElement('script');
  script.src = told.index;
  script.onload = () => {
    let number = 0;
    done(searchIndex.entries.map(([kind, title, path, others, hint, more], order) => ({
      kind, title, path, hint, more, order, type: searchIndex.names[kind], words: split(title), others: others.split(' '),
      number: kind === 1 ? number++ : 0,
    })));
  };
  document.head.append(script);
});
field.addEventListener('focus', load, {once: true});
const starts = (words, start) => words.some(word => word.startsWith(start));
const rank = ({words}, asked) => {
  const [title, phrase] = [words.join(' '), asked.join(' ')];
  return title === phrase ? 0 : title.startsWith(phrase) ? 1 : asked.every(word => starts(words, word)) ? 2 : 3;
};
const search = (entries, asked, question) => {
  const whole = [], halves = [[], []];
  for (const entry of entries) {
    const own = asked.filter(word => starts(entry.words, word) || starts(entry.others, word));
    // Letters with the marks that were typed come first.
    const differs = fold(question) !== question && !entry.title.toLowerCase().includes(question);
    const hit = {...entry, own, differs, rank: rank(entry, own)};
    if (own.length === asked.length) whole.push(hit);
    else if (own.length && halves[entry.kind]) halves[entry.kind].push(hit);
  }
  const order = (a, b) => a.differs - b.differs || a.rank - b.rank || a.kind - b.kind || a.order - b.order;
  // A place and an indicator that have all words between them make a figure.
  const pairs = halves[0].flatMap(place => halves[1].map(indicator => [place, indicator]))
    .filter(pair => asked.every(word => pair.some(({own}) => own.includes(word))))
    .sort(([a, b], [c, d]) => a.rank + b.rank - c.rank - d.rank || order(a, c) || order(b, d)).slice(0, 8);
  const isThere = ([place, indicator]) => searchIndex.sets[place.more].includes(indicator.number);
  const figures = pairs.filter(isThere).map(([place, indicator]) => ({
    type: told.kind, title: fill(told.figure, {place: place.title, indicator: indicator.title}),
    path: place.path.replace(/\.html$/, '') + indicator.more,
  }));
  // Where there is no such figure, its two halves lead on.
  const parts = pairs.filter((pair, index) => !index || !isThere(pair)).flat();
  return [...figures, ...new Set(parts.sort(order)), ...whole.sort(order)];
};
const build = (name, ...children) => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};
const show = (found, heading) => {
  const list = build('ul', ...found.map(({type, title, path, hint}) => {
    const link = build('a', title);
    link.href = told.root + path;
    return build('li', build('small', type), ' ', link, ...hint ? [build('p', hint)] : []);
  }));
  list.className = 'hits';
  results.replaceChildren(build('h2', heading), ...found.length ? [list] : []);
  document.getElementById('status').textContent = heading;
  document.title = `${heading} – ${document.title}`;
};
const query = (new URLSearchParams(location.search).get('q') || '').trim();
field.value = query;
if (query) load().then(entries => {
  const words = split(query).filter(word => word[1]);
  const find = words => words.length ? search(entries, words, query.toLowerCase()) : [];
  let found = find(words);
  const n = found.length;
  // Endings change: what begins alike is near.
  if (!n) found = find(words.map(word => word.slice(0, Math.max(3, word.length - 2))));
  if (!found.length) found = words.flatMap(word => find([word.slice(0, 3)])).slice(0, 8);
  show(found, fill(n ? told.found : told.none, {query, n}));
});

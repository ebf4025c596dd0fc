'use strict';
// Everything can be read without this. Paper can't be unfolded, so that every table is open there.
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('details:not([open])')];
  for (const details of unfolded) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of unfolded) details.open = false;
});
// Sorting of tables by a click on their column heads.
for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language);
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const key = row => {
        const cell = row.cells[column];
        return cell.hasAttribute('data-value') ? Number(cell.dataset.value) : null;
      };
      const rows = [...body.rows].sort((left, right) => {
        if (column === 0) return sign * collator.compare(left.cells[0].textContent, right.cells[0].textContent);
        const a = key(left), b = key(right);
        // What has no value stands last, whichever way the table is sorted.
        if (a === null || b === null) return (a === null) - (b === null);
        return sign * (a - b);
      });
      body.append(...rows);
    });
  });
}
const words = document.currentScript.dataset;
const make = (name, type, text = '') => {
  const element = document.createElement(name);
  element.className = type;
  element.textContent = text;
  if (name === 'button') element.type = 'button';
  return element;
};
// What a chart's tools stand in, and the line that says what they did; both below its pictures.
const places = new Map();
const tools = figure => {
  if (!places.has(figure)) {
    const bar = make('div', 'ch-tools'), line = make('p', 'ch-live');
    line.setAttribute('role', 'status');
    [...figure.querySelectorAll('svg[role=img]')].at(-1).after(bar, line);
    places.set(figure, {bar, line});
  }
  return places.get(figure);
};
// Values of a chart by keys, finger or pointer: read from its table, told in a line below it.
// In the list of a map its number stands before a name.
const number = /^\d+\u2002/;
for (const figure of document.querySelectorAll('figure.ch')) {
  const table = figure.querySelector('.ch-data table');
  const pictures = [...figure.querySelectorAll('svg[role=img]')];
  const rows = table && table.tHead ? [...table.tBodies[0].rows] : [];
  if (rows.length === 0 || pictures.length === 0) continue;
  const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent.trim());
  const {bar, line} = tools(figure);
  const button = make('button', 'ch-explore', words.explore);
  const mark = make('div', 'ch-mark');
  mark.hidden = true;
  bar.append(button);
  bar.before(mark);
  let row = -1, column = 0;
  // Where the names of the rows stand in the picture that is shown; those between two names stand between them.
  const positions = () => {
    const texts = pictures.flatMap(svg => [...svg.querySelectorAll('text')]).filter(text => text.getClientRects().length);
    const boxes = rows.map(({cells}) => {
      const found = texts.find(text => text.textContent.trim().replace(number, '') === cells[0].textContent.trim());
      return found ? found.getBoundingClientRect() : null;
    });
    const known = boxes.map((box, index) => box && index).filter(index => index !== null);
    if (known.length < 2) return null;
    const middle = {x: box => box.x + box.width / 2, y: box => box.y + box.height / 2};
    const [first, last] = [boxes[known[0]], boxes[known.at(-1)]];
    const isAcross = Math.abs(middle.x(first) - middle.x(last)) > Math.abs(middle.y(first) - middle.y(last));
    const at = isAcross ? middle.x : middle.y;
    const position = index => {
      const before = known.findLast(other => other <= index), after = known.find(other => other >= index);
      if (before === undefined || after === undefined) return NaN;
      const share = before === after ? 0 : (index - before) / (after - before);
      return at(boxes[before]) + share * (at(boxes[after]) - at(boxes[before]));
    };
    return {isAcross, all: rows.map((_, index) => position(index)), list: texts.find(text => number.test(text.textContent))};
  };
  const show = () => {
    const cells = [...rows[row].cells].map(cell => cell.textContent.trim());
    const shown = cells.map((cell, index) => [heads[index], cell]).slice(1).filter((pair, index) => column ? index + 1 === column : pair[1]);
    line.textContent = `${cells[0]}: ${shown.map(pair => cells.length > 2 ? pair.join(' ') : pair[1]).join(' · ')}`;
    const found = positions();
    const svg = pictures.find(picture => picture.getClientRects().length);
    mark.hidden = !found || !svg || Number.isNaN(found.all[row]);
    if (mark.hidden) return;
    const box = svg.getBoundingClientRect(), frame = figure.getBoundingClientRect();
    const [start, length] = [found.all[row], found.isAcross ? box.height : box.width];
    const style = found.isAcross
      ? [start - frame.x, box.y - frame.y, 0, length] : [box.x - frame.x, start + 12 - frame.y, length, 0];
    ['left', 'top', 'width', 'height'].forEach((name, index) => { mark.style[name] = `${style[index]}px`; });
  };
  const leave = () => {
    row = -1;
    column = 0;
    mark.hidden = true;
    line.textContent = '';
  };
  button.addEventListener('click', () => {
    if (row >= 0) return leave();
    row = 0;
    show();
    line.textContent += ` – ${words.help}`;
  });
  button.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowLeft: -1, Home: -rows.length, End: rows.length}[event.key];
    const turn = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (event.key === 'Escape') return leave();
    if (step === undefined && turn === undefined) return;
    event.preventDefault();
    if (step !== undefined) row = Math.min(Math.max(row + step, 0), rows.length - 1);
    if (turn !== undefined) {
      row = Math.max(row, 0);
      column = (column + turn + heads.length) % heads.length;
    }
    show();
  });
  button.addEventListener('blur', leave);
  for (const svg of pictures) {
    const follow = event => {
      const found = positions();
      if (!found) return;
      // The map before the list has an order of its own.
      const edge = found.list && found.list.getBoundingClientRect();
      if (edge && (event.clientX < edge.x - 9 || event.clientY < edge.y - 9)) return;
      const here = found.isAcross ? event.clientX : event.clientY;
      const distance = index => Math.abs(found.all[index] - here);
      row = rows.map((_, index) => index).filter(index => distance(index) >= 0)
        .reduce((best, index) => distance(index) < distance(best) ? index : best);
      column = 0;
      show();
    };
    svg.addEventListener('pointermove', follow);
    svg.addEventListener('pointerdown', follow);
  }
}
// Saving the picture of a chart; how it becomes a file is asked for when somebody does.
const savings = new URL('save.js', document.currentScript.src);
const canReadSheets = () => {
  try {
    return [...document.styleSheets].every(sheet => sheet.cssRules);
  } catch {
    // Of a page that is opened from a folder, browsers don't say how it is painted.
    return false;
  }
};
for (const figure of canReadSheets() ? document.querySelectorAll('figure.ch:has(svg[role=img])') : []) {
  const {bar, line} = tools(figure);
  const group = make('div', 'ch-save', words.save);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.save);
  for (const kind of ['SVG', 'PNG']) {
    const button = make('button', 'ch-as', kind);
    button.setAttribute('aria-label', `${words.save} (${kind})`);
    button.addEventListener('click', async () => {
      try {
        const {save} = await import(savings);
        line.textContent = `${words.saved} ${await save(figure, kind)}`;
      } catch {
        line.textContent = words.failed;
      }
    });
    group.append(button);
  }
  bar.append(group);
}

'use strict';
// Any places beside each other, over years. Nothing is computed here: every text and verdict comes from a file of the build.
(() => {
  const form = document.querySelector('#choose');
  const table = document.querySelector('.matrix');
  if (!form || !table) return;
  const words = form.dataset, language = document.documentElement.lang;
  const [mostPlaces, mostSubjects] = [6, 8];
  const places = [...table.tBodies[0].rows].map(row => {
    const link = row.cells[0].querySelector('a');
    return {id: row.dataset.place, name: link.textContent, link: link.href, whole: row.classList.contains('whole')};
  });
  const subjects = [...form.subject.options].filter(option => option.value)
    .map(option => ({id: option.value, name: option.textContent}));
  const results = document.querySelector('#compared'), line = form.querySelector('[role=status]');
  const state = {p: [], i: [], y: null};

  const make = (name, attributes = {}, ...children) => {
    const isPicture = ['svg', 'g', 'path', 'line', 'text'].includes(name);
    const element = isPicture ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.filter(child => child !== null && child !== ''));
    return element;
  };
  const filled = (text, values) => text.replace(/\$(\w+)/g, (all, key) => values[key] ?? all);

  // Files come as scripts, which a page may load from a folder too.
  const files = new Map(), waiting = new Map();
  window.kazaloCompare = file => files.set(file.indicator, file);
  const load = id => {
    if (!waiting.has(id)) waiting.set(id, new Promise((resolve, reject) => {
      const script = make('script', {src: `${words.files}${id}.${language}.js`});
      script.addEventListener('load', () => files.has(id) ? resolve(files.get(id)) : reject());
      script.addEventListener('error', () => { waiting.delete(id); reject(); });
      document.head.append(script);
    }));
    return waiting.get(id);
  };

  // The address holds the choice, so that it can be sent.
  const read = () => {
    const query = new URLSearchParams(location.search);
    const list = (key, known, most) => [...new Set((query.get(key) || '').split(','))]
      .filter(id => known.some(one => one.id === id)).slice(0, most);
    state.p = list('p', places, mostPlaces);
    state.i = list('i', subjects, mostSubjects);
    const years = /^(\d{4})-(\d{4})$/.exec(query.get('y') || '');
    state.y = years && years[1] <= years[2] ? [years[1], years[2]] : null;
  };
  const address = () => {
    const parts = [];
    if (state.p.length) parts.push(`p=${state.p.join()}`);
    if (state.i.length) parts.push(`i=${state.i.join()}`);
    if (state.y) parts.push(`y=${state.y.join('-')}`);
    return `${location.href.split(/[?#]/)[0]}${parts.length ? `?${parts.join('&')}` : ''}`;
  };
  const changed = () => {
    try {
      history.pushState(null, '', address());
    } catch {
      // Of a page that is opened from a folder, some browsers keep the address as it is.
    }
    show();
  };

  const chips = (list, known, key) => {
    list.replaceChildren(...state[key].map(id => {
      const {name} = known.find(one => one.id === id);
      const button = make('button', {type: 'button', 'aria-label': filled(words.remove, {name})}, `${name} ×`);
      button.addEventListener('click', () => {
        state[key] = state[key].filter(other => other !== id);
        changed();
        form[key === 'p' ? 'place' : 'subject'].focus();
      });
      return make('li', {}, button);
    }));
  };
  const years = () => state.i.map(id => files.get(id)).filter(Boolean).flatMap(file => file.periods);
  const options = (select, list, chosen) => {
    select.replaceChildren(...list.map(year => make('option', year === chosen ? {value: year, selected: ''} : {value: year}, year)));
  };

  let turn = 0;
  const show = async () => {
    const now = ++turn;
    chips(form.querySelector('#places'), places, 'p');
    chips(form.querySelector('#subjects'), subjects, 'i');
    form.place.disabled = state.p.length >= mostPlaces;
    form.subject.disabled = state.i.length >= mostSubjects;
    for (const [select, chosen] of [[form.place, state.p], [form.subject, state.i]]) {
      for (const option of select.options) option.hidden = chosen.includes(option.value);
      select.value = '';
    }
    const loaded = await Promise.allSettled(state.i.map(load));
    if (now !== turn) return;
    const known = [...new Set(years())].sort();
    form.querySelector('#years').hidden = known.length < 2;
    options(form.from, known, state.y ? state.y[0] : known[0]);
    options(form.to, known, state.y ? state.y[1] : known.at(-1));
    line.textContent = loaded.some(one => one.status === 'rejected') ? words.failed
      : state.i.length && state.p.length < 2 ? words.few : '';
    results.replaceChildren(...(state.p.length < 1 ? [] : loaded.filter(one => one.status === 'fulfilled').map(one => part(one.value))));
  };

  // One subject: its name, a picture, a table, and what must be said with it.
  const part = file => {
    const first = state.y ? file.periods.filter(year => year < state.y[0]).length : 0;
    const columns = file.periods.map((_, index) => index).filter(index =>
      first >= 0 && index >= first && (!state.y || file.periods[index] <= state.y[1]));
    const whole = places.find(place => place.whole);
    const chosen = [...places.filter(place => state.p.includes(place.id) && !place.whole), ...(whole ? [whole] : [])]
      .map(place => ({...place, row: file.places.indexOf(place.id)})).filter(place => place.row >= 0);
    const section = make('section', {'aria-label': file.title}, make('h3', {}, file.title));
    const known = place => columns.some(column => file.value[place.row][column] !== null);
    const none = chosen.filter(place => !known(place) && !place.whole);
    const broken = (file.breaks || []).filter(one => columns.some(column => file.periods[column] === one.period)
      && columns[0] !== file.periods.indexOf(one.period) && chosen.some(place => one.places.includes(place.id)));
    if (columns.length > 1 && chosen.some(known)) section.append(picture(file, columns, chosen.filter(known), broken));
    section.append(grid(file, columns, chosen));
    const notes = broken.map(one => `${one.period}: ${one.text} ${words.broken}`);
    if (none.length) notes.push(filled(words.none, {names: none.map(place => place.name).join(', ')}));
    notes.push(...pairs(file, chosen.filter(place => !place.whole)));
    for (const note of notes) section.append(make('p', {class: 'note'}, note));
    section.append(make('p', {class: 'note'}, file.source, ' ', saved(file, columns, chosen)));
    return section;
  };

  const grid = (file, columns, chosen) => {
    const head = make('tr', {}, make('th', {scope: 'col'}, words.place), ...columns.map(column => make('th', {scope: 'col', class: 'number'}, file.periods[column])));
    const body = chosen.map(place => make('tr', {}, make('th', {scope: 'row'}, make('a', {href: place.link}, place.name)),
      ...columns.map(column => {
        const sign = file.sign[place.row][column];
        return make('td', {class: 'number'}, file.text[place.row][column], sign ? ' ' : '', sign ? make('small', {}, sign) : null);
      })));
    const caption = file.mark ? filled(words.mark, {caption: file.title}) : file.title;
    return make('div', {class: 'scroll', role: 'region', tabindex: 0, 'aria-label': caption},
      make('table', {class: 'figures'}, make('caption', {}, caption), make('thead', {}, head), make('tbody', {}, ...body)));
  };

  // For each two places what the build says of their latest survey.
  const pairs = (file, chosen) => {
    if (!file.survey) return [];
    const own = file.places.slice(1), texts = {'+': words.higher, '-': words.lower, 0: words.unclear, x: words.untold};
    const said = [];
    chosen.forEach((one, index) => chosen.slice(index + 1).forEach(other => {
      const [a, b] = [own.indexOf(one.id), own.indexOf(other.id)].sort((x, y) => x - y);
      const code = file.pairs ? file.pairs[a * (2 * own.length - a - 1) / 2 + b - a - 1] : 'x';
      said.push(filled(texts[code], {a: places.find(place => place.id === own[a]).name, b: places.find(place => place.id === own[b]).name, year: file.latest}));
    }));
    return said;
  };

  // Lines with names at their ends; a shape for each place, hollow where the value has a sign. The lines at the least and
  // the greatest value are named as these are printed.
  const shapes = [
    (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`, (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
    (x, y) => `M${x} ${y - 5}l5 5-5 5-5-5z`, (x, y) => `M${x} ${y - 5}l5 9h-10z`, (x, y) => `M${x} ${y + 5}l5-9h-10z`,
    (x, y) => `M${x - 5} ${y - 1.5}h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z`];
  const picture = (file, columns, chosen, broken) => {
    // Texts keep their size, however wide the page is.
    const width = Math.max(300, Math.min(700, results.clientWidth)), right = Math.min(190, width * 0.4);
    const [height, left, top, bottom] = [300, 56, 14, 28];
    const cells = chosen.flatMap(place => columns.map(column => ({place, column, value: file.value[place.row][column]})))
      .filter(cell => cell.value !== null);
    const spans = file.low && chosen.length <= 3;
    const edge = (list, cell) => spans && file[list][cell.place.row][cell.column] !== null ? file[list][cell.place.row][cell.column] : cell.value;
    const ends = [...cells.map(cell => edge('low', cell)), ...cells.map(cell => edge('high', cell))];
    const [floor, high] = [Math.min(...ends), Math.max(...ends)];
    // Lines that all run far from nothing would lie on each other if they stood above it.
    const low = floor < (high - floor) * 2 ? Math.min(0, floor) : floor - (high - floor || 1) * 0.2;
    const x = column => left + (width - left - right) * (columns.indexOf(column) + 0.5) / columns.length;
    const y = value => top + (height - top - bottom) * (1 - (value - low) / (high - low || 1));
    const svg = make('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': file.title, class: 'compared ch-spark'});
    const least = cells.reduce((a, b) => b.value < a.value ? b : a), most = cells.reduce((a, b) => b.value > a.value ? b : a);
    for (const cell of y(least.value) - y(most.value) > 14 ? [least, most] : [most]) {
      svg.append(make('line', {class: 'rule', x1: left, x2: width - right, y1: y(cell.value), y2: y(cell.value)}),
        make('text', {x: left - 6, y: y(cell.value) + 4, 'text-anchor': 'end'}, file.text[cell.place.row][cell.column]));
    }
    for (const column of columns) svg.append(make('text', {x: x(column), y: height - 8, 'text-anchor': 'middle'}, file.periods[column]));
    for (const one of broken) {
      const at = x(file.periods.indexOf(one.period)) - (width - left - right) / columns.length / 2;
      svg.append(make('line', {class: 'cut', x1: at, x2: at, y1: top, y2: height - bottom}));
    }
    const labels = [];
    chosen.forEach((place, index) => {
      const group = make('g', {class: place.whole ? 'c0' : `c${index + 1}`});
      let path = '', isOpen = false;
      for (const column of columns) {
        const value = file.value[place.row][column];
        if (broken.some(one => one.period === file.periods[column] && one.places.includes(place.id))) isOpen = false;
        if (value === null) { isOpen = false; continue; }
        path += `${isOpen ? 'L' : 'M'}${x(column).toFixed(1)} ${y(value).toFixed(1)}`;
        isOpen = true;
      }
      group.append(make('path', {class: 'line', d: path}));
      for (const column of columns) {
        const value = file.value[place.row][column];
        if (value === null) continue;
        if (spans && !place.whole && file.low[place.row][column] !== null) {
          const at = x(column) + (index - (chosen.length - 1) / 2) * 6;
          group.append(make('line', {class: 'span', x1: at, x2: at, y1: y(file.low[place.row][column]), y2: y(file.high[place.row][column])}));
        }
        if (!place.whole) group.append(make('path', {class: file.sign[place.row][column] ? 'hollow' : 'dot', d: shapes[index % 6](x(column), y(value))}));
      }
      svg.append(group);
      const last = columns.findLast(column => file.value[place.row][column] !== null);
      labels.push({group, from: [x(last), y(file.value[place.row][last])], at: y(file.value[place.row][last]), text: `${place.name} ${file.text[place.row][last]}`});
    });
    // Names keep 16 units from each other.
    labels.sort((a, b) => a.at - b.at);
    labels.forEach((end, index) => { if (index) end.at = Math.max(end.at, labels[index - 1].at + 16); });
    const over = labels.length ? Math.max(0, labels.at(-1).at - (height - bottom)) : 0;
    labels.forEach(end => { end.at -= over; });
    for (const end of labels) {
      end.group.append(make('line', {class: 'lead', x1: end.from[0] + 6, y1: end.from[1], x2: width - right + 2, y2: end.at}),
        make('text', {x: width - right + 6, y: end.at + 4}, end.text));
    }
    return svg;
  };

  // The choice as a file, with the numbers of the build.
  const saved = (file, columns, chosen) => {
    const quoted = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const rows = [['indicator', 'place', 'period', 'value', 'lower', 'upper', 'n', 'status'].join()];
    for (const place of chosen) for (const column of columns) {
      const cell = list => file[list] ? file[list][place.row][column] ?? '' : '';
      const value = cell('value');
      rows.push([file.indicator, place.id, file.periods[column], value, cell('low'), cell('high'), cell('n'),
        value === '' ? cell('text') : cell('sign')].map(one => quoted(String(one))).join());
    }
    const link = make('a', {download: `${file.indicator}.csv`, href: URL.createObjectURL(new Blob([rows.join('\r\n') + '\r\n'], {type: 'text/csv'}))}, 'CSV');
    link.append(make('span', {class: 'unseen'}, `: ${file.title}`));
    return link;
  };

  for (const place of places.filter(one => !one.whole)) form.place.append(make('option', {value: place.id}, place.name));
  for (const [select, key] of [[form.place, 'p'], [form.subject, 'i']]) select.addEventListener('change', () => {
    if (select.value && !state[key].includes(select.value)) state[key].push(select.value);
    changed();
  });
  for (const select of [form.from, form.to]) select.addEventListener('change', () => {
    state.y = [form.from.value, form.to.value].sort();
    changed();
  });
  form.addEventListener('submit', event => event.preventDefault());
  form.copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(address());
      line.textContent = words.copied;
    } catch {
      line.textContent = address();
    }
  });
  addEventListener('popstate', () => { read(); show(); });
  read();
  form.hidden = false;
  show();
})();

// A picture as a file: the drawing as it is shown, with what stands around it, in the colours that it has now.
const svgNames = 'http://www.w3.org/2000/svg';
const node = (name, attributes, text) => {
  const element = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
};
// The page's rules that paint a drawing, with their colours written out.
const rulesOf = (svg, style) => {
  const colours = text => text.replace(/var\((--[\w-]+)\)/g, (_, name) => style.getPropertyValue(name).trim());
  const found = rules => [...rules].flatMap(rule => {
    if (rule instanceof CSSMediaRule) return matchMedia(rule.conditionText).matches ? found(rule.cssRules) : [];
    const paints = rule instanceof CSSStyleRule && /\.ch\b/.test(rule.selectorText) && svg.querySelector(rule.selectorText);
    return paints ? `${rule.selectorText}{${colours(rule.style.cssText)}}` : [];
  });
  return [...document.styleSheets].flatMap(sheet => found(sheet.cssRules)).join('');
};
const fileOf = figure => {
  const svg = [...figure.querySelectorAll('svg[role=img]')].find(one => one.getClientRects().length);
  const [style, letters] = [getComputedStyle(figure), getComputedStyle(svg)];
  const told = selector => [...figure.querySelectorAll(selector)].filter(one => one.getClientRects().length)
    .map(one => one.textContent.trim());
  const foot = figure.querySelector('.ch-foot').cloneNode(true);
  for (const link of foot.querySelectorAll('a')) link.remove();
  const {width, height} = svg.viewBox.baseVal, margin = width < 600 ? 12 : 24;
  const isTurned = letters.direction === 'rtl' || style.direction === 'rtl';
  const pen = document.createElement('canvas').getContext('2d');
  const file = node('svg', {
    class: 'ch', lang: figure.lang, role: 'img', 'font-family': letters.fontFamily, 'font-size': letters.fontSize});
  let y = margin;
  // A text in lines no wider than the drawing.
  const write = (text, size, leading, weight, colour) => {
    pen.font = `${weight} ${size}px ${letters.fontFamily}`;
    const lines = [''];
    for (const word of text.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (lines.at(-1) && pen.measureText(longer).width > width) lines.push(word); else lines[lines.length - 1] = longer;
    }
    for (const line of lines) {
      file.append(node('text', {
        x: isTurned ? width + margin : margin, y: y + size, 'font-size': size, 'font-weight': weight,
        fill: style.getPropertyValue(colour).trim(), ...(isTurned ? {direction: 'rtl'} : {})}, line));
      y += leading;
    }
  };
  file.append(
    node('title', {}, svg.querySelector('title').textContent), node('desc', {}, told('.ch-lead').join(' ')),
    node('style', {}, rulesOf(svg, style)),
    node('rect', {width: '100%', height: '100%', fill: style.getPropertyValue('--ch-bg').trim()}));
  const title = told('h1, h2, h3, h4, h5, h6')[0];
  write(title, 20, 26, 700, '--ch-ink');
  for (const text of told('.ch-sub')) write(text, 16, 22, 400, '--ch-secondary');
  const drawing = node('g', {transform: `translate(${margin} ${y + 4})`});
  for (const part of svg.children) if (part.localName !== 'title') drawing.append(part.cloneNode(true));
  file.append(drawing);
  y += height + 12;
  for (const text of [...told('.ch-notes li'), foot.textContent.replace(/\s+/g, ' ').trim()]) {
    if (text) write(text, 14, 18, 400, '--ch-secondary');
  }
  const size = {width: width + 2 * margin, height: Math.ceil(y + margin)};
  for (const [key, value] of Object.entries(size)) file.setAttribute(key, value);
  file.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  const text = new XMLSerializer().serializeToString(file);
  return {name: title.replace(/[\\/:*?"<>|]+/g, ' ').trim(), size, blob: new Blob([text], {type: 'image/svg+xml'})};
};
// The same as points, twice as many as on most screens.
const pointsOf = async ({blob, size}) => {
  const image = new Image();
  const address = URL.createObjectURL(blob);
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * size.width, 2 * size.height];
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
};
// Saves the picture of a chart as a file of a kind, and gives its name.
export const save = async (figure, kind) => {
  const file = fileOf(figure);
  const link = document.createElement('a');
  link.download = `${file.name}.${kind.toLowerCase()}`;
  link.href = URL.createObjectURL(kind === 'SVG' ? file.blob : await pointsOf(file));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  return link.download;
};

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

import { all } from './find.client.ts';
import type { SortText } from './texts.ts';
import { Tool } from './tool.client.ts';

// Sorts a table by the column that the reader chooses: its headings become buttons. A cell says by `data-value` what it is sorted by,
// a row's heading by its words; one without stands last, whichever the order. Without this the table stands in the order that it was made in.

type Order = 'ascending' | 'descending';

class SortTable extends Tool<SortText> {
  connectedCallback(): void {
    // Where there is no room for columns, the buttons stand in a row of their own.
    const by = document.createElement('p');
    by.textContent = this.text('by');
    this.prepend(by);
    for (const heading of all(this, 'thead th')) {
      if ('fixed' in heading.dataset) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => this.#sort(heading));
    }
  }

  #sort(heading: HTMLTableCellElement): void {
    const rows = all(this, 'tbody tr');
    const value = (row: HTMLTableRowElement): string | undefined => {
      const cell = row.cells[heading.cellIndex];
      return cell?.dataset['value'] ?? (cell?.localName === 'th' ? cell.textContent.trim() : undefined);
    };
    const isNumber = rows.every((row) => Number.isFinite(Number(value(row) ?? 0)));
    // Of figures one wants the greatest first, of names the beginning of the alphabet.
    const first: Order = isNumber ? 'descending' : 'ascending';
    const other: Order = isNumber ? 'ascending' : 'descending';
    const order = heading.ariaSort === first ? other : first;
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const sign = order === 'ascending' ? 1 : -1;
    rows.sort((a, b) => {
      const [one, two] = [value(a), value(b)];
      if (one === undefined || two === undefined) return Number(one === undefined) - Number(two === undefined);
      return sign * (isNumber ? Number(one) - Number(two) : compare(one, two));
    });
    this.find('tbody').append(...rows);
    for (const each of all(this, 'thead th')) each.removeAttribute('aria-sort');
    heading.ariaSort = order;
    this.tell(this.text('done', { column: heading.textContent.trim(), order: this.text(order === 'ascending' ? 'up' : 'down') }));
  }
}

customElements.define('sort-table', SortTable);

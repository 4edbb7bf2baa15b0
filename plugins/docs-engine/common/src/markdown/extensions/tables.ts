import {
  bordersOf,
  endsWithPipe,
  splitRow,
  type TableBorders,
} from '../blocks/tableRow';
import type { Element } from '../Element';
import type { BlockProcessor, Extension } from '../types';

class Table implements BlockProcessor {
  readonly marks = ['|'];
  readonly needsSign = true;

  constructor(private readonly alignByAttribute: boolean) {}

  test(_parent: Element, block: string): boolean {
    return isTable(block);
  }

  run(parent: Element, blocks: { take(): string }) {
    const [first, second, ...rows] = rowsOf(blocks.take());
    const borders = bordersOf(first);
    const aligns = splitRow(second, borders).map(alignOf);
    const table = parent.add('table');
    const add = (group: Element, tag: string, row: string) => {
      const cells = splitRow(row, borders);
      const line = group.add('tr');
      aligns.forEach((align, index) => {
        const cell = line.add(tag);
        cell.text = trimSpaces(cells[index] ?? '');
        if (align && this.alignByAttribute) {
          cell.attributes.set('align', align);
        } else if (align) {
          cell.attributes.set('style', `text-align: ${align};`);
        }
      });
    };
    add(table.add('thead'), 'th', first);
    const body = table.add('tbody');
    for (const row of rows) {
      add(body, 'td', row);
    }
    if (rows.length === 0) {
      const line = body.add('tr');
      aligns.forEach(() => line.add('td'));
    }
  }
}

/**
 * `tables`: a block whose second line underlines as many columns as the first
 * line has.
 *
 * Options: `use_align_attribute` writes `align` instead of a style.
 */
export const tables: Extension = ({ blocks, escapes }, options) => {
  escapes.add('|');
  blocks.register('table', new Table(options.use_align_attribute === true), 75);
};

function isTable(block: string): boolean {
  const lineEnd = block.indexOf('\n');
  if (lineEnd < 0) {
    return false;
  }
  const first = trimSpaces(block.slice(0, lineEnd));
  const secondEnd = block.indexOf('\n', lineEnd + 1);
  const second = trimSpaces(
    block.slice(lineEnd + 1, secondEnd < 0 ? undefined : secondEnd),
  );
  if (!/^[|:\- ]+$/.test(second) || !/[|]/.test(first + second)) {
    return false;
  }
  const borders = bordersOf(first);
  const columns = splitRow(first, borders).length;
  return (
    splitRow(second, borders).length === columns &&
    (columns > 1 || isSingleColumn(block, borders))
  );
}

/** Each row of a single column needs a pipe, at its begin or its end. */
function isSingleColumn(block: string, borders: TableBorders): boolean {
  return (
    (borders.left || borders.right) &&
    rowsOf(block)
      .slice(1)
      .every(row => row.startsWith('|') || endsWithPipe(row))
  );
}

function rowsOf(block: string): string[] {
  return block.split('\n').map(trimSpaces);
}

function alignOf(separator: string): string | undefined {
  const cell = trimSpaces(separator);
  if (cell.startsWith(':')) {
    return cell.endsWith(':') ? 'center' : 'left';
  }
  return cell.endsWith(':') ? 'right' : undefined;
}

function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === ' ') {
    start++;
  }
  while (end > start && text[end - 1] === ' ') {
    end--;
  }
  return text.slice(start, end);
}

import { Element } from '../Element';
import type { Extension, Page } from '../types';
import { IndentedContainer } from './indentedContainer';
import { tabSlugs } from './tabSlugs';

interface TabHeader {
  title: string;
  /** A new set begins, though one stands before it. */
  isNewSet: boolean;
  isSelected: boolean;
}

const COUNT = 'pymdownx.tabbed';

/** Where the parts of a tab stand in their set. */
interface TabLayout {
  add(set: Element, tab: { input: Element; label: Element }): Element;
  contentOf(set: Element): Element | undefined;
}

const plainLayout: TabLayout = {
  add(set, { input, label }) {
    set.children.push(input, label);
    return set.add('div', { class: 'tabbed-content' });
  },
  contentOf: set => set.last,
};

const alternateLayout: TabLayout = {
  add(set, { input, label }) {
    if (set.children.length === 0) {
      set.addClass('tabbed-alternate');
      set.add('div', { class: 'tabbed-labels' });
      set.add('div', { class: 'tabbed-content' });
    }
    const [labels, contents] = set.children.slice(-2);
    set.children.splice(set.children.length - 2, 0, input);
    labels.children.push(label);
    return contents.add('div', { class: 'tabbed-block' });
  },
  contentOf: set => set.last?.last,
};

/**
 * `pymdownx.tabbed`: `=== "Title"` with indented content below; those that follow
 * each other are tabs of one set. `===!` begins a new set, `===+` is the tab that
 * is open at first.
 *
 * Options: `alternate_style` puts labels and contents each into an element of
 * their own; `slugify`, `separator` and `combine_header_slug` name tabs by their
 * titles instead of by numbers.
 */
export const tabbed: Extension = ({ blocks, tree }, options) => {
  const layout =
    options.alternate_style === true ? alternateLayout : plainLayout;
  blocks.register(
    'tabbed',
    new IndentedContainer({
      marker: '===',
      readHeader,
      open(parent, header, { page }) {
        const { last } = parent;
        const set =
          last && !header.isNewSet && isTabSet(last)
            ? last
            : addSet(parent, page);
        return addTab(set, header, layout);
      },
      contentOf: last => (isTabSet(last) ? layout.contentOf(last) : undefined),
    }),
    105,
  );
  if (options.slugify) {
    tree.register('tab_slugs', tabSlugs(options), 4);
  }
};

function readHeader(text: string): TabHeader | undefined {
  const line = text.trimEnd();
  let at = 3;
  while (line[at] === '!' || line[at] === '+') {
    at++;
  }
  const flags = line.slice(3, at);
  const open = line.indexOf('"', at);
  const end = line.length - 1;
  const isTab =
    flags.length <= 2 &&
    flags !== '!!' &&
    flags !== '++' &&
    open > at &&
    line.slice(at, open).trim() === '' &&
    end > open &&
    line[end] === '"';
  return isTab
    ? {
        title: line.slice(open + 1, end),
        isNewSet: flags.includes('!'),
        isSelected: flags.includes('+'),
      }
    : undefined;
}

function isTabSet(element: Element): boolean {
  const names = element.tag === 'div' ? element.attribute('class') : undefined;
  return names?.split(' ')[0] === 'tabbed-set';
}

function addSet(parent: Element, page: Page): Element {
  const number = Number(page.state.get(COUNT) ?? 0) + 1;
  page.state.set(COUNT, number);
  return parent.add('div', {
    class: 'tabbed-set',
    'data-tabs': `${number}:0`,
  });
}

function addTab(set: Element, header: TabHeader, layout: TabLayout): Element {
  const [number, count] = (set.attribute('data-tabs') ?? '').split(':');
  const tab = Number(count) + 1;
  set.attributes.set('data-tabs', `${number}:${tab}`);
  const id = `__tabbed_${number}_${tab}`;
  const input = new Element('input', {
    id,
    name: `__tabbed_${number}`,
    type: 'radio',
  });
  if (header.isSelected) {
    for (const child of set.children) {
      child.attributes.delete('checked');
    }
  }
  if (header.isSelected || tab === 1) {
    input.attributes.set('checked', 'checked');
  }
  const label = new Element('label', { for: id });
  label.text = header.title;
  return layout.add(set, { input, label });
}

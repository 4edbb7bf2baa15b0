import type { Element } from '../Element';
import { slugify as defaultSlugify, slugifyOf } from '../slugs';
import type { TreeProcessor } from '../types';
import { headingLevelOf, plainTextOf } from './headingText';
import { IdRegister } from './IdRegister';

/** Names tabs by their titles, once headings have their ids. */
export function tabSlugs(options: Record<string, unknown>): TreeProcessor {
  const slugify = slugifyOf(options.slugify) ?? defaultSlugify;
  const separator =
    typeof options.separator === 'string' ? options.separator : '-';
  const withHeading = options.combine_header_slug === true;
  return {
    run(root, page) {
      const ids = IdRegister.of(root);
      let heading = '';
      const open = [root];
      for (let element = open.pop(); element; element = open.pop()) {
        if (headingLevelOf(element)) {
          heading = element.attribute('id') ?? '';
        } else if (element.attributes.has('data-tabs')) {
          const prefix = withHeading && heading ? heading + separator : '';
          nameTabs(element, label => {
            const slug = slugify(plainTextOf(label, page), separator);
            return ids.claim(prefix + slug);
          });
        }
        for (let i = element.children.length - 1; i >= 0; i--) {
          open.push(element.children[i]);
        }
      }
    },
  };
}

function nameTabs(set: Element, nameOf: (label: Element) => string) {
  const inputs = set.children.filter(({ tag }) => tag === 'input');
  const labels = set.children
    .flatMap(child =>
      child.attribute('class') === 'tabbed-labels' ? child.children : [child],
    )
    .filter(({ tag }) => tag === 'label');
  labels.forEach((label, index) => {
    const id = nameOf(label);
    inputs[index]?.attributes.set('id', id);
    label.attributes.set('for', id);
  });
}

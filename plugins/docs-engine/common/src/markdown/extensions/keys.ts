import { Element } from '../Element';
import { runLength } from '../inline/characters';
import type { Extension } from '../types';
import { type Key, keyOf } from './keyNames';

/** What stands between the plus signs: names, and labels in quotes. */
const PART =
  /(?:([\w-]+)|"((?:[^"\\\n]|\\[^\n]){1,100})"|'((?:[^'\\\n]|\\[^\n]){1,100})')(\+{2}|\+)/y;

/** `pymdownx.keys`: keys of a keyboard, as in `++ctrl+alt+del++`. */
export const keys: Extension = ({ inline }, options) => {
  const separator = String(options.separator ?? '+');
  const own = (options.key_map ?? {}) as Record<string, unknown>;
  const className = String(options.class ?? 'keys');

  const find = (written: string): Key | undefined => {
    const name =
      options.camel_case === true
        ? written.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
        : written;
    const label = own[name];
    return label === undefined ? keyOf(name) : { name, label: String(label) };
  };

  const build = (parts: Array<Key | string>) => {
    const element = new Element(options.strict === true ? 'kbd' : 'span');
    if (className) {
      element.attributes.set('class', className);
    }
    for (const [index, part] of parts.entries()) {
      if (index > 0 && separator) {
        element.add('span').text = separator;
      }
      const key = element.add('kbd');
      if (typeof part !== 'string') {
        key.attributes.set('class', `key-${part.name}`);
      }
      key.text = typeof part === 'string' ? part : part.label;
    }
    for (const child of element.children) {
      child.atomic = true;
    }
    return element;
  };

  inline.register(
    'keys',
    {
      triggers: '+',
      scan: text => at => {
        if (!text.startsWith('++', at) || text[at - 1] === '\\') {
          return undefined;
        }
        const parts: Array<Key | string> = [];
        PART.lastIndex = at + 2;
        for (;;) {
          const found = PART.exec(text);
          const quoted = found?.[2] ?? found?.[3];
          const part =
            quoted?.replace(/\\(.)/g, '$1').trim() ?? find(found?.[1] ?? '');
          if (!found || !part) {
            return undefined;
          }
          parts.push(part);
          if (found[4] === '++') {
            const end = PART.lastIndex || at + runLength(text, at);
            return { start: at, end, node: build(parts) };
          }
        }
      },
    },
    185,
  );
};

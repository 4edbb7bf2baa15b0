import { escapeAttribute } from './escape';
import {
  droppedWithContent,
  isAllowedAttribute,
  isAllowedTag,
  isSafeUrl,
  urlAttributes,
} from './policy';
import { ShallowParser } from './ShallowParser';

/** A page body without anything that is not allowed. */
export interface SanitizedHtml {
  html: string;
  /** What was taken out, each once, as it would be looked for in the source. */
  removed: string[];
}

/** What a site allows in addition. */
export interface SanitizeOptions {
  /** Hosts whose frames are kept; as `techdocs.sanitizer.allowedIframeHosts`. */
  iframeHosts?: readonly string[];
}

/** An element whose end was not seen yet. */
interface OpenTag {
  /** What is written at its end. */
  end: string;
  /** All that it holds goes with it. */
  drops: boolean;
}

/** Elements without an end. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

const IGNORED: OpenTag = { end: '', drops: false };
const DROPPED: OpenTag = { end: '', drops: true };

/**
 * Takes out of HTML what the policy does not allow, in one walk. What is kept is
 * written anew, so that a browser cannot read it in another way than we did:
 * every `<` is that of an element that is allowed.
 */
export function sanitize(
  html: string,
  options: SanitizeOptions = {},
): SanitizedHtml {
  const removed = new Set<string>();
  const open: OpenTag[] = [];
  let result = '';
  let dropping = 0;
  let ending = false;

  const begin = (
    name: string,
    attributes: Record<string, string>,
    isFull: boolean,
  ): OpenTag => {
    const frame = isFrame(name, attributes, options);
    if (dropping > 0 || (droppedWithContent.has(name) && !frame)) {
      removed.add(`<${name}`);
      return DROPPED;
    }
    if (!(frame || isAllowedTag(name)) || isFull) {
      removed.add(`<${name}`);
      return IGNORED;
    }
    result += `<${name}${writeAttributes(name, attributes, removed)}>`;
    return VOID.has(name) ? IGNORED : { end: `</${name}>`, drops: false };
  };

  const parser = new ShallowParser(
    {
      onopentagname: name => parser.answerAgain(name),
      onopentag(name, attributes) {
        const tag = begin(name, attributes, parser.isFull);
        dropping += Number(tag.drops);
        open.push(tag);
      },
      onclosetag(name, isImplied) {
        const { end, drops } = open.pop() ?? IGNORED;
        dropping -= Number(drops);
        // A browser may have closed a paragraph before, and would add an empty one.
        if (!isImplied || (ending && name !== 'p')) {
          result += end;
        }
      },
      ontext() {
        if (dropping === 0) {
          result += html
            .slice(parser.startIndex, parser.endIndex + 1)
            .replace(/</g, '&lt;');
        }
      },
    },
    () => open.length,
  );
  parser.write(html);
  ending = true;
  parser.end();
  return { html: result, removed: [...removed] };
}

function isFrame(
  name: string,
  attributes: Record<string, string>,
  { iframeHosts = [] }: SanitizeOptions,
): boolean {
  if (name !== 'iframe' || iframeHosts.length === 0) {
    return false;
  }
  try {
    const { protocol, host } = new URL(attributes.src ?? '');
    return /^https?:$/.test(protocol) && iframeHosts.includes(host);
  } catch {
    return false;
  }
}

function writeAttributes(
  tag: string,
  attributes: Record<string, string>,
  removed: Set<string>,
): string {
  let written = '';
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (!isAllowedAttribute(name, value)) {
      removed.add(name);
    } else if (urlAttributes.has(name) && !areSafeUrls(name, value, tag)) {
      removed.add(value);
    } else {
      written += ` ${name}="${escapeAttribute(value)}"`;
    }
  }
  return written;
}

function areSafeUrls(name: string, value: string, tag: string): boolean {
  return name === 'srcset'
    ? value.split(',').every(part => isSafeUrl(part, tag))
    : isSafeUrl(value, tag);
}

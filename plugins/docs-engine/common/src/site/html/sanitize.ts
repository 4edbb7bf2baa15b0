import { Parser } from 'htmlparser2';
import { escapeAttribute } from './escape';
import {
  allowedAttributes,
  allowedTags,
  droppedWithContent,
  isSafeUrl,
  urlAttributes,
} from './policy';

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

const VOID = new Set(
  'area br col hr img input source track wbr spacer'.split(' '),
);

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
  const open: string[] = [];
  let result = '';
  let dropped = 0;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (
          dropped > 0 ||
          (droppedWithContent.has(name) && !isFrame(name, attributes, options))
        ) {
          dropped++;
          removed.add(`<${name}`);
          return;
        }
        if (!allowedTags.has(name) && name !== 'iframe') {
          removed.add(`<${name}`);
          return;
        }
        result += `<${name}${writeAttributes(name, attributes, removed)}>`;
        if (!VOID.has(name)) {
          open.push(name);
        }
      },
      onclosetag(name, isImplied) {
        if (dropped > 0) {
          dropped--;
          return;
        }
        const known = open.lastIndexOf(name);
        if (known < 0) {
          return;
        }
        open.length = known;
        if (!isImplied) {
          result += `</${name}>`;
        }
      },
      ontext() {
        if (dropped === 0) {
          result += html
            .slice(parser.startIndex, parser.endIndex + 1)
            .replace(/</g, '&lt;');
        }
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  const unclosed = [...open];
  parser.end();
  for (const name of unclosed.reverse()) {
    result += `</${name}>`;
  }
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
    if (!isAllowed(name)) {
      removed.add(name);
    } else if (urlAttributes.has(name) && !areSafeUrls(name, value, tag)) {
      removed.add(value);
    } else {
      written += ` ${name}="${escapeAttribute(value)}"`;
    }
  }
  return written;
}

function isAllowed(name: string): boolean {
  return allowedAttributes.has(name) || /^(?:data|aria)-[\w.:-]+$/.test(name);
}

function areSafeUrls(name: string, value: string, tag: string): boolean {
  return name === 'srcset'
    ? value.split(',').every(part => isSafeUrl(part, tag))
    : isSafeUrl(value, tag);
}

/** A definition of a link, and where it stands in its block. */
export interface ReferenceDefinition {
  name: string;
  url: string;
  title: string | undefined;
  start: number;
  end: number;
}

/** The first definition that begins a line of the block. */
export function findReference(block: string): ReferenceDefinition | undefined {
  let start = 0;
  for (;;) {
    const found = referenceAt(block, start);
    if (found) {
      return found;
    }
    const feed = block.indexOf('\n', start);
    if (feed < 0) {
      return undefined;
    }
    start = feed + 1;
  }
}

/** The definition that begins at a position. */
export function referenceAt(
  block: string,
  start: number,
): ReferenceDefinition | undefined {
  const open = skipSpaces(block, start, 3);
  if (block[open] !== '[') {
    return undefined;
  }
  const close = nextBracket(block, open + 1);
  if (block[close] !== ']' || block[close + 1] !== ':') {
    return undefined;
  }
  let at = skipSpaces(block, close + 2);
  if (block[at] === '\n') {
    at = skipSpaces(block, at + 1);
  }
  const urlEnd = endOfWord(block, at);
  if (urlEnd === at) {
    return undefined;
  }
  const tail = readTail(block, urlEnd);
  if (!tail) {
    return undefined;
  }
  return {
    name: block
      .slice(open + 1, close)
      .trim()
      .toLowerCase(),
    url: block.slice(at, urlEnd).replace(/^<+/, '').replace(/>+$/, ''),
    title: tail.title,
    start,
    end: tail.end,
  };
}

function readTail(
  block: string,
  urlEnd: number,
): { title?: string; end: number } | undefined {
  const lineEnd = skipSpaces(block, urlEnd);
  const sameLine = titleAt(block, lineEnd);
  if (sameLine) {
    return sameLine;
  }
  if (lineEnd < block.length && block[lineEnd] !== '\n') {
    return undefined;
  }
  const nextLine =
    block[lineEnd] === '\n'
      ? titleAt(block, skipSpaces(block, lineEnd + 1))
      : undefined;
  return nextLine ?? { end: lineEnd };
}

/** A title that ends its line; quotes inside of it are part of it. */
function titleAt(
  block: string,
  at: number,
): { title: string; end: number } | undefined {
  const open = block[at];
  if (open !== '"' && open !== "'" && open !== '(') {
    return undefined;
  }
  const feed = block.indexOf('\n', at);
  const end = feed < 0 ? block.length : feed;
  let last = end - 1;
  while (last > at && block[last] === ' ') {
    last--;
  }
  const isClosed = last > at && block[last] === (open === '(' ? ')' : open);
  return isClosed ? { title: block.slice(at + 1, last), end } : undefined;
}

function nextBracket(block: string, from: number): number {
  let at = from;
  while (at < block.length && block[at] !== '[' && block[at] !== ']') {
    at++;
  }
  return at;
}

function endOfWord(block: string, from: number): number {
  let at = from;
  while (at < block.length && !/\s/.test(block[at])) {
    at++;
  }
  return at;
}

function skipSpaces(block: string, from: number, most = Infinity): number {
  let at = from;
  while (at - from < most && block[at] === ' ') {
    at++;
  }
  return at;
}

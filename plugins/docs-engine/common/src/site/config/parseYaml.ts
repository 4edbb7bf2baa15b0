import {
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Node,
} from 'yaml';
import { SourceError } from '../SourceError';
import { replaceTag } from './replaceTag';
import { yamlDepth } from './yamlDepth';

const MAX_LENGTH = 1_000_000;
const MAX_DEPTH = 200;
const MAX_ALIASES = 100;

/** A file of YAML and where its keys stand. */
export interface ParsedYaml {
  value: unknown;
  /** Line of a key of the first level, from 1. */
  lineOf(key: string): number | undefined;
  /** What is not done as written. */
  notes: Array<{ line: number; message: string }>;
}

/**
 * Reads YAML as MkDocs does (YAML 1.1), bounded in size, depth and aliases.
 * Tags of Python become strings; nothing is executed or looked up.
 *
 * @param text of the file
 * @param file what errors name
 * @throws SourceError with line when it cannot be read or holds a refused tag
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  // Before the parser sees it: far down its recursion it can take the process along.
  if (yamlDepth(text) > MAX_DEPTH) {
    throw new SourceError(
      file,
      `lists and maps are nested more than ${MAX_DEPTH} deep.`,
    );
  }
  if (text.length > MAX_LENGTH) {
    throw new SourceError(
      file,
      `the file has ${text.length} characters of YAML, the limit is ${MAX_LENGTH}.`,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.1',
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new SourceError(
      file,
      `this is not YAML: ${error.message.slice(0, 200)}.`,
      line,
    );
  }
  const lineAt = (node: Node) => lines.linePos(node.range?.[0] ?? 0).line;
  const notes: ParsedYaml['notes'] = [];
  const keys = new Map<string, number>();
  visit(document, (_, node, path) => {
    if (isPair(node) && path.length === 2 && isScalar(node.key)) {
      keys.set(String(node.key.value), lineAt(node.key));
    }
    if (!isNode(node) || !node.tag) {
      return undefined;
    }
    const line = lineAt(node);
    return replaceTag(node, {
      key: path
        .filter(isPair)
        .map(pair => String(pair.key))
        .join('.'),
      note: message => notes.push({ line, message }),
      refuse: message => {
        throw new SourceError(file, message, line);
      },
    });
  });
  return {
    value: readValue(() => document.toJS({ maxAliasCount: MAX_ALIASES }), file),
    lineOf: key => keys.get(key),
    notes,
  };
}

function readValue(read: () => unknown, file: string): unknown {
  try {
    return read();
  } catch (error) {
    throw new SourceError(file, `this YAML is refused: ${error}`);
  }
}

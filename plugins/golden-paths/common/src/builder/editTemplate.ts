import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { TemplatePath } from '../lint/types';

/** One change of a template. Paths count list items from 0. */
export type TemplateEdit =
  /** Sets a value and what is needed around it; `undefined` removes it. */
  | { set: TemplatePath; value: JsonValue | undefined }
  /** Adds an item to a list, at its end unless a place is given. */
  | { insert: TemplatePath; value: JsonValue; at?: number }
  /** Moves an item of a list. */
  | { move: TemplatePath; from: number; to: number }
  /** Gives a key of a map another name, and keeps its place. */
  | { rename: TemplatePath; to: string };

/**
 * Changes the YAML of a template and leaves everything else as it was written:
 * comments, order, blank lines and quotes.
 *
 * @param text - YAML
 * @throws InputError when the text is no YAML, or there is nothing at a path
 */
export function editTemplate(text: string, edit: TemplateEdit): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new InputError(document.errors[0].message);
  }
  if ('set' in edit) {
    set(document, edit.set, edit.value);
  } else if ('insert' in edit) {
    insert(document, edit);
  } else if ('move' in edit) {
    const list = listAt(document, edit.move);
    const [item] = list.items.splice(edit.from, 1);
    if (item === undefined) {
      throw new InputError(`${edit.move.join('.')} has no item ${edit.from}`);
    }
    list.items.splice(edit.to, 0, item);
  } else {
    rename(document, edit.rename, edit.to);
  }
  return document.toString({ lineWidth: 0 });
}

function set(
  document: Document,
  path: TemplatePath,
  value: JsonValue | undefined,
) {
  if (value === undefined) {
    document.deleteIn(path);
    removeEmpty(document, path.slice(0, -1));
    return;
  }
  const present = document.getIn(path, true);
  const isText = typeof value === 'string';
  if (isScalar(present) && isText && typeof present.value === 'string') {
    // The way it is quoted and what is said beside it are kept.
    present.value = value;
  } else {
    document.setIn(path, document.createNode(value));
  }
}

/** An input without values, or properties without one, is left out. */
function removeEmpty(document: Document, path: TemplatePath) {
  const node = path.length > 2 ? document.getIn(path, true) : undefined;
  if (isMap(node) && node.items.length === 0) {
    document.deleteIn(path);
  }
}

function insert(
  document: Document,
  edit: { insert: TemplatePath; value: JsonValue; at?: number },
) {
  if (document.getIn(edit.insert) === undefined) {
    document.setIn(edit.insert, document.createNode([]));
  }
  const list = listAt(document, edit.insert);
  const node = document.createNode(edit.value);
  list.items.splice(edit.at ?? list.items.length, 0, node);
  list.flow = false;
}

function rename(document: Document, path: TemplatePath, to: string) {
  const map = document.getIn(path.slice(0, -1), true);
  const pairs = isMap(map) ? map.items : [];
  const pair = pairs.find(
    item =>
      isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
  );
  if (!pair || !isScalar(pair.key)) {
    throw new InputError(`There is no ${path.join('.')}`);
  }
  if (pairs.some(({ key }) => isScalar(key) && key.value === to)) {
    throw new InputError(`There is a ${to} already`);
  }
  pair.key.value = to;
}

function listAt(document: Document, path: TemplatePath) {
  const list = document.getIn(path, true);
  if (!isSeq(list)) {
    throw new InputError(`${path.join('.')} is no list`);
  }
  return list;
}

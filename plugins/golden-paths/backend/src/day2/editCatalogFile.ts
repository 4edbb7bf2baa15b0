import {
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isMap, parseAllDocuments, stringify } from 'yaml';
import type { Document } from 'yaml';

/** What is changed in the file that describes an entity. */
export interface CatalogFileEdit {
  /** Of the entity that is changed. */
  entityRef: string;
  /** Values by path, such as `spec.owner`; a value of null removes what is there. */
  set?: JsonObject;
  /** Items for lists by path; those that are there already are left out. */
  add?: Record<string, JsonValue[]>;
  /** Entities that the file gets, unless it has them. */
  entities?: JsonObject[];
}

/** A file, and which of its documents is changed. */
interface CatalogFile {
  text: string;
  documents: Document[];
  index: number;
}

/** Below these, the rest of a path is one key, whatever dots it has. */
const FLAT = ['metadata.annotations', 'metadata.labels'];

/**
 * Changes a file with entities, and leaves comments and all that is not changed
 * as they are.
 *
 * @param text - YAML, one document per entity
 * @returns the new text
 * @throws NotFoundError when the file does not describe the entity
 * @throws InputError when the file is not valid YAML, or a path leads through
 *   something that is no object or no list
 */
export function editCatalogFile(text: string, edit: CatalogFileEdit): string {
  const documents = parseAllDocuments(text);
  const broken = documents.flatMap(({ errors }) => errors).at(0);
  if (broken) {
    throw new InputError(`The catalog file is not valid: ${broken.message}`);
  }
  const wanted = stringifyEntityRef(parseEntityRef(edit.entityRef));
  const index = documents.findIndex(one => refOf(one) === wanted);
  if (index < 0) {
    throw new NotFoundError(`The catalog file does not describe ${wanted}`);
  }
  const changed = changeOne({ text, documents, index }, edit);
  const known = new Set(documents.map(refOf));
  const added = (edit.entities ?? []).filter(
    entity => !known.has(stringifyEntityRef(entity as unknown as Entity)),
  );
  return [
    changed.trimEnd(),
    ...added.map(entity => `---\n${stringify(entity).trimEnd()}`),
    '',
  ].join('\n');
}

/** Only the part of the text that is this document is written anew. */
function changeOne(
  { text, documents, index }: CatalogFile,
  { set = {}, add = {} }: CatalogFileEdit,
): string {
  const document = documents[index];
  const before = JSON.stringify(document.toJS());
  for (const [path, value] of Object.entries(set)) {
    const keys = keysOf(document, path);
    if (value === null || value === undefined) {
      document.deleteIn(keys);
    } else {
      document.setIn(keys, value);
    }
  }
  for (const [path, items] of Object.entries(add)) {
    addItems(document, path, items);
  }
  if (JSON.stringify(document.toJS()) === before) {
    return text;
  }
  const start = documents[index - 1]?.range?.[2] ?? 0;
  const end = document.range?.[2] ?? text.length;
  const written = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    indentSeq: !/^( *)[^\s#-][^\n]*:\n\1- /m.test(text),
  });
  return `${text.slice(0, start)}${written.trimEnd()}\n${text.slice(end)}`;
}

function addItems(document: Document, path: string, items: JsonValue[]) {
  const keys = keysOf(document, path);
  const there = readIn(document.toJS(), keys);
  if (there !== undefined && !Array.isArray(there)) {
    throw new InputError(`${path} of the catalog file is no list`);
  }
  const missing = items.filter(item => !(there ?? []).includes(item));
  if (there === undefined && missing.length > 0) {
    document.setIn(keys, document.createNode(missing));
    return;
  }
  for (const item of missing) {
    document.addIn(keys, item);
  }
}

function keysOf(document: Document, path: string): string[] {
  const flat = FLAT.find(one => path.startsWith(`${one}.`));
  const keys = flat
    ? [...flat.split('.'), path.slice(flat.length + 1)]
    : path.split('.');
  for (let depth = 1; depth < keys.length; depth += 1) {
    const parent = keys.slice(0, depth);
    if (document.hasIn(parent) && !isMap(document.getIn(parent, true))) {
      throw new InputError(
        `${parent.join('.')} of the catalog file is no object, so ${path} cannot be set`,
      );
    }
  }
  return keys;
}

function readIn(value: unknown, keys: string[]): unknown {
  return keys.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null
        ? (at as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

function refOf(document: Document): string | undefined {
  const entity = document.toJS() as Entity | null;
  return typeof entity?.kind === 'string' &&
    typeof entity.metadata?.name === 'string'
    ? stringifyEntityRef(getCompoundEntityRef(entity))
    : undefined;
}

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { isMap, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';

/** Says which template an entity was made from; it becomes a relation. */
export const ANNOTATION_SOURCE_TEMPLATE = 'backstage.io/source-template';
/** Says at which version of it the entity is. */
export const ANNOTATION_TEMPLATE_VERSION = 'backstage.io/template-version';

/** A file that describes entities, with where they come from. */
export interface AnnotatedCatalogInfo {
  text: string;
  /** The entities, by reference. */
  entityRefs: string[];
}

/**
 * Adds to each entity of a file which template it is from and at which version.
 * What is there already stays, and so do comments. A file that is not valid
 * YAML is left as it is.
 */
export function annotateCatalogInfo(
  text: string,
  use: { template: string; version: string },
): AnnotatedCatalogInfo {
  const documents = parseAllDocuments(text);
  if (
    !Array.isArray(documents) ||
    documents.some(({ errors }) => errors.length > 0)
  ) {
    return { text, entityRefs: [] };
  }
  const entityRefs = documents.flatMap(document => refOf(document) ?? []);
  const changes = documents.map(
    document =>
      refOf(document) !== undefined &&
      [
        annotate(document, ANNOTATION_SOURCE_TEMPLATE, use.template),
        annotate(document, ANNOTATION_TEMPLATE_VERSION, use.version),
      ].some(Boolean),
  );
  return {
    text: changes.some(Boolean)
      ? documents.map(document => document.toString({ lineWidth: 0 })).join('')
      : text,
    entityRefs,
  };
}

function annotate(document: Document, name: string, value: string): boolean {
  const path = ['metadata', 'annotations', name];
  if (document.hasIn(path)) {
    return false;
  }
  if (!isMap(document.getIn(['metadata', 'annotations']))) {
    document.setIn(['metadata', 'annotations'], document.createNode({}));
  }
  document.setIn(path, value);
  return true;
}

function refOf(document: Document): string | undefined {
  const { kind, metadata } = (document.toJS() ?? {}) as {
    kind?: unknown;
    metadata?: { name?: unknown; namespace?: unknown };
  };
  if (typeof kind !== 'string' || typeof metadata?.name !== 'string') {
    return undefined;
  }
  const { namespace = 'default', name } = metadata;
  return stringifyEntityRef(parseEntityRef(`${kind}:${namespace}/${name}`));
}

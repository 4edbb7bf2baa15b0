import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { stableJson } from '@callboard/backend-kit';
import { ANNOTATION_TEMPLATE_VERSION } from '../lineage/annotateCatalogInfo';

/** Keys for which the catalog puts in the content of a file. */
const PLACEHOLDER = /"\$[a-z]+":/;

/**
 * Whether the catalog has a template as its file has it now. After a push the
 * other files of a version can be read before the catalog has processed its
 * template; together they would be a version that never was.
 *
 * @param text - the file that describes it
 */
export function isTakenOver(entity: Entity, text: string): boolean {
  const written = parseAllDocuments(text)
    .map(document => document.toJS() as Partial<Entity> | null)
    .find(
      document =>
        document?.kind === entity.kind &&
        document.metadata?.name === entity.metadata.name,
    );
  if (!written) {
    return true;
  }
  const versionOf = ({ metadata }: Partial<Entity>) =>
    metadata?.annotations?.[ANNOTATION_TEMPLATE_VERSION];
  const spec = stableJson(written.spec);
  return (
    versionOf(written) === versionOf(entity) &&
    (PLACEHOLDER.test(spec) || spec === stableJson(entity.spec))
  );
}

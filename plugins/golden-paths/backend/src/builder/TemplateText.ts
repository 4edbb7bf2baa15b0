import { readFile } from 'node:fs/promises';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import { parseAllDocuments, stringify } from 'yaml';

/** Reads templates as they were written, with their comments. */
export class TemplateText {
  readonly #reader: Pick<UrlReaderService, 'readUrl'>;

  constructor(reader: Pick<UrlReaderService, 'readUrl'>) {
    this.#reader = reader;
  }

  /**
   * @param entity - the template, as the catalog has it
   * @returns YAML; made from the entity when its file has no such template
   */
  async read(entity: Entity): Promise<string> {
    const { [ANNOTATION_LOCATION]: location = '' } =
      entity.metadata.annotations ?? {};
    const file = await this.#readFile(location);
    const documents = file ? parseAllDocuments(file) : [];
    if (Array.isArray(documents) && file) {
      const found = documents.find(
        document =>
          document.get('kind') === entity.kind &&
          document.getIn(['metadata', 'name']) === entity.metadata.name,
      );
      if (found && found.errors.length === 0) {
        return documents.length === 1 ? file : found.toString();
      }
    }
    return stringify(withoutCatalog(entity), { lineWidth: 0 });
  }

  async #readFile(location: string): Promise<string | undefined> {
    if (!location.includes(':')) {
      return undefined;
    }
    const { type, target } = parseLocationRef(location);
    if (type === 'file') {
      return readFile(target, 'utf8');
    }
    const response = await this.#reader.readUrl(target);
    return (await response.buffer()).toString('utf8');
  }
}

/** Without what the catalog has added. */
function withoutCatalog({ apiVersion, kind, metadata, spec }: Entity) {
  const { uid, etag, annotations = {}, ...rest } = metadata;
  const own = Object.entries(annotations).filter(
    ([name]) =>
      !/^backstage\.io\/(managed-by|source-location|view-url|edit-url|orphan)/.test(
        name,
      ),
  );
  return {
    apiVersion,
    kind,
    metadata: {
      ...rest,
      ...(own.length > 0 && { annotations: Object.fromEntries(own) }),
    },
    spec,
  };
}

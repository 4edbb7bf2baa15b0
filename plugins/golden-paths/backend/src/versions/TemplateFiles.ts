import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';

/** Files of one version. */
const MAX_FILES = 1_000;
/** Of all files; a dry run takes as much, in base64. */
const MAX_BYTES = 7 * 1024 ** 2;

/** The files of a template as they are now. */
export interface ReadTemplateFiles {
  /** By path, without that of the template itself. */
  files: Map<string, Buffer>;
  /** That of the template itself, when it was found. */
  own?: Buffer;
  etag?: string;
}

/** Counts files, and refuses too many. */
class Limit {
  readonly #where: string;
  #files = 0;
  #bytes = 0;

  constructor(where: string) {
    this.#where = where;
  }

  add(bytes: number) {
    this.#files += 1;
    this.#bytes += bytes;
    if (this.#files > MAX_FILES) {
      throw new InputError(
        `The template has more than ${MAX_FILES} files in ${this.#where}, so its versions are not kept`,
      );
    }
    if (this.#bytes > MAX_BYTES) {
      throw new InputError(
        `The template has more than 7 MB of files in ${this.#where}, so its versions are not kept`,
      );
    }
  }
}

/** Reads what lies beside the file of a template, from where the scaffolder does. */
export class TemplateFiles {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
  }

  /**
   * @param entity - the template
   * @param etag - of the last time
   * @returns undefined when nothing changed since
   * @throws InputError when there are more than 1,000 files or 7 MB, or when it
   *   is not known where they are
   */
  async read(
    entity: Entity,
    etag?: string,
  ): Promise<ReadTemplateFiles | undefined> {
    const { annotations = {} } = entity.metadata;
    const managed = annotations[ANNOTATION_LOCATION];
    const location = managed && parseLocationRef(managed);
    if (!location) {
      throw new InputError(
        `${stringifyEntityRef(entity)} does not say where it is: it has no annotation ${ANNOTATION_LOCATION}`,
      );
    }
    const own = basename(location.target);
    if (location.type === 'file') {
      return apart(await readFolder(dirname(location.target)), own);
    }
    const source = annotations[ANNOTATION_SOURCE_LOCATION] ?? managed;
    const { type, target } = parseLocationRef(source);
    if (type !== 'url') {
      throw new InputError(
        `The files of ${stringifyEntityRef(entity)} cannot be read from '${source}'`,
      );
    }
    return this.#readTree(target, { own, etag });
  }

  async #readTree(base: string, options: { own: string; etag?: string }) {
    const { own, etag } = options;
    const url = this.#integrations.resolveUrl({ url: '.', base });
    const limit = new Limit(url);
    try {
      const tree = await this.#reader.readTree(url, { etag });
      const files = new Map<string, Buffer>();
      for (const file of await tree.files()) {
        const content = await file.content();
        limit.add(content.length);
        files.set(file.path, content);
      }
      return { ...apart(files, own), etag: tree.etag };
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return undefined;
      }
      throw error;
    }
  }
}

function apart(files: Map<string, Buffer>, own: string): ReadTemplateFiles {
  const found = files.get(own);
  files.delete(own);
  return { files, own: found };
}

async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const limit = new Limit(folder);
  const files = new Map<string, Buffer>();
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const file = join(folder, path);
    const found = await lstat(file);
    if (found.isFile() && !path.split(sep).includes('.git')) {
      limit.add(found.size);
      files.set(path.split(sep).join('/'), await readFile(file));
    }
  }
  return files;
}

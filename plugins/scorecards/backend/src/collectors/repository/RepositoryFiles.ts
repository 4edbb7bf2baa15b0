import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError, toError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { LRUCache } from 'lru-cache';
import { fileUrl } from './fileUrl';
import { readLimited } from './readLimited';
import { toReadError } from './toReadError';
import { descriptorUrl, sourceFolder } from './sourceFolder';

const MAX_FILE_BYTES = 1024 ** 2;
const MAX_CACHED_BYTES = 16 * 1024 ** 2;
const READ_TIMEOUT_MS = 20_000;

/** A file of a repository, as far as it can be read. */
export type FileContent =
  | { exists: false }
  | { exists: true; text: string }
  /** It is there, but not as text: a sentence says why. */
  | { exists: true; problem: string };

interface Known {
  etag: string;
  content: FileContent;
}

/**
 * Reads files of the repositories that entities live in, through the portal's
 * URL readers, so from any host that it reads from. A file that several entities
 * or collectors ask for at the same time is read once, and hosts that know
 * revisions are asked only whether what was read still holds.
 */
export class RepositoryFiles {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #known = new LRUCache<string, Known>({
    maxSize: MAX_CACHED_BYTES,
    sizeCalculation: ({ content }) =>
      1024 + ('text' in content ? 2 * content.text.length : 0),
  });
  readonly #reading = new Map<string, Promise<FileContent>>();

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
  }

  /**
   * Reads one file, at most 1 MiB.
   *
   * @param file - `path` is relative to the folder of the entity
   * @throws InputError when the entity has no repository or the path could leave
   *   its folder, RetryLaterError when the host asks to come back later
   */
  async read(file: {
    entity: Entity;
    path: string;
    signal: AbortSignal;
  }): Promise<FileContent> {
    const folder = sourceFolder(file.entity);
    if (!folder) {
      throw new InputError(
        'The entity has no annotation backstage.io/source-location of type url',
      );
    }
    return this.#readUrl(
      fileUrl(this.#integrations, folder, file.path),
      file.signal,
    );
  }

  /**
   * Makes sure that a repository still exists, after files were not found in it:
   * hosts answer the same for both.
   *
   * @throws NotFoundError when the file that describes the entity is gone, too
   */
  async assertExists(entity: Entity, signal: AbortSignal): Promise<void> {
    const url = descriptorUrl(entity);
    if (!url || !this.#sameRepository(url, sourceFolder(entity))) {
      return;
    }
    const descriptor = await this.#readUrl(url, signal);
    if (!descriptor.exists) {
      throw new NotFoundError(
        `Neither the files nor the descriptor at ${url} were found: the repository or its branch is gone, or the portal may not read it`,
      );
    }
  }

  #sameRepository(url: string, folder: string | undefined): boolean {
    const first = (address: string) =>
      new URL(address).pathname.split('/').slice(0, 3).join('/');
    return (
      folder !== undefined &&
      new URL(url).host === new URL(folder).host &&
      first(url) === first(folder)
    );
  }

  async #readUrl(url: string, signal: AbortSignal): Promise<FileContent> {
    const running = this.#reading.get(url);
    if (running) {
      return running;
    }
    const started = this.#readOnce(
      url,
      AbortSignal.any([signal, AbortSignal.timeout(READ_TIMEOUT_MS)]),
    ).finally(() => this.#reading.delete(url));
    this.#reading.set(url, started);
    return started;
  }

  async #readOnce(url: string, signal: AbortSignal): Promise<FileContent> {
    const known = this.#known.get(url);
    try {
      const response = await this.#reader.readUrl(url, {
        etag: known?.etag,
        signal,
      });
      const bytes = response.stream
        ? await readLimited(response.stream(), MAX_FILE_BYTES, signal)
        : await response.buffer();
      const content = toContent(bytes);
      if (response.etag) {
        this.#known.set(url, { etag: response.etag, content });
      }
      return content;
    } catch (error) {
      if (known && toError(error).name === 'NotModifiedError') {
        return known.content;
      }
      return toReadError(error, { url, signal });
    }
  }
}

function toContent(bytes: Buffer | undefined): FileContent {
  if (!bytes || bytes.length > MAX_FILE_BYTES) {
    return { exists: true, problem: 'is larger than 1 MiB' };
  }
  if (bytes.includes(0)) {
    return { exists: true, problem: 'is binary' };
  }
  return { exists: true, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

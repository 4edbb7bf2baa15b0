import type { Entity } from '@backstage/catalog-model';
import type {
  FileContent,
  RepositoryFiles,
} from '../repository/RepositoryFiles';
import type { ManifestFiles } from './Manifest';

/** The files of one entity's folder, each read at most once. */
export class EntityFolder implements ManifestFiles {
  readonly #contents = new Map<string, FileContent>();
  readonly #options: {
    files: RepositoryFiles;
    entity: Entity;
    signal: AbortSignal;
  };

  constructor(options: {
    files: RepositoryFiles;
    entity: Entity;
    signal: AbortSignal;
  }) {
    this.#options = options;
  }

  async read(path: string): Promise<string | undefined> {
    const content = await this.#read(path);
    return content.exists && 'text' in content ? content.text : undefined;
  }

  async exists(path: string): Promise<boolean> {
    return (await this.#read(path)).exists;
  }

  /**
   * Makes sure that the repository exists, if nothing that was read does.
   *
   * @throws NotFoundError when it does not
   */
  async assertFound(): Promise<void> {
    const { files, entity, signal } = this.#options;
    if ([...this.#contents.values()].every(({ exists }) => !exists)) {
      await files.assertExists(entity, signal);
    }
  }

  async #read(path: string): Promise<FileContent> {
    const { files, entity, signal } = this.#options;
    const known =
      this.#contents.get(path) ?? (await files.read({ entity, path, signal }));
    this.#contents.set(path, known);
    return known;
  }
}

import { InputError } from '@backstage/errors';
import { LINEAGE_FILE } from '@callboard/plugin-golden-paths-common';
import type { RepositoryHosts } from '../hosts/RepositoryHosts';
import type { LineageStore, StoredLineage } from './LineageStore';
import { readTemplateUse } from './templateUseFile';

/** What a repository says of its template, with all of its files. */
export interface ReadLineage {
  lineage: StoredLineage;
  files: ReadonlyMap<string, Buffer>;
}

/** What {@link RepositoryLineage} needs. */
export interface RepositoryLineageOptions {
  hosts: Pick<RepositoryHosts, 'readFiles'>;
  store: LineageStore;
}

/** Takes over from repositories which template they are from; they know best. */
export class RepositoryLineage {
  readonly #options: RepositoryLineageOptions;

  constructor(options: RepositoryLineageOptions) {
    this.#options = options;
  }

  /**
   * Reads a repository, and remembers what it says.
   *
   * @throws InputError when it has no readable `.callboard/template.yaml`, and
   *   what the host throws when it cannot be reached
   */
  async read(entity: {
    entityRef: string;
    repositoryUrl?: string;
  }): Promise<ReadLineage> {
    const { hosts } = this.#options;
    const { entityRef, repositoryUrl } = entity;
    if (!repositoryUrl) {
      throw new InputError(`${entityRef} is described in no repository`);
    }
    const files = await hosts.readFiles(repositoryUrl);
    const file = files.get(LINEAGE_FILE);
    if (!file) {
      throw new InputError(
        `The repository has no ${LINEAGE_FILE}, so its version of the template is not known`,
      );
    }
    const use = readTemplateUse(file.toString());
    const lineage = await this.#complete({ ...use, entityRef, repositoryUrl });
    await this.#save(lineage);
    return { lineage, files };
  }

  /** Adds what only the portal knows: the task, and who started it. */
  async #complete(
    use: Omit<StoredLineage, 'source' | 'at'>,
  ): Promise<StoredLineage> {
    const { store } = this.#options;
    const known = await store.find(use.entityRef);
    const record = await store.findRecord(use.entityRef, use.template);
    const same = known?.template === use.template ? known : undefined;
    return {
      ...use,
      digest: [record, same].find(one => one?.version === use.version)?.digest,
      source: same?.source ?? 'created',
      taskId: same?.taskId ?? record?.taskId,
      by: same?.by ?? record?.by,
      at: same?.at ?? record?.at ?? new Date().toISOString(),
    };
  }

  /** Entities that one task published in one repository share what it says. */
  async #save(lineage: StoredLineage) {
    const { store } = this.#options;
    const record = await store.findRecord(lineage.entityRef, lineage.template);
    const entityRefs = new Set([
      lineage.entityRef,
      ...(record?.entityRefs ?? []),
    ]);
    for (const entityRef of entityRefs) {
      await store.save({ ...lineage, entityRef });
    }
  }
}

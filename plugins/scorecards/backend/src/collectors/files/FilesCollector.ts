import { toError } from '@backstage/errors';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type { FactDescription } from '@callboard/plugin-scorecards-common';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import { checkPath } from '../repository/checkPath';
import { hasRepository } from '../repository/hasRepository';
import type {
  FileContent,
  RepositoryFiles,
} from '../repository/RepositoryFiles';
import { evaluateRead } from './evaluateRead';

/** Reads the files that checks ask for: `facts.files.<name of the read>`. */
export class FilesCollector implements FactCollector {
  readonly id = 'files';
  readonly title = 'Files in the repository';
  readonly description =
    'What checks ask of files, by the name of the read: `exists`; `matches` when it looks for a text; `value` when it selects one and the file has it; `error` in words when that cannot be told.';
  /** Checks name their own. */
  readonly facts: readonly FactDescription[] = [];
  readonly appliesTo = hasRepository;
  readonly every: HumanDuration = { minutes: 30 };
  readonly #files: RepositoryFiles;

  constructor(options: { files: RepositoryFiles }) {
    this.#files = options.files;
  }

  /**
   * @throws NotFoundError when the repository is gone, RetryLaterError when its
   *   host asks to come back later
   */
  async collect(request: CollectRequest): Promise<JsonObject> {
    const { entity, files, signal } = request;
    const contents = new Map<string, FileContent>();
    const facts: JsonObject = {};
    for (const read of files) {
      const problem = problemOf(read.path);
      if (problem) {
        facts[read.name] = { exists: false, error: problem };
        continue;
      }
      const content =
        contents.get(read.path) ??
        (await this.#files.read({ entity, path: read.path, signal }));
      contents.set(read.path, content);
      facts[read.name] = evaluateRead(read, content);
    }
    const isNothingThere = [...contents.values()].every(
      ({ exists }) => !exists,
    );
    if (contents.size > 0 && isNothingThere) {
      await this.#files.assertExists(entity, signal);
    }
    return facts;
  }
}

function problemOf(path: string): string | undefined {
  try {
    checkPath(path);
    return undefined;
  } catch (error) {
    return toError(error).message;
  }
}

import { InputError, ResponseError } from '@backstage/errors';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  LINEAGE_FILE,
  type TemplateUse,
} from '@callboard/plugin-golden-paths-common';
import { stableJson } from '@callboard/backend-kit';
import { digestOf } from '../shared/digestOf';
import type { TemplateSnapshot } from '../versions/TemplateVersions';
import type { DryRunClient } from './DryRunClient';
import { reduceSteps } from './reduceSteps';
import { RenderCache } from './RenderCache';
import type { TemplateRenderer } from './TemplateRenderer';

/** What the runner logs of an action that a dry run leaves out. */
const LEFT_OUT = 'does not support dry-run';

/**
 * Makes the files of a template by a dry run of the scaffolder, so that they are
 * made by the same actions, filters and limits as when it was run.
 */
export class ScaffolderTemplateRenderer implements TemplateRenderer {
  readonly #client: Pick<DryRunClient, 'run'>;
  readonly #fileActions: readonly string[];
  readonly #cache = new RenderCache();

  constructor(options: {
    client: Pick<DryRunClient, 'run'>;
    /** Actions that write files, besides the known ones. */
    fileActions?: readonly string[];
  }) {
    this.#client = options.client;
    this.#fileActions = options.fileActions ?? [];
  }

  async render(
    snapshot: TemplateSnapshot,
    use: Pick<TemplateUse, 'answers' | 'outputs'>,
  ): Promise<Map<string, Buffer>> {
    const { answers, outputs } = use;
    const key = [
      snapshot.digest,
      snapshot.version,
      digestOf(stableJson({ answers, outputs })),
    ].join(' ');
    return this.#cache.get(key, () => this.#render(snapshot, use));
  }

  async #render(
    snapshot: TemplateSnapshot,
    { answers, outputs }: Pick<TemplateUse, 'answers' | 'outputs'>,
  ): Promise<Map<string, Buffer>> {
    const { templateRef, version } = snapshot;
    const entity = snapshot.entity as TemplateEntityV1beta3;
    const { steps, folder } = reduceSteps({
      spec: entity.spec,
      template: templateRef,
      version,
      outputs,
      fileActions: this.#fileActions,
    });
    const { owner, type } = entity.spec;
    const { files, log } = await this.#client
      .run({
        // Without the form: old answers need not fit it, and defaults are in them.
        template: {
          apiVersion: entity.apiVersion,
          kind: entity.kind,
          metadata: entity.metadata,
          spec: { owner, type, steps, output: {} },
        },
        values: answers,
        files: snapshot.files,
      })
      .catch(error => {
        throw explain(error, snapshot);
      });
    const leftOut = log.find(line => line.includes(LEFT_OUT));
    if (leftOut) {
      throw new InputError(
        `The files of ${templateRef} cannot be made again: ${leftOut}`,
      );
    }
    return inFolder(files, folder);
  }
}

/** What the scaffolder refuses is a matter of the template, not of the portal. */
function explain(error: unknown, { templateRef, version }: TemplateSnapshot) {
  if (error instanceof ResponseError && error.statusCode < 500) {
    return new InputError(
      `${templateRef} at version ${version} cannot be rendered: ${error.cause.message}`,
    );
  }
  return error;
}

function inFolder(
  files: Map<string, Buffer>,
  folder: string,
): Map<string, Buffer> {
  const prefix = folder && `${folder}/`;
  return new Map(
    [...files].flatMap(([path, content]): [string, Buffer][] => {
      const inside = path.slice(prefix.length);
      return path.startsWith(prefix) && inside !== LINEAGE_FILE
        ? [[inside, content]]
        : [];
    }),
  );
}

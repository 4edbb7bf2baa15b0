import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, isError, toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  LINEAGE_FILE,
  type LineageClient,
} from '@callboard/plugin-golden-paths-common';
import { kindOfAction, RECORD_ACTION } from '../rendering/stepKinds';
import {
  annotateCatalogInfo,
  ANNOTATION_TEMPLATE_VERSION,
} from './annotateCatalogInfo';
import { answersOf, hasSecret } from './answersOf';
import type { RunningTask, TaskReader } from './TaskReader';
import { writeTemplateUse } from './templateUseFile';

/** What {@link createRecordAction} needs. */
export interface RecordActionOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  /** Actions that write files, besides the known ones. */
  fileActions?: readonly string[];
  plugin: Pick<LineageClient, 'recordTask'>;
  tasks: TaskReader;
}

const NO_TASK: RunningTask = { parameters: {}, steps: [], outputs: {} };
const CATALOG_FILE = 'catalog-info.yaml';

/**
 * Creates the template action `golden-paths:record`. It writes into the
 * workspace which template the files are from, at which version and with which
 * answers, so that the repository knows it from its first commit, and tells the
 * portal of the task. Run again it does the same again.
 */
export function createRecordAction(options: RecordActionOptions) {
  return createTemplateAction({
    id: RECORD_ACTION,
    description: `Writes ${LINEAGE_FILE}, from which the portal works out updates, and says in ${CATALOG_FILE} which template the entities are from; put it after the steps that write files and before the one that publishes them`,
    supportsDryRun: true,
    examples: [
      {
        description: 'Record the template before its files are published',
        example: `steps:
  - id: record
    name: Record the template
    action: golden-paths:record
`,
      },
    ],
    schema: {
      input: {
        answers: z =>
          z
            .array(z.string())
            .optional()
            .describe('Names of the parameters to keep; default: all'),
        exclude: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Names of parameters not to keep; secrets are never kept',
            ),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the workspace that is published, as `sourcePath` of the publishing step; default: all of it',
            ),
        template: z =>
          z
            .string()
            .optional()
            .describe('Reference of the template; default: the one that runs'),
        version: z =>
          z
            .string()
            .optional()
            .describe(
              'Version of the template; default: the present one, as the portal has it',
            ),
      },
      output: {
        version: z => z.string().describe('Version of the template'),
      },
    },
    async handler(ctx) {
      const { input, logger, secrets = {}, templateInfo } = ctx;
      const template = input.template ?? templateInfo?.entityRef;
      if (!template) {
        throw new InputError(
          'The task does not know its template: start it from a template of the catalog',
        );
      }
      const folder = resolveSafeChildPath(
        ctx.workspacePath,
        input.targetPath ?? '.',
      );
      const task = ctx.isDryRun
        ? NO_TASK
        : await options.tasks.read(ctx.task.id);
      const hidden = Object.values(secrets);
      const answers = answersOf(task.parameters, {
        ...input,
        schemas: await readSchemas(),
        secrets: hidden,
      });
      const outputs = outputsOf(task, {
        secrets: hidden,
        fileActions: options.fileActions,
      });
      const catalogFile = join(folder, CATALOG_FILE);
      const described = await readFile(catalogFile, 'utf8').catch(ifMissing);
      const version = await findVersion();
      if (described !== undefined) {
        const { text } = annotateCatalogInfo(described, { template, version });
        await writeFile(catalogFile, text);
      }
      const file = join(folder, LINEAGE_FILE);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(
        file,
        writeTemplateUse({ template, version, answers, outputs }),
      );
      ctx.output('version', version);

      async function readSchemas(): Promise<JsonValue | undefined> {
        if (ctx.isDryRun || !template) {
          return undefined;
        }
        const entity = await options.catalog.getEntityByRef(template, {
          credentials: await ctx.getInitiatorCredentials(),
        });
        return entity?.spec?.parameters;
      }

      async function findVersion(): Promise<string> {
        const named =
          input.version ??
          templateInfo?.entity?.metadata.annotations?.[
            ANNOTATION_TEMPLATE_VERSION
          ];
        if (ctx.isDryRun || !template) {
          return named ?? 'dry-run';
        }
        const { entityRefs } = annotateCatalogInfo(described ?? '', {
          template,
          version: '',
        });
        const recorded = await options.plugin
          .recordTask({
            taskId: ctx.task.id,
            template,
            answers,
            outputs,
            entityRefs,
            by: task.by,
            version: named,
          })
          .catch(error => {
            // Without it there are no updates, but there is a service.
            warn(logger, template, error);
          });
        return recorded?.version ?? named ?? 'unknown';
      }
    },
  });
}

/** Outputs of the steps that are not run again, without secrets. */
function outputsOf(
  task: RunningTask,
  options: { secrets: string[]; fileActions?: readonly string[] },
) {
  const { secrets, fileActions } = options;
  const others = new Set(
    task.steps
      .filter(({ action }) => kindOfAction(action, fileActions) === 'other')
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(task.outputs).flatMap(([id, output]) => {
      const kept = Object.fromEntries(
        Object.entries(output).filter(
          ([, value]) => !hasSecret(value, secrets),
        ),
      ) as JsonObject;
      return others.has(id) && Object.keys(kept).length > 0 ? [[id, kept]] : [];
    }),
  );
}

function ifMissing(error: unknown): undefined {
  if (isError(error) && error.code === 'ENOENT') {
    return undefined;
  }
  throw error;
}

function warn(
  logger: Pick<LoggerService, 'warn'>,
  template: string,
  error: unknown,
) {
  logger.warn(
    `The version of ${template} could not be recorded, so that updates cannot be offered: ${toError(error).message}`,
  );
}

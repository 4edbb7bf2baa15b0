import type { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type { FactDescription } from '@callboard/plugin-scorecards-common';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RepositoryFiles } from '../repository/RepositoryFiles';
import { sourceFolder } from '../repository/sourceFolder';

const TEMPLATE_FILE = '.callboard/template.yaml';
const TEMPLATE_ANNOTATION = 'backstage.io/source-template';
const TEMPLATE_RELATION = 'scaffoldedFrom';

const templateFileSchema = z.object({
  template: z.string(),
  version: z.coerce.string().optional(),
});

/** Tells which template an entity was made from. */
export class LineageCollector implements FactCollector {
  readonly id = 'lineage';
  readonly title = 'Template';
  readonly description =
    'The golden-path template that an entity was made from, and its version.';
  readonly facts: readonly FactDescription[] = [
    {
      name: 'fromTemplate',
      type: 'boolean',
      title: 'Made from a template',
    },
    {
      name: 'template',
      type: 'string',
      title: 'Template',
      description: 'Entity reference of the template.',
    },
    {
      name: 'version',
      type: 'string',
      title: 'Version of the template',
      description: `What ${TEMPLATE_FILE} in the repository says.`,
    },
    {
      name: 'error',
      type: 'string',
      title: 'What is wrong',
      description: `Why ${TEMPLATE_FILE} could not be understood.`,
    },
  ];
  readonly every: HumanDuration = { days: 1 };
  readonly #files: RepositoryFiles;

  constructor(options: { files: RepositoryFiles }) {
    this.#files = options.files;
  }

  async collect({ entity, signal }: CollectRequest): Promise<JsonObject> {
    const file = sourceFolder(entity)
      ? await this.#files.read({ entity, path: TEMPLATE_FILE, signal })
      : { exists: false as const };
    const written = readTemplateFile(
      file.exists && 'text' in file ? file.text : undefined,
    );
    const template = templateOf(entity) ?? written.template;
    return {
      fromTemplate: template !== undefined,
      ...(template && { template }),
      ...(written.version && { version: written.version }),
      ...(written.error && { error: written.error }),
    };
  }
}

function templateOf(entity: Entity): string | undefined {
  return (
    entity.metadata.annotations?.[TEMPLATE_ANNOTATION] ??
    entity.relations?.find(({ type }) => type === TEMPLATE_RELATION)?.targetRef
  );
}

function readTemplateFile(text: string | undefined): {
  template?: string;
  version?: string;
  error?: string;
} {
  if (text === undefined) {
    return {};
  }
  try {
    const file = templateFileSchema.safeParse(parse(text));
    return file.success
      ? file.data
      : { error: `${TEMPLATE_FILE} does not name a 'template'` };
  } catch (error) {
    const [reason] = toError(error).message.split('\n');
    return { error: `${TEMPLATE_FILE} is not valid YAML: ${reason}` };
  }
}

import { InputError, toError } from '@backstage/errors';
import {
  LINEAGE_FILE,
  templateUseSchema,
  type TemplateUse,
} from '@callboard/plugin-golden-paths-common';
import { parse, stringify } from 'yaml';

const HEAD = `# Which template this repository is from, at which version, and how its form
# was answered. The portal reads it to offer updates, which change it as well.
`;

/** Writes what `.callboard/template.yaml` holds. */
export function writeTemplateUse(use: TemplateUse): string {
  const { template, version, answers, outputs } = use;
  return `${HEAD}${stringify({ template, version, answers, outputs }, { lineWidth: 0 })}`;
}

/**
 * Reads `.callboard/template.yaml`.
 *
 * @throws InputError that names the file and what is wrong with it
 */
export function readTemplateUse(text: string): TemplateUse {
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    const [reason] = toError(error).message.split('\n');
    throw new InputError(`${LINEAGE_FILE} is not valid YAML: ${reason}`);
  }
  const result = templateUseSchema.safeParse(content);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(
      `${LINEAGE_FILE}: ${path.join('.') || 'its content'}: ${message}`,
    );
  }
  return result.data;
}

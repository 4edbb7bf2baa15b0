import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';

/** The folder with the portal's templates. */
export const templatesFolder = resolve(
  __dirname,
  '../../../../../examples/templates',
);

/** A template as it lies on disk. */
export type StoredTemplate = {
  name: string;
  file: string;
  entity: TemplateEntityV1beta3;
};

/**
 * Reads every template that a Location of the portal names.
 *
 * @param file - `all.yaml` names the golden paths, `changes.yaml` those that
 *   change what exists
 */
export function readTemplates(file = 'all.yaml'): StoredTemplate[] {
  const location = parse(readFileSync(`${templatesFolder}/${file}`, 'utf8'));
  return location.spec.targets.map((target: string) => {
    const path = resolve(templatesFolder, target);
    const entity = parse(readFileSync(path, 'utf8'));
    return { name: entity.metadata.name, file: path, entity };
  });
}

/**
 * Writes a template's skeleton into a folder with the stock action.
 *
 * @param template - the template
 * @param values - what its fetch step would pass
 * @param workspacePath - the folder, absolute; the raw files land beside it
 */
export async function renderSkeleton(
  template: StoredTemplate,
  values: Record<string, string | undefined>,
  workspacePath: string,
): Promise<void> {
  const action = createFetchTemplateAction({
    reader: mockServices.urlReader.mock(),
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
  });
  await action.handler({
    ...createMockActionContext({
      workspacePath,
      input: { url: './skeleton', values },
      templateInfo: {
        entityRef: `template:default/${template.name}`,
        baseUrl: pathToFileURL(template.file).href,
      },
    }),
    createTemporaryDirectory: async () => `${workspacePath}-fetched`,
  });
}

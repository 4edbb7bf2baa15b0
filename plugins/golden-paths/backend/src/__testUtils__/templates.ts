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

/** Reads every template that the portal's Location names. */
export function readTemplates(): StoredTemplate[] {
  const location = parse(readFileSync(`${templatesFolder}/all.yaml`, 'utf8'));
  return location.spec.targets.map((target: string) => {
    const file = resolve(templatesFolder, target);
    const entity = parse(readFileSync(file, 'utf8'));
    return { name: entity.metadata.name, file, entity };
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

import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { readTemplates, renderSkeleton } from '../__testUtils__/templates';

const values = { team: 'checkout', title: 'Shop', description: 'Sells "it"' };

const fixes = readTemplates('changes.yaml').filter(
  ({ entity }) => entity.spec.type === 'fix',
);

describe.each(fixes)('template $name', template => {
  const { entity } = template;
  const directory = createMockDirectory();

  it('is a valid template that checks can open with an entity alone', async () => {
    await expect(templateEntityV1beta3Validator.check(entity)).resolves.toBe(
      true,
    );
    expect(entity.metadata.name).toMatch(/^fix-/);
    const [page] = [entity.spec.parameters].flat();
    expect(page?.required).toEqual(['entityRef']);
  });

  it('overwrites nothing', () => {
    const steps = entity.spec.steps.map(({ action, input }) => ({
      action,
      keepExisting: input?.keepExisting,
    }));
    expect(steps).toEqual([
      { action: 'catalog:fetch' },
      { action: 'fetch:template' },
      { action: 'publish:gitea:pull-request', keepExisting: true },
    ]);
  });

  it('writes one file without a placeholder left', async () => {
    const project = directory.resolve('project');
    await renderSkeleton(template, values, project);
    const [file] = Object.keys(directory.content({ path: 'project' }) ?? {});
    const text = readFileSync(`${project}/${file}`, 'utf8');
    expect(text).toContain('checkout');
    expect(text).not.toMatch(/\$\{\{|\{%|&quot;/);
  });
});

import type { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { isTakenOver } from './isTakenOver';

const template = (version: string, steps: unknown = []): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'worker',
    annotations: { 'backstage.io/template-version': version },
  },
  spec: { type: 'service', steps } as Entity['spec'],
});

const entity = {
  ...template('1'),
  metadata: {
    ...template('1').metadata,
    namespace: 'default',
    annotations: {
      ...template('1').metadata.annotations,
      'backstage.io/managed-by-location': 'url:x',
    },
  },
};

describe('isTakenOver', () => {
  it('finds the template among others in its file', () => {
    const text = `---\nkind: Location\n---\n${stringify(template('1'))}`;
    expect(isTakenOver(entity, text)).toBe(true);
  });

  it('sees another version and other steps', () => {
    expect(isTakenOver(entity, stringify(template('2')))).toBe(false);
    expect(isTakenOver(entity, stringify(template('1', [{}])))).toBe(false);
  });

  it('compares no spec that the catalog fills in', () => {
    const text = stringify(template('1', { $yaml: './steps.yaml' }));
    expect(isTakenOver(entity, text)).toBe(true);
  });

  it('does not judge by a file without the template', () => {
    expect(isTakenOver(entity, '')).toBe(true);
    expect(isTakenOver(entity, 'kind: Template\n')).toBe(true);
  });
});

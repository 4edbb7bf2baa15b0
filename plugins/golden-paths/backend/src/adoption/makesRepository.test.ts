import { makesRepository } from './makesRepository';

const templateWith = (...actions: string[]) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'a' },
  spec: { type: 'service', steps: actions.map(action => ({ action })) },
});

describe('makesRepository', () => {
  it.each([
    [['fetch:template', 'golden-paths:record', 'publish:gitea'], true],
    [['fetch:template', 'publish:github'], true],
    [['fetch:template', 'publish:gitea:pull-request'], false],
    [['fetch:template', 'publish:gitlab:merge-request'], false],
    [['golden-paths:change-entity'], false],
    [[], false],
  ])('of a template with %j: %s', (actions: string[], makes) => {
    expect(makesRepository(templateWith(...actions))).toBe(makes);
  });
});

import { readTemplateUse } from '../lineage/templateUseFile';
import { braces, filesOf, versionsOf, WORKER } from './__testUtils__/aTemplate';
import { compareWithTemplate } from './compareWithTemplate';

const use = {
  template: WORKER,
  version: '1',
  answers: { name: 'mailer' },
  outputs: { check: { url: 'x' } },
};
const v1 = { files: { README: '# {name}\n\none\n', port: '80\n' } };
const v2 = {
  files: { README: '# {name}\n\none\n', port: '443\n', new: 'n\n' },
};
const repository = { README: '# mailer\n\nours\n', port: '80\n', own: 'o\n' };

describe('compareWithTemplate', () => {
  it('is current at the present version, whatever the repository changed', async () => {
    expect(
      await compareWithTemplate(
        { use, files: filesOf(repository) },
        { renderer: braces, versions: await versionsOf({ 1: v1 }) },
      ),
    ).toMatchObject({
      state: 'current',
      currentVersion: '1',
      files: [],
      changes: new Map(),
      use,
    });
  });

  it('takes what changed, and notes the new version in the repository', async () => {
    const { changes, ...found } = await compareWithTemplate(
      { use, files: filesOf(repository) },
      { renderer: braces, versions: await versionsOf({ 1: v1, 2: v2 }) },
    );
    expect(found).toEqual({
      state: 'behind',
      currentVersion: '2',
      conflicts: 0,
      missingAnswers: [],
      files: [
        {
          path: 'new',
          change: 'added',
          conflicts: 0,
          diff: '--- /dev/null\n+++ b/new\n@@ -0,0 +1,1 @@\n+n\n',
        },
        {
          path: 'port',
          change: 'changed',
          conflicts: 0,
          diff: '--- a/port\n+++ b/port\n@@ -1,1 +1,1 @@\n-80\n+443\n',
        },
      ],
      use: { ...use, version: '2' },
    });
    expect([...changes.keys()]).toEqual([
      'new',
      'port',
      '.callboard/template.yaml',
    ]);
    expect(
      readTemplateUse(String(changes.get('.callboard/template.yaml'))),
    ).toEqual({ ...use, version: '2' });
  });

  it('marks what both changed', async () => {
    const { changes, ...found } = await compareWithTemplate(
      { use, files: filesOf({ ...repository, port: '8080\n' }) },
      { renderer: braces, versions: await versionsOf({ 1: v1, 2: v2 }) },
    );
    expect(found).toMatchObject({ state: 'conflicts', conflicts: 1 });
    expect(String(changes.get('port'))).toBe(
      '<<<<<<< repository\n8080\n=======\n443\n>>>>>>> template 2\n',
    );
  });

  it('is current when nothing that changed concerns its files', async () => {
    const versions = await versionsOf({ 1: v1, 2: v1 });
    expect(
      await compareWithTemplate(
        { use, files: filesOf(repository) },
        { renderer: braces, versions },
      ),
    ).toMatchObject({ state: 'current', currentVersion: '2', files: [] });
  });

  it('asks for what a new version needs, and goes on with the answer', async () => {
    const form = {
      required: ['region'],
      properties: { region: {}, size: { default: 'small' } },
    };
    const versions = await versionsOf({
      1: v1,
      2: { files: { port: '443 {region} {size}\n' }, form },
    });
    const input = { use, files: filesOf(repository) };
    const parts = { renderer: braces, versions };
    expect(await compareWithTemplate(input, parts)).toMatchObject({
      state: 'unknown',
      missingAnswers: ['region'],
      problem: 'Version 2 asks for region, which the service has not answered',
      changes: new Map(),
    });
    const { changes, use: next } = await compareWithTemplate(
      { ...input, answers: { region: 'eu' } },
      parts,
    );
    expect(String(changes.get('port'))).toBe('443 eu small\n');
    expect(next.answers).toEqual({
      name: 'mailer',
      region: 'eu',
      size: 'small',
    });
  });

  it('says which version it does not have', async () => {
    const versions = await versionsOf({ 2: v2 });
    const parts = { renderer: braces, versions };
    const files = filesOf(repository);
    await expect(compareWithTemplate({ use, files }, parts)).rejects.toThrow(
      'Version 1 of template:default/worker was never seen here',
    );
    const other = { ...use, template: 'template:default/other' };
    await expect(
      compareWithTemplate({ use: other, files }, parts),
    ).rejects.toThrow('There is no template template:default/other');
    await versions.saveRead(other.template, { problem: 'It is too large' });
    await expect(
      compareWithTemplate({ use: other, files }, parts),
    ).rejects.toThrow('It is too large');
  });
});

import { ResponseError } from '@backstage/errors';
import type { TemplateSnapshot } from '../versions/TemplateVersions';
import type { DryRun, DryRunResult } from './DryRunClient';
import { ScaffolderTemplateRenderer } from './ScaffolderTemplateRenderer';

const snapshot: TemplateSnapshot = {
  templateRef: 'template:default/worker',
  version: '2',
  digest: 'abc',
  seenAt: '2026-11-22T00:00:00Z',
  files: new Map([['skeleton/a', Buffer.from('a')]]),
  entity: {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'worker' },
    spec: {
      owner: 'team',
      type: 'service',
      parameters: { required: ['name'] },
      output: { links: [] },
      steps: [
        { id: 'fetch', action: 'fetch:template', input: {} },
        { id: 'publish', action: 'publish:x', input: { sourcePath: './out' } },
      ],
    },
  },
};

function renderer(answer: (run: DryRun) => Promise<Partial<DryRunResult>>) {
  const runs: DryRun[] = [];
  return {
    runs,
    renderer: new ScaffolderTemplateRenderer({
      client: {
        async run(run) {
          runs.push(run);
          return { files: new Map(), log: [], ...(await answer(run)) };
        },
      },
    }),
  };
}

describe('ScaffolderTemplateRenderer', () => {
  it('gives the files that are published, without the record', async () => {
    const { renderer: it, runs } = renderer(async () => ({
      files: new Map([
        ['out/a', Buffer.from('a')],
        ['out/.callboard/template.yaml', Buffer.from('x')],
        ['other', Buffer.from('b')],
      ]),
    }));
    const use = { answers: { name: 'mailer' }, outputs: {} };
    expect([...(await it.render(snapshot, use)).keys()]).toEqual(['a']);
    expect(runs).toHaveLength(1);
    expect(runs[0].values).toEqual({ name: 'mailer' });
    expect(runs[0].files).toBe(snapshot.files);
    expect(runs[0].template.spec).toEqual({
      owner: 'team',
      type: 'service',
      steps: [{ id: 'fetch', action: 'fetch:template', input: {} }],
      output: {},
    });
    await it.render(snapshot, use);
    expect(runs).toHaveLength(1);
  });

  it('says that an action is left out of dry runs', async () => {
    const { renderer: it } = renderer(async () => ({
      log: ['Skipping because roadiehq:utils:fs:x does not support dry-run'],
    }));
    await expect(
      it.render(snapshot, { answers: {}, outputs: {} }),
    ).rejects.toThrow(
      'The files of template:default/worker cannot be made again: Skipping because',
    );
  });

  it('says what the scaffolder refuses, as a matter of the template', async () => {
    const { renderer: it } = renderer(async () => {
      throw await ResponseError.fromResponse(
        new Response(
          JSON.stringify({
            error: { name: 'InputError', message: 'no such filter' },
            response: { statusCode: 400 },
          }),
          { status: 400, headers: { 'content-type': 'application/json' } },
        ),
      );
    });
    await expect(
      it.render(snapshot, { answers: {}, outputs: {} }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        'template:default/worker at version 2 cannot be rendered: no such filter',
    });
  });
});

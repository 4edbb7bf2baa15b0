import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { reduceSteps } from './reduceSteps';

type Steps = TemplateEntityV1beta3['spec']['steps'];

const reduce = (steps: Steps, outputs = {}) =>
  reduceSteps({
    spec: { type: 'service', steps },
    template: 'template:default/worker',
    version: '2',
    outputs,
  });

const fetch = (input = {}) => ({
  id: 'fetch',
  name: 'Fetch',
  action: 'fetch:template',
  input: { url: './skeleton', ...input },
});

describe('reduceSteps', () => {
  it('keeps the steps that write files, up to the one that publishes', () => {
    const { steps, folder } = reduce([
      fetch(),
      { id: 'publish', name: 'Publish', action: 'publish:gitea', input: {} },
      { id: 'late', name: 'Late', action: 'fs:delete', input: {} },
    ]);
    expect(steps).toEqual([fetch()]);
    expect(folder).toBe('');
  });

  it('hands on what other steps gave, as data', () => {
    const outputs = { check: { url: '${{ secrets.token }}' } };
    const { steps } = reduce(
      [
        {
          id: 'check',
          name: 'Check',
          action: 'golden-paths:preflight',
          if: '${{ parameters.check }}',
          input: { name: '${{ parameters.name }}' },
        },
        { name: 'Ask', action: 'gate:approval' } as Steps[number],
      ],
      outputs,
    );
    expect(steps).toEqual([
      {
        id: 'check',
        name: 'Check',
        action: 'golden-paths:recall',
        input: { outputs: expect.stringMatching(/^[A-Za-z0-9+/=]+$/) },
      },
      {
        id: 'step-2',
        name: 'Ask',
        action: 'golden-paths:recall',
        input: { outputs: Buffer.from('{}').toString('base64') },
      },
    ]);
    const given = Buffer.from(String(steps[0].input?.outputs), 'base64');
    expect(JSON.parse(given.toString())).toEqual(outputs.check);
  });

  it('tells the step that records which version it renders', () => {
    const { steps } = reduce([
      {
        id: 'record',
        name: 'Record',
        action: 'golden-paths:record',
        input: { exclude: ['size'] },
      },
    ]);
    expect(steps[0].input).toEqual({
      exclude: ['size'],
      template: 'template:default/worker',
      version: '2',
    });
  });

  it.each([
    { input: { values: { token: '${{ secrets.token }}' } } },
    { input: { values: { token: "${{ '}}' ~ secrets['token'] }}" } } },
    { input: { '{% set a = secrets %}': 1 } },
  ])('refuses a step with secrets: $input', ({ input }) => {
    expect(() => reduce([fetch(input)])).toThrow(
      "The step 'fetch' uses secrets, which are not kept: its files cannot be made again",
    );
  });

  it('takes a path that has the word for what it is', () => {
    expect(reduce([fetch({ url: './secrets' })]).steps).toHaveLength(1);
  });

  it.each([
    ['./out/', 'out'],
    ['out/app', 'out/app'],
    ['.', ''],
  ])('knows that only the folder %s is published', (sourcePath, folder) => {
    const publish = {
      id: 'publish',
      name: 'Publish',
      action: 'publish:gitea',
      input: { sourcePath },
    };
    expect(reduce([fetch(), publish]).folder).toBe(folder);
  });

  it('refuses a published folder that only an expression names', () => {
    const publish = {
      id: 'publish',
      name: 'Publish',
      action: 'publish:gitea',
      input: { sourcePath: './${{ parameters.name }}' },
    };
    expect(() => reduce([publish])).toThrow('which is known only when it runs');
  });
});

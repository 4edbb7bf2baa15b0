import type { JsonObject } from '@backstage/types';
import { parse, stringify } from 'yaml';
import { lintTemplate } from './lintTemplate';
import type { InstalledAction } from './types';

const actions: InstalledAction[] = [
  {
    id: 'fetch:template',
    schema: {
      input: {
        type: 'object',
        required: ['url'],
        properties: {
          url: { type: 'string' },
          values: { type: 'object' },
          replace: { type: 'boolean' },
          mode: { enum: ['all', 'some'] },
          copy: { type: 'array', items: { type: 'string' } },
          token: { anyOf: [{ type: 'string' }, { type: 'number' }] },
        },
      },
      output: { type: 'object', properties: {} },
    },
  },
  {
    id: 'publish:gitea',
    schema: {
      input: {
        type: 'object',
        required: ['repoUrl'],
        properties: { repoUrl: { type: 'string' } },
      },
      output: {
        type: 'object',
        properties: { remoteUrl: { type: 'string' } },
      },
    },
  },
  { id: 'golden-paths:record' },
];

const good = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: a-service
spec:
  type: service
  parameters:
    - properties:
        name: { type: string }
        size: { type: string }
      dependencies:
        size:
          oneOf:
            - properties:
                disk: { type: number }
  steps:
    - id: fetch
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: \${{ parameters.name | upper }}
          size: \${{ parameters['size'] }}
          disk: "{% if parameters.disk %}yes{% endif %}"
    - id: record
      action: golden-paths:record
    - id: publish
      action: publish:gitea
      input:
        repoUrl: \${{ parameters.name }}
  output:
    links:
      - url: \${{ steps.publish.output.remoteUrl }}
`;

/** Problems of the good template after a change, as `line severity message`. */
function problemsAfter(from: string, to: string): string[] {
  expect(good).toContain(from);
  return lintTemplate(good.replace(from, to), actions).map(
    ({ line, severity, message }) => `${line} ${severity} ${message}`,
  );
}

describe('lintTemplate', () => {
  it('finds nothing wrong in a good template', () => {
    expect(lintTemplate(good, actions)).toEqual([]);
  });

  it('says where a text is no YAML, and no template', () => {
    expect(lintTemplate('kind: [Template', actions)[0]).toMatchObject({
      severity: 'error',
      line: 1,
    });
    expect(lintTemplate('- a', actions)[0].message).toMatch('an object');
    expect(
      lintTemplate('kind: Temple', actions).map(({ message }) => message),
    ).toEqual([
      'apiVersion has to be scaffolder.backstage.io/v1beta3',
      'kind has to be Template',
      'metadata needs name',
      'spec needs type',
      'spec.steps needs at least one step',
    ]);
  });

  it.each([
    [
      'an unknown action',
      'action: publish:gitea',
      'action: publish:gitae',
      '28 error The action publish:gitae is not installed; is publish:gitea meant?',
    ],
    [
      'a missing input',
      '        url: ./skeleton\n',
      '',
      '19 error input needs url',
    ],
    [
      'an unknown input',
      'url: ./skeleton',
      'url: ./skeleton\n        valeus: {}',
      '21 error input takes no valeus; is values meant?',
    ],
    [
      'an input of another type',
      'url: ./skeleton',
      'url: ./skeleton\n        replace: "yes"',
      '21 error replace has to be a boolean',
    ],
    [
      'an input that is none of the choices',
      'url: ./skeleton',
      'url: ./skeleton\n        mode: none',
      '21 error mode has to be one of all, some',
    ],
    [
      'a wrong item of a list',
      'url: ./skeleton',
      'url: ./skeleton\n        copy:\n          - a\n          - 1',
      '23 error 1 has to be a string',
    ],
    [
      'an input of none of the shapes',
      'url: ./skeleton',
      'url: ./skeleton\n        token: []',
      '21 error token has none of the expected shapes',
    ],
    [
      'a parameter that is not asked for',
      'parameters.name | upper',
      'parameters.nam',
      '22 error There is no parameter nam; is name meant?',
    ],
    [
      'an output that an action does not have',
      'output.remoteUrl',
      'output.remoteURI',
      '33 error publish:gitea has no output remoteURI; is remoteUrl meant?',
    ],
    [
      'a step that is not there',
      'steps.publish',
      'steps.pubish',
      '33 error There is no step pubish; is publish meant?',
    ],
    [
      'a step that runs later',
      'url: ./skeleton',
      'url: ${{ steps.publish.output.remoteUrl }}',
      '20 error The step publish runs later',
    ],
    [
      'two steps of one id',
      'id: publish',
      'id: fetch',
      '27 error Two steps have the id fetch',
    ],
    [
      'a parameter that nothing reads',
      'name: { type: string }',
      'name: { type: string }\n        unused: { type: string }',
      '10 warning Nothing reads the parameter unused',
    ],
    [
      'publishing without a record',
      'action: golden-paths:record',
      'action: fetch:template\n      input: { url: ./more }',
      'cannot be updated from the template',
    ],
  ])('finds %s', (_, from, to, expected) => {
    expect(problemsAfter(from, to)).toContainEqual(
      expect.stringContaining(expected),
    );
  });

  it('misses an output that leads somewhere', () => {
    const template = parse(good) as { spec: JsonObject };
    delete template.spec.output;
    expect(lintTemplate(stringify(template), actions)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining('spec.output is missing'),
      }),
    ]);
  });

  it('takes all parameters as read when all are passed on', () => {
    expect(
      problemsAfter(
        'name: ${{ parameters.name | upper }}',
        'all: ${{ parameters | dump }}',
      ),
    ).toEqual([]);
  });

  it('knows nothing of values that expressions give', () => {
    expect(
      problemsAfter(
        'url: ./skeleton',
        'url: ./skeleton\n        replace: ${{ parameters.size == "x" }}',
      ),
    ).toEqual([]);
  });
});

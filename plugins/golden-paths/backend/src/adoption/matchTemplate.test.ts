import { answersOfEntity } from './answersOfEntity';
import { compareRendered } from './compareRendered';
import { matchTemplate, withAddress } from './matchTemplate';

const TEMPLATE = (steps: object[]) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'service' },
  spec: { owner: 'group:default/a', type: 'service', steps },
});
const FETCH = {
  id: 'fetch',
  name: 'Fetch',
  action: 'fetch:template',
  input: {
    url: './skeleton',
    values: {
      name: '${{ parameters.name }}',
      about: '${{ parameters.description }}',
      port: '${{parameters.port}}',
      url: '${{ steps.preflight.output.repositoryUrl }}',
      year: 2026,
    },
  },
};
const buffers = (files: Record<string, string>) =>
  new Map(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]),
  );
const FILES = buffers({
  'skeleton/README.md':
    '# ${{ values.name }}\n\n${{ values.about }}\n\n## Run\n\nnpm start\n',
  'skeleton/package.json':
    '{\n  "name": ${{ values.name | dump }},\n  "private": true,\n  "type": "module",\n  "repository": "${{ values.url }}"\n}\n',
  'skeleton/src/${{ values.name }}.ts':
    "import { serve } from './serve';\n{% if values.port %}\nserve(${{ values.port }});\n{% endif %}\n",
  'skeleton/logo.png': '\u0000logo',
  'other/file': 'not copied',
});
const REPOSITORY = {
  'README.md': '# orders\n\nTakes orders.\n\n## Run\n\nnpm start\n\n## More\n',
  'package.json':
    '{\n  "name": "orders",\n  "private": true,\n  "type": "module",\n  "repository": "http://git.example/acme/orders"\n}\n',
  'src/orders.ts': "import { serve } from './serve';\nserve(8080);\n",
  'src/other.ts': 'export {};\n',
  'logo.png': '\u0000logo',
};

describe('matchTemplate', () => {
  const match = (files: Record<string, string>, steps: object[] = [FETCH]) =>
    matchTemplate({ entity: TEMPLATE(steps), files: FILES }, buffers(files));

  it('finds the files of the template, and what was filled in', () => {
    expect(match(REPOSITORY)).toEqual({
      match: 1,
      similarity: 1,
      answers: { name: 'orders', port: '8080' },
      outputs: {
        preflight: { repositoryUrl: 'http://git.example/acme/orders' },
      },
    });
  });

  it('counts files that are missing or something else', () => {
    const { 'logo.png': _, ...files } = REPOSITORY;
    const found = match({
      ...files,
      'package.json': '{ "name": "x" }',
      'src/orders.ts': 'nothing\nof it\n',
    });
    expect(found.match).toBe(0.25);
    expect(found.answers).toEqual({});
    expect(match({})).toMatchObject({ match: 0, similarity: 0, answers: {} });
  });

  it('believes what most files say', () => {
    const files = new Map([
      ...FILES,
      ['skeleton/a', Buffer.from('name: ${{ values.name }}\n')],
      ['skeleton/b', Buffer.from('name=${{ values.name }}\n')],
    ]);
    const { 'src/orders.ts': _, ...others } = REPOSITORY;
    const found = matchTemplate(
      { entity: TEMPLATE([FETCH]), files },
      buffers({ ...others, a: 'name: bills\n', b: 'name=bills\n' }),
    );
    expect(found.answers.name).toBe('bills');
  });

  it('follows where templates put their files, and how they call them', () => {
    const steps = [
      {
        ...FETCH,
        input: {
          url: './skeleton',
          targetPath: './app',
          templateFileExtension: true,
        },
      },
      { ...FETCH, input: { url: 'https://elsewhere.example/x' } },
      { id: 'x', name: 'x', action: 'debug:log', input: {} },
    ];
    const files = new Map([
      ['skeleton/a.txt.njk', Buffer.from('the same line\n')],
    ]);
    const entity = TEMPLATE(steps);
    const repository = buffers({ 'app/a.txt': 'the same line\nand more\n' });
    expect(matchTemplate({ entity, files }, repository).match).toBe(1);
  });

  it('fits nothing without files of its own', () => {
    expect(match(REPOSITORY, [])).toMatchObject({ match: 0, similarity: 0 });
  });
});

describe('answersOfEntity', () => {
  it('tells what the catalog knows', () => {
    expect(
      answersOfEntity({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'orders', description: 'Takes orders' },
        spec: { type: 'service', system: 'shop', tags: ['x'] },
        relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
      }),
    ).toEqual({
      name: 'orders',
      component_id: 'orders',
      description: 'Takes orders',
      owner: 'group:default/shop',
      system: 'shop',
      type: 'service',
    });
  });
});

describe('compareRendered', () => {
  it('shows what is missing and what differs', () => {
    const files = compareRendered(
      buffers({ same: '1\n', own: '2\n', other: 'a\nb\n' }),
      buffers({ same: '1\n', other: 'a\nc\n', new: 'n\n' }),
    );
    expect(files.map(({ diff: _, ...file }) => file)).toEqual([
      { path: 'new', change: 'added', conflicts: 0 },
      { path: 'other', change: 'changed', conflicts: 0 },
    ]);
    expect(files[1].diff).toContain('-b\n+c\n');
  });

  it('takes the address of the repository for known, and not for guessed', () => {
    const guessed = {
      preflight: { repositoryUrl: 'https://grafana.example/d/1', owner: 'a' },
      other: { cloneUrl: 'x' },
    };
    expect(withAddress(guessed, 'https://git.example/a/b/')).toEqual({
      preflight: { repositoryUrl: 'https://git.example/a/b', owner: 'a' },
      other: { cloneUrl: 'https://git.example/a/b.git' },
    });
  });
});

import { parse } from 'yaml';
import { editTemplate } from './editTemplate';
import type { TemplateEdit } from './editTemplate';

const text = `# How services begin
kind: Template
spec:
  parameters:
    - title: "About" # the first page
      properties:
        name: { type: string }
        size:
          type: string
  steps:
    # Gets the files.
    - id: fetch
      action: fetch:template
      input:
        url: './skeleton'

    - id: publish
      action: publish:gitea
`;

const after = (edit: TemplateEdit) => editTemplate(text, edit);
const linesChanged = (edited: string) =>
  edited.split('\n').filter(line => !text.split('\n').includes(line));

describe('editTemplate', () => {
  it('sets a value and keeps how it was written', () => {
    const edited = after({
      set: ['spec', 'steps', 0, 'input', 'url'],
      value: './other',
    });
    expect(linesChanged(edited)).toEqual(["        url: './other'"]);
    expect(
      linesChanged(
        after({ set: ['spec', 'parameters', 0, 'title'], value: 'First' }),
      ),
    ).toEqual(['    - title: "First" # the first page']);
  });

  it('makes what is needed around a new value', () => {
    const edited = after({
      set: ['spec', 'steps', 1, 'input', 'values', 'name'],
      value: '${{ parameters.name }}',
    });
    expect(parse(edited).spec.steps[1].input).toEqual({
      values: { name: '${{ parameters.name }}' },
    });
  });

  it('removes a value, and what it leaves empty', () => {
    const edited = after({
      set: ['spec', 'steps', 0, 'input', 'url'],
      value: undefined,
    });
    expect(parse(edited).spec.steps[0]).toEqual({
      id: 'fetch',
      action: 'fetch:template',
    });
    expect(edited).toContain('# Gets the files.');
  });

  it('adds steps at a place, and lists where there are none', () => {
    const step = { id: 'record', action: 'golden-paths:record' };
    expect(
      parse(
        after({ insert: ['spec', 'steps'], value: step, at: 1 }),
      ).spec.steps.map(({ id }: { id: string }) => id),
    ).toEqual(['fetch', 'record', 'publish']);
    const link = { title: 'Open', url: 'x' };
    expect(
      parse(after({ insert: ['spec', 'output', 'links'], value: link })).spec
        .output,
    ).toEqual({ links: [link] });
  });

  it('moves a step with its comment', () => {
    const edited = after({ move: ['spec', 'steps'], from: 0, to: 1 });
    expect(parse(edited).spec.steps[1].id).toBe('fetch');
    expect(edited).toContain('# Gets the files.');
  });

  it('renames a parameter in its place', () => {
    const properties = ['spec', 'parameters', 0, 'properties'];
    const edited = after({ rename: [...properties, 'name'], to: 'title' });
    expect(Object.keys(parse(edited).spec.parameters[0].properties)).toEqual([
      'title',
      'size',
    ]);
  });

  it.each<[string, TemplateEdit, string]>([
    ['no list', { move: ['spec'], from: 0, to: 1 }, 'spec is no list'],
    ['no item', { move: ['spec', 'steps'], from: 9, to: 1 }, 'no item 9'],
    ['no key', { rename: ['spec', 'step'], to: 'steps' }, 'no spec.step'],
    [
      'a name that is taken',
      { rename: ['kind'], to: 'spec' },
      'a spec already',
    ],
  ])('says that there is %s', (_, edit, message) => {
    expect(() => after(edit)).toThrow(message);
  });

  it('leaves what is no YAML alone', () => {
    expect(() => editTemplate('a: [', { set: ['a'], value: 1 })).toThrow();
  });
});

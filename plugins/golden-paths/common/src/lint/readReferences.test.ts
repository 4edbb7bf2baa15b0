import { namesIn, readReferences } from './readReferences';

describe('references of expressions', () => {
  it.each([
    ['parameters.name', [['parameters', 'name']]],
    [
      'steps["fetch-base"].output.url',
      [['steps', 'fetch-base', 'output', 'url']],
    ],
    ['parameters', [['parameters']]],
    ['"parameters.name"', []],
    ['user.parameters.name', []],
    [
      'parameters.a + parameters.b',
      [
        ['parameters', 'a'],
        ['parameters', 'b'],
      ],
    ],
    ['parameters.list[0].name', [['parameters', 'list']]],
    [
      '(parameters.a if secrets.b else "c") | parseRepoUrl',
      [
        ['parameters', 'a'],
        ['secrets', 'b'],
      ],
    ],
  ])('%s', (expression, expected) => {
    expect(namesIn(expression)).toEqual(expected);
  });

  it('are found in texts at any depth, with where they are', () => {
    expect(
      readReferences(
        { a: ['x', 'on ${{ parameters.b }}'], c: 'parameters.d' },
        ['input'],
      ),
    ).toEqual([{ names: ['parameters', 'b'], path: ['input', 'a', 1] }]);
  });
});

import { coerceAnswers } from './coerceAnswers';

describe('coerceAnswers', () => {
  const parameters = [
    {
      properties: {
        name: { type: 'string' },
        port: { type: 'integer' },
        isPublic: { type: 'boolean' },
        size: {},
      },
    },
    {
      dependencies: {
        isPublic: { oneOf: [{ properties: { weight: { type: 'number' } } }] },
      },
    },
  ];

  it('makes of texts what the form wants', () => {
    expect(
      coerceAnswers(parameters, {
        ...{ name: '12', port: '8080', isPublic: 'true', weight: '0.5' },
        ...{ size: '3', other: '4' },
      }),
    ).toEqual({
      ...{ name: '12', port: 8080, isPublic: true, weight: 0.5 },
      ...{ size: '3', other: '4' },
    });
  });

  it('leaves what is no such text', () => {
    const answers = { port: 'many', isPublic: 'perhaps', weight: 2, name: '' };
    expect(coerceAnswers(parameters, answers)).toEqual(answers);
    expect(coerceAnswers(undefined, { port: '1' })).toEqual({ port: '1' });
  });
});

import { answersOf } from './answersOf';

const schemas = [
  {
    properties: {
      name: { type: 'string' },
      token: { type: 'string', 'ui:field': 'Secret' },
    },
    dependencies: {
      name: {
        oneOf: [{ properties: { pin: { 'ui:widget': 'password' } } }],
      },
    },
  },
];

const parameters = {
  name: 'mailer',
  token: '******',
  pin: '1234',
  size: 'small',
  url: { host: 'x', auth: 'user:hunter2@' },
};

describe('answersOf', () => {
  it('leaves out secret fields, and what contains a secret', () => {
    expect(answersOf(parameters, { schemas, secrets: ['hunter2'] })).toEqual({
      name: 'mailer',
      size: 'small',
    });
  });

  it('keeps only what is asked for', () => {
    const kept = (filter: { answers?: string[]; exclude?: string[] }) =>
      Object.keys(answersOf(parameters, { schemas, secrets: [], ...filter }));
    expect(kept({ answers: ['name', 'token'] })).toEqual(['name']);
    expect(kept({ exclude: ['size'] })).toEqual(['name', 'url']);
  });

  it('does not find a secret of few letters everywhere', () => {
    expect(
      answersOf({ name: 'mailer' }, { schemas, secrets: ['ma', ''] }),
    ).toEqual({ name: 'mailer' });
  });
});

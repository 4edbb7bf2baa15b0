import { completeAnswers } from './completeAnswers';

const pages = [
  {
    required: ['name', 'size'],
    properties: {
      name: { type: 'string' },
      size: { type: 'string', default: 'small' },
      limits: {
        type: 'object',
        properties: { cpu: { default: 1 }, memory: { type: 'number' } },
      },
    },
  },
  { required: ['region'], properties: { region: { type: 'string' } } },
];

describe('completeAnswers', () => {
  it('adds defaults, also of objects, and names what is missing', () => {
    expect(
      completeAnswers(pages, { name: 'mailer', limits: { memory: 2 } }),
    ).toEqual({
      answers: { name: 'mailer', size: 'small', limits: { cpu: 1, memory: 2 } },
      missing: ['region'],
    });
  });

  it('leaves answers as they are, and those to other forms too', () => {
    const answers = { name: 'a', size: 'large', region: 'eu', old: true };
    expect(completeAnswers(pages, answers)).toMatchObject({
      answers,
      missing: [],
    });
  });

  it('takes an empty answer for none', () => {
    expect(completeAnswers(pages[1], { region: '' }).missing).toEqual([
      'region',
    ]);
  });

  it('needs no form', () => {
    expect(completeAnswers(undefined, { a: 1 })).toEqual({
      answers: { a: 1 },
      missing: [],
    });
  });
});

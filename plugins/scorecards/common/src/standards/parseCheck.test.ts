import { aCheck } from './__testUtils__/definitions';
import { parseCheck, readCheck } from './parseCheck';
import { StandardProblemsError } from './StandardProblemsError';

function problemsOf(input: unknown) {
  try {
    parseCheck(input);
  } catch (error) {
    if (error instanceof StandardProblemsError) {
      return error.problems.map(({ path, message }) => `${path}: ${message}`);
    }
    throw error;
  }
  return [];
}

describe('parseCheck', () => {
  it.each([
    [{}],
    [{ enabledFrom: '2026-03-01' }],
    [{ enabledFrom: '2026-03-01T08:00:00+01:00' }],
    [{ files: [{ name: 'readme', path: 'README.md', contains: '# ' }] }],
    [
      {
        fix: {
          text: 'Run it',
          template: {
            ref: 'template:default/add-docs',
            values: { name: '${{ entity.metadata.name }}', deep: [{ a: 1 }] },
          },
        },
      },
    ],
  ])('takes a check with %j', change => {
    expect(parseCheck(aCheck(change))).toEqual(aCheck(change));
  });

  it.each<[string, object, string]>([
    [
      'id',
      { id: 'Has Owner' },
      'id: must be lower-case letters, digits and single dashes, such as "has-owner"',
    ],
    [
      'title',
      { title: ' ' },
      'title: Too small: expected string to have >=1 characters',
    ],
    [
      'owner',
      { owner: 'platform' },
      'owner: must be a full reference, such as "component:default/shop"',
    ],
    [
      'severity',
      { severity: 'huge' },
      'severity: Invalid option: expected one of "low"|"medium"|"high"|"critical"',
    ],
    [
      'date',
      { enabledFrom: 'soon' },
      'enabledFrom: must be a date as in ISO 8601, such as "2026-03-01"',
    ],
    [
      'rule',
      { rule: { 'facts.git.a': { $gt: 'x' } } },
      'rule.facts.git.a.$gt: must be a number',
    ],
    ['rule that is no object', { rule: 'kind' }, 'rule: must be an object'],
    [
      'predicate',
      { appliesTo: { kind: { $and: 1 } } },
      'appliesTo.kind.$and: is no operator; did you mean $in?',
    ],
    [
      'facts in the predicate',
      { appliesTo: { 'facts.git.a': 1 } },
      'appliesTo.facts.git.a: looks at facts; only the entity can be looked at here',
    ],
    ['unknown key', { sevrity: 'low' }, 'sevrity: is not known'],
    [
      'files',
      {
        files: [
          { name: 'a', path: 'a' },
          { name: 'a', path: 'b' },
        ],
      },
      'files[1].name: "a" is there already, at files[0].name',
    ],
    [
      'values',
      {
        fix: {
          text: '',
          template: {
            ref: 'template:default/a',
            values: { a: [{ b: '${{ steps.x() }}' }] },
          },
        },
      },
      'fix.template.values.a[0].b: holds ${{ steps.x() }}; write a path that starts with entity. or facts., and nothing else',
    ],
    [
      'strange values',
      {
        fix: {
          text: '',
          template: {
            ref: 'template:default/a',
            values: JSON.parse('{"__proto__":{}}'),
          },
        },
      },
      'fix.template.values.__proto__: must not have the key "__proto__"',
    ],
  ])('says what is wrong: %s', (_, change, problem) => {
    const [first, ...others] = problemsOf({ ...aCheck(), ...change });
    expect(first).toContain(problem);
    expect(others).toEqual([]);
  });

  it('names what is missing', () => {
    expect(problemsOf({ id: 'a' })).toContain('rule: must be an object');
    expect(problemsOf(undefined)).toHaveLength(1);
  });

  it('refuses a rule that is nested without end', () => {
    let rule: object = { kind: 'api' };
    for (let level = 0; level < 100_000; level += 1) {
      rule = { $not: rule };
    }
    expect(problemsOf(aCheck({ rule: rule as never }))).toEqual([
      expect.stringMatching(/nests deeper than 32 levels$/),
    ]);
  });

  it('gives editors warnings beside a check that is right', () => {
    const check = aCheck({ rule: { 'facts.gti.a': 1 } });
    expect(readCheck(check, { facts: [{ id: 'git', facts: [] }] })).toEqual({
      definition: check,
      problems: [
        {
          path: 'rule.facts.gti.a',
          message: 'no source gives facts called "gti" yet; did you mean git?',
          severity: 'warning',
        },
      ],
    });
  });

  it('names ten problems in a message and keeps all', () => {
    const rule = {
      $all: Array.from({ length: 12 }, () => ({ kind: { $gt: 'x' } })),
    };
    expect(() => parseCheck(aCheck({ rule }))).toThrow(/; and 2 more$/);
    expect(problemsOf(aCheck({ rule }))).toHaveLength(12);
  });
});

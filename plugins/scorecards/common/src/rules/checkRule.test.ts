import { checkRule } from './checkRule';

const facts = [
  {
    id: 'git',
    facts: [
      { name: 'lastCommitAt', type: 'date' as const, title: 'Last commit' },
      { name: 'contributors', type: 'number' as const, title: 'Contributors' },
      { name: 'branches', type: 'list' as const, title: 'Branches' },
      { name: 'head', type: 'object' as const, title: 'Head' },
      { name: 'host.name', type: 'string' as const, title: 'Host' },
    ],
  },
  { id: 'ci', facts: [] },
];

/** A rule that is nested so deep. */
function nest(depth: number, rule: unknown = { kind: 'api' }): unknown {
  let nested = rule;
  for (let level = 0; level < depth; level += 1) {
    nested = { $not: nested };
  }
  return nested;
}

describe('checkRule', () => {
  it.each([
    [{}],
    [{ kind: 'component', 'spec.type': { $in: ['service', 'website'] } }],
    [
      {
        'entity.metadata.annotations.backstage.io/techdocs-ref': {
          $exists: true,
        },
      },
    ],
    [{ 'entity.metadata.tags': { $contains: 'java' } }],
    [
      {
        relations: {
          $contains: { type: 'ownedBy', targetRef: { $hasPrefix: 'group:' } },
        },
      },
    ],
    [{ 'facts.git.contributors': { $gt: 1, $lte: 50 } }],
    [{ 'facts.git.lastCommitAt': { $newerThan: '90d' } }],
    [{ 'facts.git.lastCommitAt': { $olderThan: 'P1D', $newerThan: 'P90D' } }],
    [{ 'facts.git.branches': { $count: 3 } }],
    [{ 'facts.git.branches': { $count: { where: { stale: true }, $lte: 0 } } }],
    [{ 'facts.git.branches': { $count: { where: 'main', $gte: 1 } } }],
    [
      {
        'facts.git.head.sha': { $exists: true },
        'facts.git.host': { $exists: true },
      },
    ],
    [{ 'facts.ci.anything': true }],
    [{ $all: [{ $any: [{ kind: 'api' }, { $not: { kind: 'user' } }] }] }],
    [nest(31)],
  ])('finds nothing wrong with %j', rule => {
    expect(checkRule(rule, { facts })).toEqual([]);
  });

  it.each<[unknown, string, string]>([
    ['component', '', 'must be an object of paths and what is asked of them'],
    [['a'], '', 'must be an object of paths and what is asked of them'],
    [null, '', 'must be an object of paths and what is asked of them'],
    [undefined, '', 'is undefined, which JSON does not have'],
    [{ $any: { kind: 'a' } }, '$any', 'must be a list of predicates'],
    [
      { $all: ['component'] },
      '$all[0]',
      'must be an object of paths and what is asked of them',
    ],
    [
      { $and: [] },
      '$and',
      'is no operator; did you mean $any? Known are $all, $any, $not, $exists, $in, $contains, $hasPrefix, $gt, $gte, $lt, $lte, $newerThan, $olderThan, $count',
    ],
    [
      { $exists: true },
      '$exists',
      'must be below a path, as in { "facts.git.commits": { "$exists": … } }',
    ],
    [
      { $not: {}, kind: 'api' },
      'kind',
      'cannot stand beside $not; put both into $all',
    ],
    [
      { kind: { $all: [] } },
      'kind.$all',
      'must be around whole predicates, as in { "$all": … }, not below a path',
    ],
    [
      { kind: { $exist: true } },
      'kind.$exist',
      'is no operator; did you mean $exists? Known are $exists, $in, $contains, $hasPrefix, $gt, $gte, $lt, $lte, $newerThan, $olderThan, $count',
    ],
    [
      { kind: { $matchesAnything: 1 } },
      'kind.$matchesAnything',
      'is no operator; known are $exists, $in, $contains, $hasPrefix, $gt, $gte, $lt, $lte, $newerThan, $olderThan, $count',
    ],
    [
      { kind: { $exists: true, $in: [] } },
      'kind.$in',
      'cannot stand beside $exists; put both into $all',
    ],
    [{ kind: {} }, 'kind', 'is empty; write a value or a matcher'],
    [
      { kind: null },
      'kind',
      'must be a text, a number, true, false or a matcher such as { "$exists": true }',
    ],
    [
      { kind: ['api'] },
      'kind',
      'is a list; write { "$in": […] } for one of several values, or { "$contains": … } for a list that has one',
    ],
    [
      { entity: { kind: 'api' } },
      'entity.kind',
      'is an object without a matcher; write the whole path with dots, such as "entity.kind"',
    ],
    [{ kind: { $exists: 'yes' } }, 'kind.$exists', 'must be true or false'],
    [
      { kind: { $in: 'api' } },
      'kind.$in',
      'must be a list of texts, numbers, true or false',
    ],
    [
      { kind: { $in: [{}] } },
      'kind.$in',
      'must be a list of texts, numbers, true or false',
    ],
    [{ kind: { $hasPrefix: 1 } }, 'kind.$hasPrefix', 'must be a text'],
    [{ kind: { $gt: '5' } }, 'kind.$gt', 'must be a number'],
    [
      { kind: { $lt: '2026-01-01' } },
      'kind.$lt',
      'must be a number; dates are compared with $newerThan and $olderThan',
    ],
    [{ kind: { $gt: NaN } }, 'kind.$gt', 'is NaN, not a number'],
    [
      { kind: { $newerThan: '3 months' } },
      'kind.$newerThan',
      '"3 months" is no length of time; write days, hours, minutes or weeks, such as 90d, 12h, 30m, 2w or P90D',
    ],
    [
      { kind: { $olderThan: 90 } },
      'kind.$olderThan',
      '"90" is no length of time; write days, hours, minutes or weeks, such as 90d, 12h, 30m, 2w or P90D',
    ],
    [
      { relations: { $count: 'two' } },
      'relations.$count',
      'must be a number or an object such as { "$gte": 1 }',
    ],
    [
      { relations: { $count: { where: {} } } },
      'relations.$count',
      'must say how many, such as { "$gte": 1 }',
    ],
    [
      { relations: { $count: { when: {}, $gt: 1 } } },
      'relations.$count.when',
      'is no operator; did you mean where? Known are where, $gt, $gte, $lt, $lte',
    ],
    [
      { relations: { $count: { $gt: 'x' } } },
      'relations.$count.$gt',
      'must be a number',
    ],
    [
      { relations: { $contains: { type: { $gt: 'x' } } } },
      'relations.$contains.type.$gt',
      'must be a number',
    ],
    [
      { relations: { $contains: null } },
      'relations.$contains',
      'must be a value, or an object of paths and what is asked of them',
    ],
    [{ '': 'x' }, '', 'is an empty path'],
    [
      { facts: { $exists: true } },
      'facts',
      'must name a source, such as facts.git.lastCommitAt',
    ],
    [
      { 'facts.Git.x': 1 },
      'facts.Git.x',
      'must name a source, such as facts.git.lastCommitAt',
    ],
    [
      { 'entiti.kind': 'x' },
      'entiti.kind',
      'must start with entity or facts; did you mean entity?',
    ],
    [{ 'git.commits': 1 }, 'git.commits', 'must start with entity or facts'],
    [
      JSON.parse('{"__proto__":{"a":1}}'),
      '__proto__',
      'must not have the key "__proto__"',
    ],
    [
      { kind: JSON.parse('{"constructor":1}') },
      'kind.constructor',
      'must not have the key "constructor"',
    ],
    [
      { kind: 'x'.repeat(10_001) },
      'kind',
      'is a text longer than 10000 characters',
    ],
    [nest(32), '$not.'.repeat(32).slice(0, -1), 'nests deeper than 32 levels'],
  ])('says what is wrong with %j', (rule, path, message) => {
    expect(checkRule(rule)).toEqual([{ path, message, severity: 'error' }]);
  });

  it('names every mistake at once', () => {
    expect(
      checkRule({
        $all: [{ kind: { $gt: 'x' } }, { $any: [{ 'facts.git.a': null }] }],
      }).map(({ path }) => path),
    ).toEqual(['$all[0].kind.$gt', '$all[1].$any[0].facts.git.a']);
  });

  it.each([
    ['negations', (depth: number) => nest(depth)],
    [
      'lists in lists',
      (depth: number) => {
        let rule: unknown = { kind: 'api' };
        for (let level = 0; level < depth; level += 1) {
          rule = { $all: [rule] };
        }
        return rule;
      },
    ],
    [
      'items of items',
      (depth: number) => {
        let rule: unknown = 'x';
        for (let level = 0; level < depth; level += 1) {
          rule = { a: { $contains: rule } };
        }
        return rule;
      },
    ],
  ])('refuses endless nesting of %s in plain words', (_, make) => {
    for (const depth of [40, 1_000, 100_000]) {
      const problems = checkRule(make(depth));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        message: 'nests deeper than 32 levels',
        severity: 'error',
      });
    }
  });

  it('refuses a rule that contains itself', () => {
    const rule: { $all: unknown[] } = { $all: [] };
    rule.$all.push(rule);
    expect(checkRule(rule)).toEqual([
      { path: '$all[0]', message: 'contains itself', severity: 'error' },
    ]);
  });

  it('refuses a rule with too many conditions, and says so once', () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ kind: `${i}` }));
    expect(checkRule({ $any: many })).toMatchObject([
      { message: 'holds more than 500 conditions' },
    ]);
    const paths = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`spec.p${i}`, 1]),
    );
    expect(checkRule(paths)).toMatchObject([
      { message: 'holds more than 500 conditions' },
    ]);
    expect(
      checkRule({ kind: { $in: Array.from({ length: 10_000 }, () => 'x') } }),
    ).toMatchObject([{ message: 'holds more than 5000 values' }]);
  });

  it.each([
    [
      { 'facts.gti.commits': 1 },
      'no source gives facts called "gti" yet; did you mean git?',
    ],
    [
      { 'facts.sonarqube.bugs': 1 },
      'no source gives facts called "sonarqube" yet',
    ],
    [
      { 'facts.git.lastComitAt': { $exists: true } },
      '"git" is not known to give "lastComitAt"; did you mean lastCommitAt?',
    ],
    [
      { 'facts.git.lastCommitAt': { $gt: 5 } },
      '"Last commit" is a date, and is compared as a number',
    ],
    [
      { 'facts.git.contributors': { $newerThan: '1d' } },
      '"Contributors" is a number, and is compared as a date',
    ],
    [
      { 'facts.git.contributors': { $count: 1 } },
      '"Contributors" is a number, and is compared as a list',
    ],
    [
      { 'entity.specs.type': 'x' },
      'is no field that entities usually have; did you mean spec?',
    ],
  ])('warns of what may be a mistake: %j', (rule, message) => {
    expect(checkRule(rule, { facts })).toEqual([
      { path: Object.keys(rule)[0], message, severity: 'warning' },
    ]);
  });

  it('keeps facts out of rules about the entity', () => {
    const rule = { $any: [{ kind: 'api' }, { 'facts.git.a': 1 }] };
    expect(checkRule(rule, { entityOnly: true })).toEqual([
      {
        path: 'facts.git.a',
        message: 'looks at facts; only the entity can be looked at here',
        severity: 'error',
      },
    ]);
  });
});

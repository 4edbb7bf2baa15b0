import type { JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { aContext } from './__testUtils__/aContext';
import { compileRule } from './compileRule';
import type { Rule } from './types';

const fresh = {
  git: {
    commits: 40,
    lastCommitAt: '2025-01-04T09:00:00Z',
    releasedAt: '2025-11-21',
    next: '2026-01-01',
    nothing: null,
    text: 'many',
    not: NaN,
    endless: Infinity,
    alerts: [
      { severity: 'high', score: 9 },
      { severity: 'low', score: 2 },
      { severity: 'low', score: 'n/a' },
    ],
    tags: ['a', 'b'],
  },
};
const stale = { ci: { passed: true, coverage: 90 } };

const ask = (rule: Rule) => compileRule(rule).evaluate(aContext(fresh, stale));

describe('compileRule', () => {
  it.each<[Rule, 'pass' | 'fail' | 'unknown']>([
    [{}, 'pass'],
    [{ kind: 'component' }, 'pass'],
    [{ 'entity.kind': 'COMPONENT', 'spec.type': 'service' }, 'pass'],
    [
      { 'metadata.annotations.backstage.io/techdocs-ref': { $exists: true } },
      'pass',
    ],
    [{ 'metadata.tags': { $contains: 'java' } }, 'pass'],
    [{ 'spec.type.more': { $exists: false } }, 'pass'],
    [{ entity: { $exists: true } }, 'pass'],
    [{ $any: [] }, 'fail'],
    [{ $all: [] }, 'pass'],
    // Numbers
    [{ 'facts.git.commits': { $gt: 39, $lte: 40 } }, 'pass'],
    [{ 'facts.git.commits': { $gte: 41 } }, 'fail'],
    [{ 'facts.git.commits': { $lt: 40 } }, 'fail'],
    [{ 'facts.git.text': { $gt: 1 } }, 'unknown'],
    [{ 'facts.git.nothing': { $gt: 1 } }, 'unknown'],
    [{ 'facts.git.not': { $gt: 1 } }, 'unknown'],
    [{ 'facts.git.not': { $lte: 1 } }, 'unknown'],
    [{ 'facts.git.endless': { $gt: 1 } }, 'unknown'],
    [{ 'facts.git.tags': { $gt: 1 } }, 'unknown'],
    [{ 'facts.git.absent': { $gt: 1 } }, 'fail'],
    // Dates
    [{ 'facts.git.lastCommitAt': { $newerThan: '90d' } }, 'fail'],
    [{ 'facts.git.lastCommitAt': { $olderThan: '90d' } }, 'pass'],
    [{ 'facts.git.releasedAt': { $newerThan: 'P2D' } }, 'pass'],
    [{ 'facts.git.releasedAt': { $newerThan: '12h' } }, 'fail'],
    [
      { 'facts.git.releasedAt': { $newerThan: '2d', $olderThan: '1d' } },
      'pass',
    ],
    [{ 'facts.git.next': { $newerThan: '1d' } }, 'pass'],
    [{ 'facts.git.next': { $olderThan: '0d' } }, 'fail'],
    [{ 'facts.git.text': { $newerThan: '1d' } }, 'unknown'],
    [{ 'facts.git.commits': { $newerThan: '1d' } }, 'unknown'],
    [{ 'facts.git.absent': { $newerThan: '1d' } }, 'fail'],
    // Counts
    [{ 'facts.git.tags': { $count: 2 } }, 'pass'],
    [{ 'facts.git.tags': { $count: { $gt: 2 } } }, 'fail'],
    [{ 'facts.git.tags': { $count: { where: 'a', $gte: 1 } } }, 'pass'],
    [
      {
        'facts.git.alerts': {
          $count: { where: { severity: 'high' }, $lte: 0 },
        },
      },
      'fail',
    ],
    [
      {
        'facts.git.alerts': { $count: { where: { severity: 'low' }, $gte: 2 } },
      },
      'pass',
    ],
    [
      {
        'facts.git.alerts': {
          $count: { where: { score: { $gt: 5 } }, $gte: 1 },
        },
      },
      'pass',
    ],
    [
      {
        'facts.git.alerts': {
          $count: { where: { score: { $gt: 5 } }, $lte: 1 },
        },
      },
      'unknown',
    ],
    [
      {
        'facts.git.alerts': {
          $count: { where: { score: { $gt: 5 } }, $gte: 3 },
        },
      },
      'fail',
    ],
    [{ 'facts.git.commits': { $count: 1 } }, 'unknown'],
    [{ 'facts.git.absent': { $count: { $lte: 0 } } }, 'fail'],
    [{ 'facts.git.alerts': { $contains: { score: { $gt: 100 } } } }, 'unknown'],
    [{ 'facts.git.alerts': { $contains: { score: { $gt: 8 } } } }, 'pass'],
    [{ 'facts.git.alerts': { $contains: { severity: 'critical' } } }, 'fail'],
    [{ 'facts.git.alerts.severity': { $exists: true } }, 'fail'],
    // Facts that are absent, missing and stale
    [{ 'facts.git.absent': { $exists: false } }, 'pass'],
    [{ 'facts.git': { $exists: true } }, 'pass'],
    [{ 'facts.none.a': { $exists: false } }, 'unknown'],
    [{ 'facts.none.a': 1 }, 'unknown'],
    [{ 'facts.ci.passed': true }, 'unknown'],
    [{ $not: { 'facts.ci.passed': true } }, 'unknown'],
    [{ 'facts.constructor.name': { $exists: true } }, 'unknown'],
    [{ 'facts.git.constructor': { $exists: true } }, 'fail'],
    [{ 'entity.__proto__': { $exists: true } }, 'fail'],
    // Kleene: the parts that are known may settle it
    [{ $any: [{ 'facts.none.a': 1 }, { kind: 'component' }] }, 'pass'],
    [{ $any: [{ 'facts.none.a': 1 }, { kind: 'api' }] }, 'unknown'],
    [{ $all: [{ 'facts.none.a': 1 }, { kind: 'api' }] }, 'fail'],
    [{ $all: [{ 'facts.none.a': 1 }, { kind: 'component' }] }, 'unknown'],
    [{ 'facts.ci.passed': true, kind: 'api' }, 'fail'],
    [{ $not: { $all: [{ 'facts.none.a': 1 }, { kind: 'api' }] } }, 'pass'],
    [{ $not: { 'facts.git.commits': { $gt: 50 } } }, 'pass'],
    [{ $not: { 'facts.git.text': { $gt: 50 } } }, 'unknown'],
  ])('answers %j with %s', (rule, outcome) => {
    const verdict = ask(rule);
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.reasons.length > 0).toBe(outcome !== 'pass');
  });

  it('says which sources it reads, and whether time changes its answer', () => {
    const rule = compileRule({
      $any: [
        { kind: 'api' },
        { $not: { 'facts.git.a': 1, 'facts.ci.b.c': { $exists: true } } },
      ],
    });
    expect([...rule.sources].sort()).toEqual(['ci', 'git']);
    expect(rule.dependsOnTime).toBe(false);
    for (const matcher of [
      { $newerThan: '1d' },
      { $contains: { at: { $olderThan: '1d' } } },
      { $count: { where: { $not: { at: { $olderThan: '1d' } } }, $gt: 1 } },
    ]) {
      expect(compileRule({ 'facts.git.a': matcher }).dependsOnTime).toBe(true);
    }
  });

  it('refuses a rule that is not valid, with each problem', () => {
    expect(() => compileRule({ kind: { $gt: 'x' }, 'spec.a': null })).toThrow(
      'The rule is not valid: kind.$gt must be a number; spec.a must be a text',
    );
  });

  it('gets through the largest rule over long lists', () => {
    const items = Array.from({ length: 2_000 }, (_, id) => ({ id }));
    const rule = {
      $all: Array.from({ length: 120 }, (_, index) => ({
        'facts.big.items': {
          $count: { where: { id: { $gte: index } }, $gte: 1 },
        },
      })),
    };
    const { outcome } = compileRule(rule).evaluate(
      aContext({ big: { items } }),
    );
    expect(outcome).toBe('pass');
  });

  it('gets through facts of 5 MB, and shows little of them', () => {
    const items = Array.from({ length: 50_000 }, () => 'x'.repeat(100));
    const context = aContext({ big: { items, text: 'y'.repeat(5_000_000) } });
    const { reasons } = compileRule({
      'facts.big.items': { $count: { $lt: 3 } },
      'facts.big.text': 'no',
    }).evaluate(context);
    expect(reasons).toHaveLength(2);
    expect(JSON.stringify(reasons).length).toBeLessThan(2_000);
  });

  const value: fc.Arbitrary<JsonValue> = fc.jsonValue({ maxDepth: 3 });
  const leaf: fc.Arbitrary<Rule> = fc
    .tuple(
      fc.constantFrom('facts.one.a', 'facts.two.a', 'facts.three.a'),
      fc.constantFrom<JsonValue>(
        1,
        { $exists: true },
        { $gt: 0 },
        { $newerThan: '1d' },
        { $count: { $gte: 1 } },
        { $contains: { a: { $lt: 5 } } },
      ),
    )
    .map(([path, matcher]) => ({ [path]: matcher }));
  const { rule: anyRule } = fc.letrec<{ rule: Rule }>(tie => ({
    rule: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('rule'), { maxLength: 3 }).map(rules => ({ $all: rules })),
      fc.array(tie('rule'), { maxLength: 3 }).map(rules => ({ $any: rules })),
      tie('rule').map(rule => ({ $not: rule })),
    ),
  }));

  it('never turns around when more becomes known', () => {
    fc.assert(
      fc.property(anyRule, value, value, (source, a, b) => {
        const rule = compileRule(source);
        const { outcome } = rule.evaluate(
          aContext({ one: { a } }, { two: { a: b } }),
        );
        const more = rule.evaluate(aContext({ one: { a }, two: { a: b } }));
        expect(outcome === 'unknown' || outcome === more.outcome).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says the opposite of what it denies, and unknown of the unknown', () => {
    const opposite = { pass: 'fail', fail: 'pass', unknown: 'unknown' };
    fc.assert(
      fc.property(anyRule, value, (source, a) => {
        const context = aContext({ one: { a } });
        const { outcome } = compileRule(source).evaluate(context);
        expect(compileRule({ $not: source }).evaluate(context).outcome).toBe(
          opposite[outcome],
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

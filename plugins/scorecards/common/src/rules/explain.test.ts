import { aContext } from './__testUtils__/aContext';
import { compileRule } from './compileRule';
import type { Rule } from './types';

const facts = {
  git: {
    lastCommitAt: '2025-01-04',
    releasedAt: '2025-11-22T09:30:00Z',
    next: '2025-12-24T00:00:00Z',
    commits: 3,
    text: 'many',
    nothing: null,
    nested: { a: { b: { c: 1 } } },
    items: [{ id: 'a', score: 'n/a' }, { id: 'b' }],
  },
};

const why = (rule: Rule) =>
  compileRule(rule)
    .evaluate(aContext(facts, { ci: { passed: true } }))
    .reasons.map(({ text }) => text);

describe('the reasons of a rule', () => {
  it.each<[Rule, string[]]>([
    [
      { 'facts.git.lastCommitAt': { $newerThan: '90d' } },
      [
        '`facts.git.lastCommitAt` is 2025-01-04, 322 days ago; it must be newer than 90 days',
      ],
    ],
    [
      { 'facts.git.releasedAt': { $olderThan: '1d' } },
      [
        '`facts.git.releasedAt` is 2025-11-22T09:30:00Z, 2 hours ago; it must be older than 1 day',
      ],
    ],
    [
      { 'facts.git.next': { $olderThan: '0d' } },
      [
        '`facts.git.next` is 2025-12-24T00:00:00Z, in 31 days; it must be older than 0 days',
      ],
    ],
    [
      { 'facts.git.commits': { $gte: 5, $lt: 100 } },
      ['`facts.git.commits` is 3; it must be at least 5 and less than 100'],
    ],
    [{ kind: 'api' }, ['`entity.kind` is "Component"; it must be "api"']],
    [
      { 'spec.type': { $in: ['website', 'library'] } },
      [
        '`entity.spec.type` is "service"; it must be one of "website", "library"',
      ],
    ],
    [
      { 'spec.system': { $exists: true } },
      ['`entity.spec.system` is not set; it must be set'],
    ],
    [
      { 'spec.type': { $exists: false } },
      ['`entity.spec.type` is "service"; it must be absent'],
    ],
    [
      { 'spec.owner': { $hasPrefix: 'user:' } },
      ['`entity.spec.owner` is "group:a"; it must start with "user:"'],
    ],
    [
      { 'metadata.tags': { $contains: 'go' } },
      ['`entity.metadata.tags` has 2 items; it must contain "go"'],
    ],
    [
      { 'facts.git.items': { $contains: { id: 'c' } } },
      [
        '`facts.git.items` has 2 items; it must contain an item where `id` is "c"',
      ],
    ],
    [
      { 'facts.git.items': { $count: { where: { id: 'a' }, $lte: 0 } } },
      [
        '`facts.git.items` has 2 items; it must have no items where `id` is "a"',
      ],
    ],
    [
      { 'facts.git.items': { $count: 3 } },
      ['`facts.git.items` has 2 items; it must have exactly 3 items'],
    ],
    [
      { $not: { kind: 'component' } },
      ['`entity.kind` is "Component"; it must not be "component"'],
    ],
    [
      { $not: { $any: [{ kind: 'component' }, { kind: 'api' }] } },
      ['`entity.kind` is "Component"; it must not be "component"'],
    ],
    [
      { $any: [{ kind: 'api' }, { 'spec.type': 'website' }] },
      [
        '`entity.kind` is "Component"; it must be "api", or another condition must hold',
        '`entity.spec.type` is "service"; it must be "website", or another condition must hold',
      ],
    ],
    [
      { $any: [{ kind: 'api' }, { kind: 'user' }, { kind: 'group' }] },
      [
        '`entity.kind` is "Component"; it must be "api", or one of 2 other conditions must hold',
        '`entity.kind` is "Component"; it must be "user", or one of 2 other conditions must hold',
        '`entity.kind` is "Component"; it must be "group", or one of 2 other conditions must hold',
      ],
    ],
    [
      { kind: 'api', 'spec.type': 'service', 'facts.none.a': 1 },
      ['`entity.kind` is "Component"; it must be "api"'],
    ],
    [
      { 'facts.none.a': 1 },
      ['`facts.none.a` is not known: no facts of "none" were collected yet'],
    ],
    [
      { 'facts.ci.passed': true },
      ['`facts.ci.passed` may have changed: the facts of "ci" are out of date'],
    ],
    [
      { 'facts.git.text': { $gt: 5 } },
      [
        '`facts.git.text` is "many", which is not a number that can be compared',
      ],
    ],
    [
      { 'facts.git.nothing': { $gt: 5 } },
      [
        '`facts.git.nothing` is null, which is not a number that can be compared',
      ],
    ],
    [
      { 'facts.git.text': { $newerThan: '1d' } },
      ['`facts.git.text` is "many", which is not a date such as 2026-03-01'],
    ],
    [
      { 'facts.git.text': { $count: 1 } },
      ['`facts.git.text` is "many", which is not a list'],
    ],
    [
      { 'facts.git.items': { $contains: { score: { $gt: 1 } } } },
      ['`facts.git.items` has 2 items, and some of them cannot be compared'],
    ],
    [
      { 'facts.git.nested': 1 },
      ['`facts.git.nested` is an object; it must be 1'],
    ],
    [{ $any: [] }, ['The rule has an empty list, which nothing can fit']],
  ])('of %j read well', (rule, texts) => {
    expect(why(rule)).toEqual(texts);
  });

  it('show what was found, cut to what fits a card', () => {
    const [nested] = compileRule({ 'facts.git.nested': 1 }).evaluate(
      aContext(facts),
    ).reasons;
    expect(nested).toMatchObject({
      path: 'facts.git.nested',
      found: { a: { b: '…' } },
    });
    const [absent] = compileRule({ 'facts.git.absent': 1 }).evaluate(
      aContext(facts),
    ).reasons;
    expect(absent).not.toHaveProperty('found');
  });

  it('are at most ten', () => {
    const rule = {
      $all: Array.from({ length: 30 }, (_, i) => ({ 'spec.type': `t${i}` })),
    };
    expect(why(rule)).toHaveLength(10);
  });
});

import { describeRule } from './describeRule';
import type { Rule } from './types';

describe('describeRule', () => {
  it.each<[Rule, string]>([
    [{}, 'anything goes'],
    [{ $any: [] }, 'nothing fits'],
    [{ kind: 'component' }, '`entity.kind` is "component"'],
    [
      { kind: 'component', 'spec.type': { $in: ['service', 'website'] } },
      '`entity.kind` is "component" and `entity.spec.type` is one of "service", "website"',
    ],
    [{ 'entity.spec.owner': { $exists: true } }, '`entity.spec.owner` is set'],
    [
      { $not: { 'spec.owner': { $exists: true } } },
      '`entity.spec.owner` is not set',
    ],
    [{ 'facts.git.commits': { $gte: 5 } }, '`facts.git.commits` is at least 5'],
    [
      { 'facts.git.at': { $newerThan: '90d' } },
      '`facts.git.at` is newer than 90 days',
    ],
    [
      {
        'facts.git.alerts': {
          $count: { where: { severity: 'high' }, $lte: 0 },
        },
      },
      '`facts.git.alerts` has no items where `severity` is "high"',
    ],
    [
      { $not: { 'metadata.tags': { $contains: 'old' } } },
      '`entity.metadata.tags` does not contain "old"',
    ],
    [
      {
        $any: [{ kind: 'api' }, { kind: 'component', 'spec.type': 'service' }],
      },
      '`entity.kind` is "api" or (`entity.kind` is "component" and `entity.spec.type` is "service")',
    ],
    [
      { $not: { $any: [{ kind: 'api' }, { kind: 'user' }] } },
      '`entity.kind` is not "api" and `entity.kind` is not "user"',
    ],
    [
      { $not: { kind: 'api', 'spec.type': 'grpc' } },
      '`entity.kind` is not "api" or `entity.spec.type` is not "grpc"',
    ],
  ])('puts %j into words', (rule, words) => {
    expect(describeRule(rule)).toBe(words);
  });

  it('names facts by their titles', () => {
    const facts = [
      {
        id: 'git',
        facts: [
          { name: 'lastCommitAt', type: 'date' as const, title: 'Last commit' },
        ],
      },
    ];
    expect(
      describeRule(
        {
          'facts.git.lastCommitAt': { $newerThan: '90d' },
          'facts.git.other': 1,
        },
        { facts },
      ),
    ).toBe('Last commit is newer than 90 days and `facts.git.other` is 1');
  });

  it('refuses a rule that is not valid', () => {
    expect(() => describeRule({ $and: [] })).toThrow('$and is no operator');
  });
});

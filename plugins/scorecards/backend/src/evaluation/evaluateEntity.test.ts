import type { FactSet } from '@callboard/plugin-scorecards-common';
import type { Card } from './Card';
import { evaluateEntity, type EntityInput } from './evaluateEntity';
import { EvaluationPlan } from './EvaluationPlan';
import { aCheck, aTrack, FakeStandards } from './__testUtils__/someStandards';

const REF = 'component:default/shop';
const BEFORE = '2026-01-01T00:00:00.000Z';
const NOW = '2026-06-01T12:00:00.000Z';

type Standards = Parameters<FakeStandards['set']>;

const planOf = (...standards: Standards) =>
  new EvaluationPlan(new FakeStandards().set(...standards).snapshot);

const input = (given: Partial<EntityInput> = {}): EntityInput => ({
  entity: { apiVersion: 'v1', kind: 'Component', metadata: { name: 'shop' } },
  dirty: { entityRef: REF, everything: true, sources: [], checks: [] },
  facts: [],
  exempt: new Set(),
  previous: undefined,
  now: new Date(NOW),
  ...given,
});

const evaluate = (standards: Standards, given?: Partial<EntityInput>) =>
  evaluateEntity(planOf(...standards), input(given));

const outcomes = ({ results }: Card) =>
  Object.fromEntries(
    Object.entries(results).map(([id, { outcome }]) => [id, outcome]),
  );

const dirty = (of: { sources?: string[]; checks?: string[] }) => ({
  entityRef: REF,
  everything: false,
  sources: [],
  checks: [],
  ...of,
});

const fail = { says: () => 'fail' as const };
const unknown = { says: () => 'unknown' as const };

describe('what a check says', () => {
  it('is what its rule says, with the reasons of the rule', () => {
    const card = evaluate([
      [aCheck('a'), aCheck('b', { rule: fail, version: 3 })],
    ]);
    expect(card.results).toEqual({
      a: { outcome: 'pass', version: 1, since: NOW },
      b: {
        outcome: 'fail',
        version: 3,
        since: NOW,
        reasons: [{ path: 'x', text: 'It is fail' }],
      },
    });
  });

  it('is that it does not apply to entities it is not for, kept for those on a track with it', () => {
    const standards = [aCheck('a', { appliesTo: fail, rule: fail })];
    expect(outcomes(evaluate([standards]))).toEqual({});
    expect(outcomes(evaluate([standards, [aTrack('t', [['a']])]]))).toEqual({
      a: 'not-applicable',
    });
  });

  it('is unknown when it cannot be told whether it applies', () => {
    expect(outcomes(evaluate([[aCheck('a', { appliesTo: unknown })]]))).toEqual(
      { a: 'unknown' },
    );
  });

  it('is that it does not apply before it is enabled, with the date as reason', () => {
    const later = aCheck('a', { rule: fail, enabledFrom: '2026-06-02' });
    expect(evaluate([[later]]).results.a).toMatchObject({
      outcome: 'not-applicable',
      reasons: [{ path: 'enabledFrom', text: 'Counts from 2026-06-02 on' }],
    });
    const now = new Date('2026-06-02T00:00:00Z');
    expect(outcomes(evaluate([[later]], { now }))).toEqual({ a: 'fail' });
  });

  it('is exempt for what fails or is unknown, and only with an exemption', () => {
    const checks = [
      aCheck('fails', { rule: fail }),
      aCheck('unknown', { rule: unknown }),
      aCheck('passes'),
      aCheck('other', { rule: fail }),
    ];
    const exempt = new Set(['fails', 'unknown', 'passes']);
    const card = evaluate([checks], { exempt });
    expect(outcomes(card)).toEqual({
      fails: 'exempt',
      unknown: 'exempt',
      passes: 'pass',
      other: 'fail',
    });
    expect(card.results.fails.reasons).toHaveLength(1);
  });

  it('is unknown, with the error, when the rule cannot run', () => {
    const broken = {
      says: () => {
        throw new TypeError('x is not iterable');
      },
    };
    expect(evaluate([[aCheck('a', { rule: broken })]]).results.a).toMatchObject(
      {
        outcome: 'unknown',
        reasons: [
          {
            text: 'The rule could not be evaluated: TypeError: x is not iterable',
          },
        ],
      },
    );
  });

  it('is found from the facts by source', () => {
    const set: FactSet = {
      entityRef: REF,
      source: 'git',
      values: { commits: 3 },
      state: 'fresh',
    };
    const rule = {
      says: ({ facts }: { facts: Record<string, { values: object }> }) =>
        'commits' in facts.git.values ? ('pass' as const) : ('fail' as const),
    };
    expect(
      outcomes(evaluate([[aCheck('a', { rule })]], { facts: [set] })),
    ).toEqual({ a: 'pass' });
  });
});

describe('a change', () => {
  const asked: string[] = [];
  const check = (id: string, ...sources: string[]) =>
    aCheck(id, {
      rule: {
        sources,
        says: () => {
          asked.push(id);
          return 'pass';
        },
      },
    });
  const checks = [
    check('git-one', 'git'),
    check('git-and-docs', 'git', 'docs'),
    check('docs-one', 'docs'),
    check('plain'),
  ];
  const previous: Card = {
    entityRef: REF,
    results: Object.fromEntries(
      checks.map(one => [
        one.check.id,
        { outcome: 'fail' as const, version: 1, since: BEFORE },
      ]),
    ),
    levels: [],
  };
  beforeEach(() => {
    asked.length = 0;
  });

  it('of one source asks only the checks that read it, and keeps the rest', () => {
    const card = evaluate([checks], {
      previous,
      dirty: dirty({ sources: ['git'] }),
    });
    expect(asked).toEqual(['git-one', 'git-and-docs']);
    expect(card.results['docs-one']).toEqual(previous.results['docs-one']);
    expect(card.results['git-one']).toEqual({
      outcome: 'pass',
      version: 1,
      since: NOW,
    });
  });

  it('of one check asks only this check', () => {
    evaluate([checks], { previous, dirty: dirty({ checks: ['plain'] }) });
    expect(asked).toEqual(['plain']);
  });

  it('of the entity, or of one without a card, asks all', () => {
    evaluate([checks], { previous, dirty: dirty({ sources: ['entity'] }) });
    evaluate([checks], { dirty: dirty({ sources: ['git'] }) });
    expect(asked).toHaveLength(8);
  });

  it('asks a check as well whose result another version gave', () => {
    const newer = { ...checks[3], check: { ...checks[3].check, version: 2 } };
    const card = evaluate([[...checks.slice(0, 3), newer]], {
      previous,
      dirty: dirty({ checks: [] }),
    });
    expect(asked).toEqual(['plain']);
    expect(card.results.plain.version).toBe(2);
  });

  it('drops the results of checks that are gone', () => {
    const card = evaluate([checks.slice(0, 1)], {
      previous,
      dirty: dirty({ checks: ['plain'] }),
    });
    expect(Object.keys(card.results)).toEqual(['git-one']);
  });

  it('keeps since when an outcome holds while it stays the same', () => {
    const same = [aCheck('plain', { rule: fail })];
    expect(evaluate([same], { previous }).results.plain).toEqual({
      outcome: 'fail',
      version: 1,
      since: BEFORE,
      reasons: [{ path: 'x', text: 'It is fail' }],
    });
  });
});

describe('a level', () => {
  const passes = aCheck('passes');
  const fails = aCheck('fails', { rule: fail });
  const open = aCheck('open', { rule: unknown });
  const others = aCheck('others', { appliesTo: fail });
  const levelOf = (levels: string[][], given?: Partial<EntityInput>) =>
    evaluate(
      [[passes, fails, open, others], [aTrack('t', levels)]],
      given,
    ).levels.map(({ rank, levelId }) => [rank, levelId]);

  it('is the highest with all checks of it and those below', () => {
    expect(levelOf([['passes'], ['others'], ['fails']])).toEqual([
      [2, 'silver'],
    ]);
    expect(levelOf([['fails'], ['passes']])).toEqual([[0, undefined]]);
    expect(levelOf([['passes']])).toEqual([[1, 'bronze']]);
  });

  it('is not reached with a check that is unknown or that nobody knows', () => {
    expect(levelOf([['passes'], ['open']])).toEqual([[1, 'bronze']]);
    expect(levelOf([['passes'], ['misspelt']])).toEqual([[1, 'bronze']]);
  });

  it('is reached with an exemption', () => {
    expect(levelOf([['fails']], { exempt: new Set(['fails']) })).toEqual([
      [1, 'bronze'],
    ]);
  });

  it('is given on tracks that are for the entity; on others as before while that is unknown', () => {
    const tracks = [
      aTrack('for-it', [['passes']]),
      aTrack('for-others', [['passes']], fail),
      aTrack('was-on', [['passes']], unknown),
      aTrack('was-not-on', [['passes']], unknown),
    ];
    const previous: Card = {
      entityRef: REF,
      results: {},
      levels: [
        { trackId: 'was-on', rank: 1, levelId: 'bronze', since: BEFORE },
        { trackId: 'for-others', rank: 1, levelId: 'bronze', since: BEFORE },
      ],
    };
    const { levels } = evaluate([[passes], tracks], { previous });
    expect(levels.map(({ trackId, since }) => [trackId, since])).toEqual([
      ['for-it', NOW],
      ['was-on', BEFORE],
    ]);
  });
});

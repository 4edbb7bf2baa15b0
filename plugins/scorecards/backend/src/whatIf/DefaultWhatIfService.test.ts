import { anEntity } from '../catalog/__testUtils__/anEntity';
import { aCheck, aTrack } from '../standards/__testUtils__/standards';
import { aSnapshot, aWorld } from './__testUtils__/aWorld';
import { DefaultWhatIfService } from './DefaultWhatIfService';

const A = 'component:default/a';
const B = 'component:default/b';
const C = 'component:default/c';
const DOCS = 'api:default/docs';

const entities = [
  anEntity(A, { relations: { ownedBy: 'group:default/red' } }),
  anEntity(B, { relations: { ownedBy: 'group:default/red' } }),
  anEntity(C, { relations: { ownedBy: 'group:default/blue' } }),
  anEntity(DOCS),
];
const facts = [
  { entityRef: A, source: 'git', values: { commits: 10 } },
  { entityRef: B, source: 'git', values: { commits: 3 } },
  { entityRef: A, source: 'ci', values: { passed: true } },
];
const commits = (least: number) =>
  aCheck('active', { rule: { 'facts.git.commits': { $gte: least } } });

describe('trying out a check', () => {
  it('counts outcomes before and after, and names who changes', async () => {
    const world = aWorld({
      entities,
      facts,
      standards: aSnapshot([commits(1)]),
    });
    await expect(
      DefaultWhatIfService.create(world).whatIf({ check: commits(5) }),
    ).resolves.toEqual({
      evaluated: 4,
      before: { pass: 2, unknown: 1, 'not-applicable': 1 },
      after: { pass: 1, fail: 1, unknown: 1, 'not-applicable': 1 },
      changed: 1,
      changes: [
        {
          entityRef: B,
          owner: 'group:default/red',
          from: 'pass',
          to: 'fail',
          direction: 'worse',
        },
      ],
      teams: [{ owner: 'group:default/red', worse: 1, better: 0 }],
    });
  });

  it('reads only facts that the check looks at, of entities that it is for', async () => {
    const world = aWorld({ entities, facts });
    await DefaultWhatIfService.create(world).whatIf({ check: commits(5) });
    expect(world.askedFacts).toEqual([{ refs: [A, B, C], sources: ['git'] }]);
  });

  it('shows what gets worse first, and teams with most of it first', async () => {
    const world = aWorld({
      entities,
      facts,
      standards: aSnapshot([
        aCheck('active', { rule: { 'facts.git.commits': { $lt: 5 } } }),
      ]),
    });
    const { changes, teams } = await DefaultWhatIfService.create(world).whatIf({
      check: aCheck('active', {
        rule: { 'metadata.name': { $in: ['a', 'c'] } },
      }),
    });
    expect(
      changes.map(({ entityRef, direction }) => [entityRef, direction]),
    ).toEqual([
      [B, 'worse'],
      [A, 'better'],
      [C, 'better'],
    ]);
    expect(teams).toEqual([
      { owner: 'group:default/red', worse: 1, better: 1 },
      { owner: 'group:default/blue', worse: 0, better: 1 },
    ]);
  });

  it('takes a new check for one that was for nobody', async () => {
    const { before, after } = await DefaultWhatIfService.create(
      aWorld({ entities, facts }),
    ).whatIf({ check: commits(5) });
    expect(before).toEqual({ 'not-applicable': 4 });
    expect(after).toEqual({
      pass: 1,
      fail: 1,
      unknown: 1,
      'not-applicable': 1,
    });
  });

  it('takes neither unknown nor failing for better than the other', async () => {
    const { changes, teams } = await DefaultWhatIfService.create(
      aWorld({ entities, facts, standards: aSnapshot([commits(5)]) }),
    ).whatIf({ check: aCheck('active', { rule: { kind: 'system' } }) });
    expect(changes.find(({ entityRef }) => entityRef === C)).toMatchObject({
      from: 'unknown',
      to: 'fail',
      direction: 'same',
    });
    expect(teams).toEqual([
      { owner: 'group:default/red', worse: 1, better: 0 },
    ]);
  });

  it('heeds exemptions that were approved', async () => {
    const { after } = await DefaultWhatIfService.create(
      aWorld({
        entities,
        facts,
        exemptions: [
          { entityRef: B, checkId: 'active', state: 'approved' },
          { entityRef: C, checkId: 'active', state: 'requested' },
        ],
      }),
    ).whatIf({ check: commits(5) });
    expect(after).toEqual({
      pass: 1,
      exempt: 1,
      unknown: 1,
      'not-applicable': 1,
    });
  });

  it('counts as if the check had begun to count', async () => {
    const later = { ...commits(5), enabledFrom: '2999-01-01' };
    const { before, after } = await DefaultWhatIfService.create(
      aWorld({ entities, facts, standards: aSnapshot([later]) }),
    ).whatIf({ check: later });
    expect(before).toEqual({ 'not-applicable': 4 });
    expect(after).toMatchObject({ pass: 1, fail: 1 });
  });

  it('does not know what is in files that nobody asked for yet', async () => {
    const readme = { name: 'readme', path: 'README.md' };
    const check = aCheck('readme', {
      files: [readme],
      rule: { 'facts.files.readme.exists': { $exists: false } },
    });
    const read = [{ entityRef: A, source: 'files', values: {} }];
    const ask = async (standards = aSnapshot()) =>
      DefaultWhatIfService.create(
        aWorld({ entities: [entities[0]], facts: read, standards }),
      ).whatIf({ check });
    expect((await ask()).after).toEqual({ unknown: 1 });
    expect((await ask(aSnapshot([check]))).after).toEqual({ pass: 1 });
  });

  it('refuses a check that could not be saved, with its problems', async () => {
    await expect(
      DefaultWhatIfService.create(aWorld({ entities })).whatIf({
        check: aCheck('active', {
          rule: { 'facts.git.commits': { $gt: 'x' } },
        }),
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      problems: [{ path: 'rule.facts.git.commits.$gt' }],
    });
  });
});

describe('trying out a track', () => {
  const checks = [
    commits(5),
    aCheck('named', { rule: { 'metadata.name': { $in: ['a', 'b'] } } }),
  ];
  const level = (id: string, ...ids: string[]) => ({
    id,
    title: id,
    checks: ids,
  });
  const present = aTrack('production', {
    levels: [level('bronze', 'named'), level('silver', 'active')],
  });
  const ask = async (
    levels: typeof present.levels,
    appliesTo = present.appliesTo,
  ) =>
    DefaultWhatIfService.create(
      aWorld({ entities, facts, standards: aSnapshot(checks, [present]) }),
    ).whatIf({ track: { ...present, levels, appliesTo } });

  it('counts levels before and after', async () => {
    await expect(
      ask([level('bronze', 'named', 'active'), level('silver')]),
    ).resolves.toEqual({
      evaluated: 4,
      before: { silver: 1, bronze: 1, none: 1, 'not-applicable': 1 },
      after: { silver: 1, none: 2, 'not-applicable': 1 },
      changed: 1,
      changes: [
        {
          entityRef: B,
          owner: 'group:default/red',
          from: 'bronze',
          to: 'none',
          direction: 'worse',
        },
      ],
      teams: [{ owner: 'group:default/red', worse: 1, better: 0 }],
    });
  });

  it('takes a level of the same name for the same, wherever it stands', async () => {
    const { changes } = await ask([
      level('entry'),
      level('bronze', 'named'),
      level('silver', 'active'),
    ]);
    expect(changes).toMatchObject([
      { entityRef: C, from: 'none', to: 'entry', direction: 'better' },
    ]);
  });

  it('compares other levels by the share of the way', async () => {
    const { changes } = await ask([
      level('one', 'named'),
      level('two', 'active'),
    ]);
    expect(changes).toMatchObject([
      { entityRef: A, from: 'silver', to: 'two', direction: 'same' },
      { entityRef: B, from: 'bronze', to: 'one', direction: 'same' },
    ]);
  });

  it('shows who leaves the track, and who comes', async () => {
    const { changes, after } = await ask(present.levels, { kind: 'api' });
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      ['not-applicable', 'silver'],
      ['silver', 'not-applicable'],
      ['bronze', 'not-applicable'],
      ['none', 'not-applicable'],
    ]);
    // None of its checks is for an API.
    expect(after).toEqual({ silver: 1, 'not-applicable': 3 });
  });

  it('refuses levels that name checks which do not exist', async () => {
    await expect(ask([level('bronze', 'activ')])).rejects.toMatchObject({
      problems: [
        {
          path: 'levels[0].checks[0]',
          message: 'there is no check "activ"; did you mean "active"?',
        },
      ],
    });
  });
});

describe('DefaultWhatIfService', () => {
  const many = Array.from({ length: 1_200 }, (_, index) =>
    anEntity(`component:default/c${String(index).padStart(4, '0')}`),
  );

  it('goes through all entities, and keeps few of their changes', async () => {
    const { evaluated, changed, changes, isPartial } =
      await DefaultWhatIfService.create(aWorld({ entities: many })).whatIf({
        check: aCheck('never', { rule: { kind: 'system' } }),
      });
    expect([evaluated, changed, changes.length]).toEqual([1_200, 1_200, 500]);
    expect(isPartial).toBeUndefined();
  });

  it('says when time was up', async () => {
    let now = 0;
    const { evaluated, isPartial } = await DefaultWhatIfService.create({
      ...aWorld({ entities: many }),
      now: () => (now += 1_500),
      limitMs: 2_000,
    }).whatIf({ check: aCheck('never') });
    expect(evaluated).toBe(1_000);
    expect(isPartial).toBe(true);
  });

  it('lets two ask at a time, and others come again', async () => {
    const service = DefaultWhatIfService.create(aWorld({ entities: many }));
    const ask = () => service.whatIf({ check: aCheck('never') });
    const settled = await Promise.allSettled([ask(), ask(), ask()]);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(settled[2]).toMatchObject({
      reason: { name: 'ServiceUnavailableError' },
    });
    await expect(ask()).resolves.toMatchObject({ evaluated: 1_200 });
  });

  it('checks rules against the facts that there are', async () => {
    const service = DefaultWhatIfService.create(aWorld({ entities: [] }));
    await expect(
      service.checkRule({ 'facts.git.comits': { $gt: 1 } }),
    ).resolves.toEqual([
      {
        path: 'facts.git.comits',
        message: '"git" is not known to give "comits"; did you mean commits?',
        severity: 'warning',
      },
    ]);
    await expect(service.checkRule('nonsense')).resolves.toHaveLength(1);
  });
});

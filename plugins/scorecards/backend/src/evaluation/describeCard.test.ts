import type { FactSet } from '@callboard/plugin-scorecards-common';
import { attentionOf } from './attentionOf';
import type { ReadCard } from './CardsReadModel';
import { describeCard } from './describeCard';
import { standingOf } from './standingOf';
import { component } from './__testUtils__/evaluationSchema';
import { aCheck, aTrack, FakeStandards } from './__testUtils__/someStandards';

const SINCE = '2026-01-01T00:00:00.000Z';
const LATER = '2026-02-01T00:00:00.000Z';
const fail = { outcome: 'fail' as const, version: 1, since: SINCE };
const pass = { outcome: 'pass' as const, version: 1, since: SINCE };

const card = (given: Partial<ReadCard> = {}): ReadCard => ({
  entityRef: 'component:default/shop',
  entity: component('shop'),
  results: {},
  levels: [],
  ...given,
});

const describeWith = (
  read: ReadCard,
  standards: FakeStandards,
  facts: FactSet[] = [],
) =>
  describeCard({
    card: read,
    facts,
    exemptions: [
      {
        id: 'e',
        entityRef: read.entityRef,
        checkId: 'exempt',
        state: 'approved',
        until: LATER,
      },
    ],
    standards: standards.snapshot,
  });

describe('a card in words', () => {
  it('of an entity that was not evaluated yet has nothing to say', () => {
    expect(describeWith(card(), new FakeStandards())).toEqual({
      entityRef: 'component:default/shop',
      tracks: [],
      checks: [],
      staleSources: [],
    });
  });

  it('leaves out checks and tracks that are gone', () => {
    const read = card({
      results: { gone: fail, here: fail },
      levels: [{ trackId: 'gone', rank: 0, since: SINCE }],
    });
    const described = describeWith(
      read,
      new FakeStandards().set([aCheck('here')]),
    );
    expect(described.checks.map(({ checkId }) => checkId)).toEqual(['here']);
    expect(described.tracks).toEqual([]);
  });

  it('lists the most severe checks first, with why and how unless they passed', () => {
    const standards = new FakeStandards().set([
      aCheck('passed', { severity: 'critical' }),
      aCheck('mild', { severity: 'low' }),
      aCheck('severe', { severity: 'high' }),
      aCheck('exempt'),
    ]);
    const { checks } = describeWith(
      card({
        results: {
          passed: pass,
          mild: fail,
          severe: fail,
          exempt: { ...fail, outcome: 'exempt' },
        },
      }),
      standards,
    );
    expect(checks.map(({ checkId }) => checkId)).toEqual([
      'passed',
      'severe',
      'exempt',
      'mild',
    ]);
    expect(checks[0]).not.toHaveProperty('why');
    expect(checks[0]).not.toHaveProperty('fix');
    expect(checks[2]).toMatchObject({
      why: 'Why exempt',
      fix: { text: 'Fix exempt' },
      exemption: { id: 'e', state: 'approved', until: LATER },
    });
  });

  it('names what stands before the next level, with a template first', () => {
    const template = { ref: 'fix-it', values: { a: '${{ facts.git.n }}' } };
    const standards = new FakeStandards().set(
      [aCheck('work'), aCheck('run', { fix: { text: '', template } })],
      [aTrack('t', [['work', 'run']])],
    );
    const read = card({
      results: { work: fail, run: fail },
      levels: [{ trackId: 't', rank: 0, since: SINCE }],
    });
    const git: FactSet = {
      entityRef: read.entityRef,
      source: 'git',
      values: { n: 3 },
      state: 'fresh',
    };
    const { tracks, checks } = describeWith(read, standards, [git]);
    expect(tracks[0].next?.missing).toEqual(['run', 'work']);
    expect(tracks[0].since).toBe(SINCE);
    expect(checks[0].fix).toEqual({
      text: '',
      templateRef: 'fix-it',
      templateUrl: `/create/templates/default/fix-it?formData=${encodeURIComponent('{"a":3}')}`,
    });
  });

  it('names the sources that could not be asked', () => {
    const set = (source: string, given: Partial<FactSet>): FactSet => ({
      entityRef: 'component:default/shop',
      source,
      values: {},
      state: 'fresh',
      ...given,
    });
    const { staleSources } = describeWith(card(), new FakeStandards(), [
      set('fresh', {}),
      set('old', { state: 'stale', observedAt: SINCE }),
      set('broken', { state: 'missing', error: '404' }),
      set('not-yet', { state: 'missing' }),
    ]);
    expect(staleSources).toEqual([
      { source: 'old', observedAt: SINCE },
      { source: 'broken', error: '404' },
    ]);
  });
});

describe('what needs attention', () => {
  it('begins with what stands before a level, then goes by severity and age', () => {
    const standards = new FakeStandards().set(
      [
        aCheck('blocks', { severity: 'low' }),
        aCheck('severe', { severity: 'critical' }),
        aCheck('old'),
        aCheck('new'),
        aCheck('fine'),
      ],
      [aTrack('t', [['fine'], ['blocks'], ['severe']])],
    );
    const read = card({
      results: {
        new: { ...fail, since: LATER },
        old: fail,
        severe: fail,
        blocks: fail,
        fine: pass,
        gone: fail,
      },
      levels: [{ trackId: 't', rank: 1, since: SINCE }],
    });
    const items = attentionOf([read], standards.snapshot);
    expect(items.map(({ checkId }) => checkId)).toEqual([
      'blocks',
      'severe',
      'old',
      'new',
    ]);
    expect(items[0].blocks).toEqual({ trackId: 't', level: 'SILVER' });
    expect(items[1]).not.toHaveProperty('blocks');
  });
});

describe('a standing', () => {
  const { track } = aTrack('t', [['a'], ['b']]);
  const rank = (number: number) =>
    standingOf(track, { entityRef: 'x', rank: number });

  it('names the level, if there is one', () => {
    expect(rank(0)).toEqual({
      entityRef: 'x',
      trackId: 't',
      trackTitle: 'The track t',
      rank: 0,
      levelCount: 2,
    });
    expect(rank(2).level).toEqual({ id: 'silver', title: 'SILVER' });
  });

  it('is the highest level when the track lost some', () => {
    expect(rank(5)).toMatchObject({ rank: 2, level: { id: 'silver' } });
  });
});

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { VisibleEntities } from '@callboard/backend-kit';
import type { CardsReadModel, ReadEntity } from './CardsReadModel';
import { AuthorizedCardsService } from './AuthorizedCardsService';
import { DefaultCardReader } from './DefaultCardReader';
import { DefaultCardsService } from './DefaultCardsService';
import { aCheck, aTrack, FakeStandards } from './__testUtils__/someStandards';
import { component } from './__testUtils__/evaluationSchema';

const call = { credentials: mockCredentials.user() };
const refOf = (name: string) => `component:default/${name}`;
const SINCE = '2026-01-01T00:00:00.000Z';
const names = Array.from({ length: 20 }, (_, index) => `c${index + 10}`);

/** Every second entity is hidden. */
const isHidden = (ref: string) => Number(ref.slice(-1)) % 2 === 1;

function create(
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const standards = new FakeStandards().set(
    [aCheck('a')],
    [aTrack('t', [['a']])],
  );
  const failing = { a: { outcome: 'fail' as const, version: 1, since: SINCE } };
  const cards: CardsReadModel = {
    readCard: async entityRef =>
      names.includes(entityRef.split('/')[1])
        ? {
            entityRef,
            entity: component(entityRef.split('/')[1]),
            results: failing,
            levels: [],
          }
        : undefined,
    readLevels: async refs =>
      refs.map(entityRef => ({
        entityRef,
        trackId: 't',
        rank: 0,
        since: SINCE,
      })),
    listEntities: async (_filter, { after = '', limit }) =>
      names
        .map((name): ReadEntity => ({
          entityRef: refOf(name),
          rank: 0,
          result: failing.a,
        }))
        .filter(({ entityRef }) => entityRef > after)
        .slice(0, limit),
    listFailing: async () =>
      names.map(name => ({
        entityRef: refOf(name),
        results: failing,
        levels: [],
      })),
  };
  const reader = DefaultCardReader.create({
    cards,
    standards,
    facts: { readFacts: async () => new Map() },
    exemptions: { readActive: async () => [] },
  });
  return AuthorizedCardsService.create({
    inner: DefaultCardsService.create({ reader, cards, standards }),
    entities: new VisibleEntities({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          isHidden(ref) ? undefined : ({} as Entity),
        ),
      }),
    }),
    permissions: mockServices.permissions({ result }),
    userInfo: mockServices.userInfo(),
  });
}

const refsOf = (items: { entityRef: string }[]) =>
  items.map(({ entityRef }) => entityRef.split('/')[1]);

describe('cards of entities', () => {
  it('do not exist for a caller who may not see these', async () => {
    const cards = create();
    expect(await cards.getCard(refOf('c10'), call)).toMatchObject({
      entityRef: refOf('c10'),
    });
    const message = /There is no entity component:default/;
    await expect(cards.getCard(refOf('c11'), call)).rejects.toThrow(message);
    await expect(cards.getCard(refOf('nobody1'), call)).rejects.toThrow(
      message,
    );
  });

  it('are not evaluated yet when the catalog has only just got them', async () => {
    expect(await create().getCard(refOf('newcomer0'), call)).toEqual({
      entityRef: refOf('newcomer0'),
      tracks: [],
      checks: [],
      staleSources: [],
    });
  });

  it('are left out of lists for them, whose pages are full all the same', async () => {
    const cards = create();
    const first = await cards.listEntities({ limit: 3 }, call);
    expect(refsOf(first.items)).toEqual(['c10', 'c12', 'c14']);
    const { nextCursor: cursor } = first;
    const second = await cards.listEntities({ limit: 30, cursor }, call);
    expect(refsOf(second.items)).toEqual(
      names.slice(6).filter(name => !isHidden(name)),
    );
    expect(second.nextCursor).toBeUndefined();

    const results = await cards.listCheckResults(
      { check: 'a', limit: 2 },
      call,
    );
    expect(refsOf(results.items)).toEqual(['c10', 'c12']);
    const levels = await cards.listTrackResults({ track: 't', limit: 2 }, call);
    expect(refsOf(levels.items)).toEqual(['c10', 'c12']);
  });

  it('are left out of their levels and of what needs their attention', async () => {
    const cards = create();
    expect(
      refsOf(await cards.getLevels([refOf('c10'), refOf('c11')], call)),
    ).toEqual(['c10']);
    expect(refsOf(await cards.getAttention(call))).toEqual(
      names.filter(name => !isHidden(name)),
    );
  });

  it('are read by nobody without the permission', async () => {
    const cards = create(AuthorizeResult.DENY);
    const refused = /scorecards.read/;
    await expect(cards.getCard(refOf('c10'), call)).rejects.toThrow(refused);
    await expect(cards.getLevels([], call)).rejects.toThrow(refused);
    await expect(cards.getAttention(call)).rejects.toThrow(refused);
    await expect(cards.listEntities({ limit: 1 }, call)).rejects.toThrow(
      refused,
    );
  });
});

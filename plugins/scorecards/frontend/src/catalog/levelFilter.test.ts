import { ApiRef } from '@backstage/frontend-plugin-api';
import type {
  CardsApi,
  EntitiesQuery,
} from '@callboard/plugin-scorecards-common';
import { FakeCards } from '../__testUtils__/FakeCards';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { pageOf } from '../__testUtils__/pageOf';
import { aTrack } from '../__testUtils__/standards';
import { cardsApiRef } from '../apis';
import { findRefs, loadLevels } from './levelFilter';

class ManyCards extends FakeCards {
  constructor(readonly count: number) {
    super();
  }

  async listEntities(query: EntitiesQuery = {}) {
    this.asked.push(query);
    const refs = Array.from({ length: this.count }, (_, index) => ({
      entityRef: `component:default/${query.level}-${index}`,
    }));
    return pageOf(refs, query);
  }
}

function apisOf(cards: CardsApi, tracks = [aTrack()]) {
  const standards = new FakeStandards({ tracks });
  return {
    get: <T>(ref: ApiRef<T>) =>
      (ref.id === cardsApiRef.id ? cards : standards) as T,
  };
}

const wanted = { values: ['bronze'], kind: 'component', types: [], owners: [] };

describe('levelFilter', () => {
  it('offers the levels of the first track, highest first, and none', async () => {
    const values = await loadLevels(apisOf(new FakeCards()));
    expect(values.map(({ value, name }) => `${value} ${name}`)).toEqual([
      'silver Silver',
      'bronze Bronze',
      'none No level',
    ]);
  });

  it('finds all entities with a level, page by page', async () => {
    const cards = new ManyCards(230);
    const found = await findRefs(apisOf(cards), wanted);
    expect(new Set(found.refs).size).toBe(230);
    expect(found.isComplete).toBe(true);
    expect(cards.asked).toHaveLength(3);
    expect(cards.asked[0]).toMatchObject({
      track: 'production',
      level: 'bronze',
      kind: 'component',
    });
  });

  it('says when there are more than it looks at', async () => {
    const found = await findRefs(apisOf(new ManyCards(1_100)), wanted);
    expect(found.refs).toHaveLength(1_000);
    expect(found.isComplete).toBe(false);
  });

  it('asks for several levels, and for one owner or type only', async () => {
    const cards = new ManyCards(2);
    const found = await findRefs(apisOf(cards), {
      ...wanted,
      values: ['bronze', 'none'],
      types: ['service'],
      owners: ['group:default/a', 'group:default/b'],
    });
    expect(found.refs).toHaveLength(4);
    expect(cards.asked[1]).toMatchObject({ level: 'none', type: 'service' });
    expect(cards.asked[1]).not.toHaveProperty('owner', expect.anything());
  });

  it('looks at the track that the configuration names', async () => {
    const security = aTrack({
      id: 'security',
      levels: [{ id: 'guarded', title: 'Guarded', checks: [] }],
    });
    const cards = new ManyCards(1);
    const apis = apisOf(cards, [aTrack(), security]);
    const values = await loadLevels(apis, 'security');
    expect(values.map(({ name }) => name)).toEqual(['Guarded', 'No level']);
    await findRefs(apis, wanted, 'security');
    expect(cards.asked[0]).toMatchObject({ track: 'security' });
  });

  it('finds nothing where there is no track', async () => {
    await expect(
      findRefs(apisOf(new FakeCards(), []), wanted),
    ).resolves.toEqual({ refs: [], isComplete: true });
  });
});

import type { LevelOfEntity } from '@callboard/plugin-scorecards-common';
import { FakeCards } from '../__testUtils__/FakeCards';
import { LevelBatch } from './LevelBatch';

function levelOf(entityRef: string): LevelOfEntity {
  return { entityRef, trackId: 'production', rank: 1, levelCount: 2 };
}

describe('LevelBatch', () => {
  it('asks once for all rows of a page', async () => {
    const cards = new FakeCards();
    cards.levels.push(levelOf('component:default/a'));
    const batch = new LevelBatch(cards);
    const [a, b] = await Promise.all([
      batch.levelsOf('component:default/a'),
      batch.levelsOf('component:default/b'),
    ]);
    expect(a).toEqual([levelOf('component:default/a')]);
    expect(b).toEqual([]);
    expect(cards.asked).toEqual([
      ['component:default/a', 'component:default/b'],
    ]);
  });

  it('remembers answers, and asks only for what is new', async () => {
    const cards = new FakeCards();
    const batch = new LevelBatch(cards);
    await batch.levelsOf('component:default/a');
    await Promise.all([
      batch.levelsOf('component:default/a'),
      batch.levelsOf('component:default/b'),
    ]);
    expect(cards.asked).toEqual([
      ['component:default/a'],
      ['component:default/b'],
    ]);
  });

  it('asks no more at once than the backend takes', async () => {
    const cards = new FakeCards();
    const batch = new LevelBatch(cards);
    await Promise.all(
      Array.from({ length: 501 }, (_, row) =>
        batch.levelsOf(`component:default/c${row}`),
      ),
    );
    expect(cards.asked.map(refs => (refs as string[]).length)).toEqual([
      500, 1,
    ]);
  });

  it('asks again after a failure', async () => {
    const cards = new FakeCards();
    const batch = new LevelBatch(cards);
    cards.failure = new Error('no connection');
    await expect(batch.levelsOf('component:default/a')).rejects.toThrow(
      'no connection',
    );
    cards.failure = undefined;
    await expect(batch.levelsOf('component:default/a')).resolves.toEqual([]);
  });
});

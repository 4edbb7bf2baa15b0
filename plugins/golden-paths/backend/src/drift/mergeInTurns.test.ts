import { mergeTrees } from '@callboard/plugin-golden-paths-common';
import { filesOf } from './__testUtils__/aTemplate';
import { mergeInTurns } from './mergeInTurns';

describe('mergeInTurns', () => {
  it('merges as at once, and lets others have their turn', async () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `line ${index}`);
    const files = (change: number) =>
      filesOf(
        Object.fromEntries(
          Array.from({ length: 20 }, (_, file) => [
            `file ${file}`,
            lines
              .map((line, index) =>
                index % 50 === change ? `${line} ${change}` : line,
              )
              .join('\n'),
          ]),
        ),
      );
    const merge = {
      base: files(-1),
      ours: files(10),
      theirs: files(30),
      version: '2',
    };
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const merged = await mergeInTurns(merge);
    clearInterval(others);
    expect(merged).toEqual(mergeTrees(merge));
    expect(merged).toHaveLength(20);
    expect(turns).toBeGreaterThan(0);
  });
});

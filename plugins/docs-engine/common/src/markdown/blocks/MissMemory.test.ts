import { MissMemory } from './MissMemory';

const block = 'line\n'.repeat(100);

describe('MissMemory', () => {
  it('knows what is left of a block that was searched', () => {
    const memory = new MissMemory();
    memory.remember(block);
    expect(memory.knows(block)).toBe(true);
    expect(memory.knows(block.slice(50))).toBe(true);
  });

  it('does not know other blocks', () => {
    const memory = new MissMemory();
    memory.remember(block);
    expect(memory.knows(`x${block}`)).toBe(false);
    expect(memory.knows('other\n'.repeat(60))).toBe(false);
  });

  it('keeps a block while parts of it are asked for', () => {
    const memory = new MissMemory();
    memory.remember(block);
    for (let i = 0; i < 50; i++) {
      expect(memory.knows(block.slice(i))).toBe(true);
      memory.remember(`${i}`.repeat(300));
    }
  });

  it('leaves short blocks to a new search', () => {
    const memory = new MissMemory();
    memory.remember('short');
    expect(memory.knows('short')).toBe(false);
  });
});

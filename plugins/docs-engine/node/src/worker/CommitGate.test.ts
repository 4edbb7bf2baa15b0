import { CommitGate } from './CommitGate';

describe('CommitGate', () => {
  it('lets a build be put in place, which cannot be ended any more', () => {
    const memory = CommitGate.memory();
    expect(new CommitGate(memory).commit()).toBe(true);
    expect(new CommitGate(memory).end()).toBe(false);
  });

  it('lets a build be ended, which cannot be put in place any more', () => {
    const memory = CommitGate.memory();
    expect(new CommitGate(memory).end()).toBe(true);
    expect(new CommitGate(memory).end()).toBe(true);
    expect(new CommitGate(memory).commit()).toBe(false);
  });
});

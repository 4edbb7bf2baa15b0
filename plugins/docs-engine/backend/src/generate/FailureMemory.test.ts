import { FailureMemory } from './FailureMemory';

describe('FailureMemory', () => {
  it('knows a revision that failed, and no other', () => {
    const memory = new FailureMemory(1000);
    memory.add({ location: 'a', etag: '1', message: 'docs_dir is missing' });
    expect(memory.find('a', '1')).toBe('docs_dir is missing');
    expect(memory.find('a', '2')).toBeUndefined();
    expect(memory.find('b', '1')).toBeUndefined();
  });

  it('forgets a failure after its time', () => {
    let now = 0;
    const memory = new FailureMemory(1000, () => now);
    memory.add({ location: 'a', etag: '1', message: 'disk full' });
    now = 999;
    expect(memory.find('a', '1')).toBe('disk full');
    now = 1000;
    expect(memory.find('a', '1')).toBeUndefined();
  });

  it('keeps the newest thousand', () => {
    const memory = new FailureMemory(1000);
    for (let index = 0; index < 1500; index++) {
      memory.add({ location: `${index}`, etag: '1', message: 'x' });
    }
    expect(memory.find('499', '1')).toBeUndefined();
    expect(memory.find('500', '1')).toBe('x');
    expect(memory.find('1499', '1')).toBe('x');
  });
});

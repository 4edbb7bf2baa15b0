import { HostHolds } from './HostHolds';

describe('HostHolds', () => {
  it('holds one host for a while', () => {
    let now = 1_000;
    const holds = new HostHolds(() => now);
    holds.hold('https://git.example.com/a/b', 500);
    expect(holds.remaining('https://git.example.com/c/d')).toBe(500);
    expect(holds.remaining('https://other.example.com/a/b')).toBe(0);
    expect(holds.remaining(undefined)).toBe(0);
    now += 600;
    expect(holds.remaining('https://git.example.com/a/b')).toBe(0);
  });
});

import type { FactCollector } from '@callboard/plugin-scorecards-node';
import { RetryLaterError } from '@callboard/plugin-scorecards-node';
import { anEntity } from '../../catalog/__testUtils__/anEntity';
import { aCollector, active } from './__testUtils__/collectors';
import { collectOne } from './collectOne';

const claim = {
  entityRef: 'component:default/web',
  source: 'git',
  claim: 'c',
  attempts: 2,
};

describe('collectOne', () => {
  const stopping = new AbortController();
  const holds: [number, string][] = [];
  const run = (collect: FactCollector['collect'], rest = {}) =>
    collectOne({
      claim: { ...claim, ...rest },
      collector: active(aCollector('git', collect, { ttl: { hours: 2 } }))[0],
      entity: anEntity(claim.entityRef),
      files: [{ name: 'readme', path: 'README.md' }],
      stopping: stopping.signal,
      hold: async (ms, reason) => {
        holds.push([ms, reason]);
      },
    });
  beforeEach(() => {
    holds.splice(0);
  });

  it('gives the collector what it needs, and keeps what it gives', async () => {
    const previous = {
      values: { commits: 1 },
      observedAt: '2026-01-01T00:00:00Z',
    };
    const result = await run(
      async request => ({
        commits: Number(request.previous?.values.commits) + 1,
        files: request.files.length,
      }),
      { previous },
    );
    expect(result).toMatchObject({
      outcome: 'collected',
      values: { commits: 2, files: 1 },
      ttlMs: 2 * 60 * 60 * 1000,
    });
  });

  it('comes back later after each failure', async () => {
    const result = await run(async () => {
      throw new Error('x'.repeat(600));
    });
    expect(result).toMatchObject({
      outcome: 'failed',
      error: `${'x'.repeat(500)}…`,
    });
    // A minute, doubled twice.
    expect(result).toHaveProperty('nextMs', expect.any(Number));
  });

  it('takes what is thrown and no error', async () => {
    const result = await run(() => Promise.reject('oops'));
    expect(result).toMatchObject({ outcome: 'failed', error: 'oops' });
  });

  it('holds the source back without calling the facts stale', async () => {
    const at = new Date(Date.now() + 60 * 60 * 1000);
    const result = await run(async () => {
      throw new RetryLaterError('limit reached', at);
    });
    expect(result).toMatchObject({
      outcome: 'postponed',
      error: 'limit reached',
    });
    expect(holds).toEqual([[expect.any(Number), 'limit reached']]);
  });

  it('ends a collector after a minute, also one that does not listen', async () => {
    jest.useFakeTimers();
    let signal: AbortSignal | undefined;
    const result = run(request => {
      signal = request.signal;
      return new Promise(() => {});
    });
    await jest.advanceTimersByTimeAsync(60_000);
    jest.useRealTimers();
    await expect(result).resolves.toMatchObject({
      outcome: 'failed',
      error: 'It took longer than a minute',
    });
    expect(signal?.aborted).toBe(true);
  });

  it('gives claims back at shutdown', async () => {
    const result = run(() => new Promise(() => {}));
    stopping.abort();
    await expect(result).resolves.toMatchObject({ outcome: 'released' });
  });
});

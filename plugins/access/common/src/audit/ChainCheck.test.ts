import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ChainCheck } from './ChainCheck';
import { FIRST_PREVIOUS_HASH, linkText } from './linkText';
import type { AuditEvent, AuditRecord } from './types';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const START = { seq: 0, hash: FIRST_PREVIOUS_HASH };

function chainOf(records: AuditRecord[]): AuditEvent[] {
  let last = START;
  return records.map(record => {
    const seq = last.seq + 1;
    last = { seq, hash: hash(linkText(last.hash, seq, record)) };
    return { ...record, ...last };
  });
}

function check(events: AuditEvent[], after = START) {
  const chain = new ChainCheck({ hash, after });
  events.every(event => chain.next(event));
  return chain.result();
}

const aRecord = (eventId: string): AuditRecord => ({
  at: '2026-01-01T00:00:00.000Z',
  pluginId: 'catalog',
  eventId,
  severity: 'low',
  result: 'succeeded',
  correlationId: 'c',
  meta: { b: [1, { d: true, c: null }], a: 'text' },
});

const events = chainOf(['a', 'b', 'c', 'd', 'e'].map(aRecord));

describe('ChainCheck', () => {
  it('finds a whole chain whole, also from the middle', () => {
    expect(check(events)).toEqual({ ok: true, checked: 5, from: 1, to: 5 });
    expect(check(events.slice(2), events[1])).toEqual({
      ok: true,
      checked: 3,
      from: 3,
      to: 5,
    });
    expect(check([])).toEqual({ ok: true, checked: 0 });
  });

  it('does not depend on the order of members', () => {
    const turned = events.map(event => {
      const { meta, ...others } = event;
      return { meta: { a: meta?.a, b: meta?.b }, ...others } as AuditEvent;
    });
    expect(check(turned).ok).toBe(true);
  });

  it('tells what was changed, taken out and moved', () => {
    const changed = events.with(2, { ...events[2], actor: 'user:default/eve' });
    expect(check(changed)).toMatchObject({
      ok: false,
      checked: 2,
      broken: { seq: 3, reason: expect.stringContaining('changed') },
    });
    expect(check(events.toSpliced(1, 2)).broken).toEqual({
      seq: 2,
      reason: 'The records from 2 to 3 are missing.',
    });
    expect(check(events.toSpliced(0, 1)).broken).toEqual({
      seq: 1,
      reason: 'The record is missing.',
    });
    expect(
      check([events[0], events[1], events[0], ...events.slice(2)]).broken,
    ).toMatchObject({ seq: 1, reason: expect.stringContaining('order') });
  });

  it('sees records that changed places and kept their positions', () => {
    const swapped = [
      events[0],
      { ...events[2], seq: 2 },
      { ...events[1], seq: 3 },
    ];
    expect(check(swapped).broken?.seq).toBe(2);
  });

  it('says when the end is missing', () => {
    const chain = new ChainCheck({ hash, after: START });
    events.slice(0, 3).forEach(event => chain.next(event));
    chain.missUntil(5);
    expect(chain.result().broken).toEqual({
      seq: 4,
      reason: 'The records from 4 to 5 are missing.',
    });
  });

  it('notices any single change of any field', () => {
    const field = fc.constantFrom(
      ...(Object.keys(events[0]) as (keyof AuditEvent)[]),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        field,
        fc.string(),
        (index, name, text) => {
          const event = events[index];
          fc.pre(event[name] !== text);
          const changed = events.with(index, { ...event, [name]: text });
          expect(check(changed).ok).toBe(false);
        },
      ),
      { seed: 20261122 },
    );
  });
});

import { anEvent } from '../__testUtils__/FakeAudit';
import { addToTail, KEPT_EVENTS, Tail } from './tailRows';

const empty: Tail = { events: [], seen: 0, hasGap: false };
const positions = (tail: Tail) => tail.events.map(({ seq }) => seq);

describe('addToTail', () => {
  it('puts the newest first and marks only what came last', () => {
    const first = addToTail(empty, [anEvent(1), anEvent(2)]);
    const second = addToTail(first, [anEvent(3), anEvent(4)]);
    expect(positions(second)).toEqual([4, 3, 2, 1]);
    expect(second.seen).toBe(2);
  });

  it('shows an event once, and changes nothing when nothing came', () => {
    const tail = addToTail(empty, [anEvent(1)]);
    expect(addToTail(tail, [])).toBe(tail);
    expect(addToTail(tail, [anEvent(1)])).toBe(tail);
    expect(
      positions(addToTail(tail, [anEvent(3), anEvent(2), anEvent(3)])),
    ).toEqual([3, 2, 1]);
  });

  it('keeps 500 events, and remembers that others were left out', () => {
    const many = Array.from({ length: 600 }, (_, index) => anEvent(index + 1));
    const tail = addToTail(addToTail(empty, many), [anEvent(900)], true);
    expect(tail.events).toHaveLength(KEPT_EVENTS);
    expect(tail.events[0].seq).toBe(900);
    expect(addToTail(tail, [anEvent(901)]).hasGap).toBe(true);
  });
});

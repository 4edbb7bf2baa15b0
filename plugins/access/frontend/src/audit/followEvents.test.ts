import { anEvent, FakeAudit } from '../__testUtils__/FakeAudit';
import { followEvents } from './followEvents';

const someEvents = (count: number) =>
  Array.from({ length: count }, (_, index) => anEvent(index + 1));

describe('followEvents', () => {
  it('reads what came after a position', async () => {
    const api = new FakeAudit(someEvents(5));
    const { events, hasGap } = await followEvents(api, {}, 3);
    expect(events.map(({ seq }) => seq)).toEqual([4, 5]);
    expect(hasGap).toBe(false);
  });

  it('goes on with the newest when more came in than fits', async () => {
    const api = new FakeAudit(someEvents(1000));
    const { events, hasGap } = await followEvents(api, {}, 10);
    expect(Math.max(...events.map(({ seq }) => seq))).toBe(1000);
    expect(hasGap).toBe(true);
  });

  it('knows that nothing is missing when two answers hold all', async () => {
    const api = new FakeAudit(someEvents(150));
    expect((await followEvents(api, {}, 0)).hasGap).toBe(false);
  });
});

import { anEntity } from '../../catalog/__testUtils__/anEntity';
import { aCollector } from './__testUtils__/collectors';
import { activateCollectors } from './ActiveCollector';

const MINUTE = 60_000;
const activate = (collector: ReturnType<typeof aCollector>, settings = {}) =>
  activateCollectors([collector], settings);

describe('activateCollectors', () => {
  it('takes the collector at its word unless something is configured', () => {
    const collector = aCollector('git', undefined, { every: { minutes: 10 } });
    expect(activate(collector)).toMatchObject([
      { concurrency: 4, everyMs: 10 * MINUTE, ttlMs: 30 * MINUTE },
    ]);
    expect(
      activate(collector, {
        git: {
          isEnabled: true,
          everyMs: 60 * MINUTE,
          concurrency: 1,
          budgetPerHour: 100,
        },
      }),
    ).toMatchObject([
      {
        concurrency: 1,
        everyMs: 60 * MINUTE,
        ttlMs: 180 * MINUTE,
        budgetPerHour: 100,
      },
    ]);
  });

  it('lets facts live at least until the next collection', () => {
    const collector = aCollector('git', undefined, {
      every: { hours: 1 },
      ttl: { minutes: 1 },
    });
    expect(activate(collector)[0].ttlMs).toBe(60 * MINUTE);
  });

  it('leaves out what is switched off', () => {
    expect(activate(aCollector('git'), { git: { isEnabled: false } })).toEqual(
      [],
    );
  });

  it('asks only for entities that fit', () => {
    const [collector] = activate(
      aCollector('git', undefined, {
        appliesTo: { kind: 'Component', 'spec.type': { $in: ['service'] } },
      }),
    );
    const entity = (ref: string, type: string) =>
      anEntity(ref, { spec: { type } });
    expect(collector.appliesTo(entity('component:default/a', 'service'))).toBe(
      true,
    );
    expect(collector.appliesTo(entity('api:default/a', 'service'))).toBe(false);
  });

  it.each([
    [{ appliesTo: { $nonsense: 1 } }, "'appliesTo' of the collector"],
    [{ every: {} }, "must say in 'every' how often"],
  ])('refuses %j', (rest, message) => {
    expect(() => activate(aCollector('git', undefined, rest))).toThrow(message);
  });
});

import { aCollector } from './collect/__testUtils__/collectors';
import { CollectorRegistry } from './CollectorRegistry';

describe('CollectorRegistry', () => {
  it('keeps collectors in the order they came', () => {
    const registry = CollectorRegistry.create();
    registry.addCollector(aCollector('weather'), aCollector('files'));
    registry.addCollector(aCollector('git'));
    expect(registry.list().map(({ id }) => id)).toEqual([
      'weather',
      'files',
      'git',
    ]);
  });

  it.each([
    [
      'weather',
      "Two collectors of facts have the id 'weather': weather and weather",
    ],
    ['entity', "The id 'entity' stands for entities themselves"],
    ['Big', "must be lower-case letters, digits and dashes, not 'Big'"],
  ])('refuses another collector %s', (id, message) => {
    const registry = CollectorRegistry.create();
    registry.addCollector(aCollector('weather'));
    expect(() => registry.addCollector(aCollector(id))).toThrow(message);
  });
});

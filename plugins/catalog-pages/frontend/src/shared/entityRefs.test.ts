import { anEntity } from '../__testUtils__/entities';
import { fullRef, relationTargets, shortName } from './entityRefs';

describe('fullRef', () => {
  it.each([
    ['payments', 'group:default/payments'],
    ['user:ana', 'user:default/ana'],
    ['other/payments', 'group:other/payments'],
    [undefined, undefined],
    ['', undefined],
    [7, undefined],
    ['group:', undefined],
  ])('completes %j to %j', (value, ref) => {
    expect(fullRef(value, { kind: 'group' })).toBe(ref);
  });
});

describe('shortName', () => {
  it('leaves out what is usual and keeps what is not', () => {
    expect(shortName('group:default/payments')).toBe('payments');
    expect(shortName('group:other/payments')).toBe('other/payments');
    expect(shortName('no reference')).toBe('no reference');
  });
});

describe('relationTargets', () => {
  it('follows one relation to one kind, each target once', () => {
    const entity = anEntity({
      relations: [
        ['hasPart', 'component:default/A'],
        ['hasPart', 'component:default/a'],
        ['hasPart', 'api:default/b'],
        ['ownedBy', 'group:default/c'],
      ],
    });
    expect(relationTargets(entity, 'hasPart', 'component')).toEqual([
      'component:default/a',
    ]);
    expect(relationTargets(entity, 'hasPart')).toHaveLength(2);
  });
});

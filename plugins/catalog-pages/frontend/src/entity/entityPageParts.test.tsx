import { anEntity } from '../__testUtils__/entities';
import { entityFilter } from './entityFilter';
import { inGroupOrder } from './entityPageParts';

describe('entityFilter', () => {
  it('lets everything through without a filter', () => {
    expect(entityFilter(undefined)(anEntity())).toBe(true);
  });

  it.each([
    ['kind:component', true],
    ['kind:api,Component type:service', true],
    ['kind:component type:website', false],
    ['is:orphan', false],
    ['has:labels', false],
    ['color:red', false],
  ])('reads the text form "%s"', (filter, expected) => {
    expect(entityFilter(filter)(anEntity())).toBe(expected);
  });
});

describe('inGroupOrder', () => {
  it('sorts tabs by group and keeps their order within it', () => {
    const tab = (title: string, group?: string) => ({
      title,
      group,
      path: title,
      appliesTo: () => true,
      element: <></>,
    });
    const sorted = inGroupOrder(
      [tab('Loose'), tab('CI', 'dev'), tab('Home', 'first'), tab('PRs', 'dev')],
      ['first', 'dev'],
    );
    expect(sorted.map(({ title }) => title)).toEqual([
      'Home',
      'CI',
      'PRs',
      'Loose',
    ]);
  });
});

import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { readRule } from './readRule';
import {
  GroupNode,
  isGroup,
  isText,
  newGroup,
  newRow,
  newText,
} from './ruleTree';
import { writeRule } from './writeRule';

const scalar = fc.oneof(
  fc.constantFrom('service', 'production', 'a: b', '90d'),
  fc.integer(),
  fc.boolean(),
);
const path = fc.constantFrom(
  'entity.kind',
  'entity.metadata.annotations.acme.io/tier',
  'facts.git.lastCommitAt',
  'facts.alerts.open',
);
const matcher = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $contains: fc.oneof(scalar, fc.record({ type: scalar })) }),
  fc.record({ $hasPrefix: fc.string() }),
  fc.record({ $gt: fc.integer() }),
  fc.record({ $gt: fc.integer(), $lte: fc.integer() }),
  fc.record({ $newerThan: fc.constantFrom('90d', 'P90D', '') }),
  fc.record({ $count: fc.oneof(fc.nat(), fc.record({ $gte: fc.nat() })) }),
  fc.record({
    $count: fc.record({
      $lte: fc.nat(),
      where: fc.record({ severity: scalar }),
    }),
  }),
  fc.record({ $unheardOf: scalar }),
);
const { rule: anyRule } = fc.letrec<{ rule: JsonObject }>(tie => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    fc.dictionary(path, matcher, {
      minKeys: 1,
      maxKeys: 3,
    }) as fc.Arbitrary<JsonObject>,
    fc.record({ $all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ $any: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ $not: tie('rule') }),
  ),
}));

function single(tree: GroupNode) {
  expect(tree.children).toHaveLength(1);
  return tree.children[0];
}

describe('the tree of a rule', () => {
  it('gives back every rule as it was', () => {
    fc.assert(
      fc.property(anyRule, rule => {
        const written = writeRule(readRule(rule));
        expect(written.rule).toEqual(rule);
        expect([...written.missing.values()]).toEqual([]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('has one row for one condition, also when it is turned around', () => {
    const rule = { $not: { 'entity.spec.type': { $in: ['library', 'tool'] } } };
    expect(single(readRule(rule))).toMatchObject({
      path: 'entity.spec.type',
      operator: 'in',
      values: ['library', 'tool'],
      isNegated: true,
    });
  });

  it('keeps what rows cannot show as text', () => {
    const tree = readRule({
      $all: [
        { 'facts.git.commits': { $gt: 1, $lt: 9 } },
        { 'entity.kind': 'Component' },
      ],
    });
    expect(tree.children.map(isText)).toEqual([true, false]);
    expect(tree.children[0]).toMatchObject({
      text: 'facts.git.commits:\n  $gt: 1\n  $lt: 9',
    });
  });

  it('shows what is counted as conditions of their own', () => {
    const row = single(
      readRule({
        'facts.alerts.open': {
          $count: { where: { severity: 'high' }, $lte: 0 },
        },
      }),
    );
    expect(row).toMatchObject({
      operator: 'count',
      count: { operator: 'lte', value: 0 },
    });
    expect('count' in row && row.count?.where && isGroup(row.count.where)).toBe(
      true,
    );
  });

  it('shows what an item of a list has to be', () => {
    const rule = {
      'entity.relations': {
        $contains: { type: 'ownedBy', targetRef: { $hasPrefix: 'group:' } },
      },
    };
    const row = single(readRule(rule));
    expect(row).toMatchObject({ operator: 'has' });
    expect('item' in row && row.item?.children).toHaveLength(2);
    expect(writeRule(readRule({ $not: rule })).rule).toEqual({ $not: rule });
  });

  it('writes several paths as one object until one comes twice', () => {
    const kind = newRow({ path: 'entity.kind', value: 'Component' });
    const type = newRow({ path: 'entity.spec.type', value: 'service' });
    expect(writeRule(newGroup('all', [kind, type], 'object')).rule).toEqual({
      'entity.kind': 'Component',
      'entity.spec.type': 'service',
    });
    expect(writeRule(newGroup('all', [kind, kind], 'object')).rule).toEqual({
      $all: [{ 'entity.kind': 'Component' }, { 'entity.kind': 'Component' }],
    });
  });

  it('says what is incomplete, and leaves it out', () => {
    const noPath = newRow({ value: 'x' });
    const noValue = newRow({ path: 'entity.kind' });
    const empty = newGroup('any');
    const broken = newText('a: [');
    const { rule, missing } = writeRule(
      newGroup('all', [noPath, noValue, empty, broken]),
    );
    expect(rule).toEqual({});
    expect(missing.get(noPath.key)).toBe('Choose what is looked at');
    expect(missing.get(noValue.key)).toBe('Give the value to compare with');
    expect(missing.get(empty.key)).toBe('Add a condition, or remove the group');
    expect(missing.has(broken.key)).toBe(true);
  });

  it('knows where each condition is in the rule', () => {
    const tree = readRule({
      $all: [
        { 'entity.kind': 'Component' },
        { $not: { $any: [{ 'entity.spec.type': 'library' }] } },
      ],
    });
    expect([...writeRule(tree).places.values()]).toEqual([
      '',
      '$all[0].entity.kind',
      '$all[1]',
      '$all[1].$not.$any[0].entity.spec.type',
    ]);
  });
});

import { valueType, withOperator, withPath } from './editRow';
import { newRow } from './ruleTree';

describe('a row', () => {
  it('keeps its value where the other operator takes the same kind', () => {
    const row = newRow({ path: 'facts.git.commits', operator: 'gt', value: 5 });
    expect(withOperator(row, { operator: 'lte' }, 'number')).toMatchObject({
      operator: 'lte',
      value: 5,
    });
    expect(
      withOperator(row, { operator: 'in', isNegated: true }, 'number'),
    ).toEqual({
      key: row.key,
      path: 'facts.git.commits',
      operator: 'in',
      values: [],
      isNegated: true,
    });
  });

  it('begins with what is asked most', () => {
    const row = newRow({ path: 'a' });
    expect(withOperator(row, { operator: 'exists' }, undefined).value).toBe(
      true,
    );
    expect(withOperator(row, { operator: 'count' }, 'list').count).toEqual({
      operator: 'gte',
      value: 1,
    });
  });

  it('takes an operator that fits what it looks at', () => {
    const row = newRow({ path: 'entity.kind', value: 'Component' });
    expect(
      withPath(row, 'facts.git.lastCommitAt', {
        before: 'string',
        after: 'date',
      }),
    ).toMatchObject({ operator: 'is', value: undefined });
    expect(
      withPath(
        newRow({ operator: 'prefix', value: 'x' }),
        'facts.git.commits',
        {
          after: 'number',
        },
      ),
    ).toMatchObject({ operator: 'is', value: undefined });
    expect(
      withPath(row, 'entity.spec.type', { before: 'string', after: 'string' }),
    ).toMatchObject({ path: 'entity.spec.type', value: 'Component' });
  });

  it.each([
    [undefined, 'boolean', 'boolean'],
    [undefined, 'date', 'string'],
    [3, undefined, 'number'],
    ['3', 'number', 'string'],
  ] as const)('has %j of a %s as %s', (value, type, expected) => {
    expect(valueType(value, type)).toBe(expected);
  });
});

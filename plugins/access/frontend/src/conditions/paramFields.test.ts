import { readParamFields } from './paramFields';

describe('readParamFields', () => {
  it('finds the kind of field that each parameter wants', () => {
    const fields = readParamFields({
      type: 'object',
      properties: {
        key: { type: 'string', description: 'Of the label' },
        count: { type: 'integer' },
        exact: { type: 'boolean' },
        level: { enum: ['low', 'high'] },
        kinds: { type: 'array', items: { type: 'string' } },
        levels: { type: 'array', items: { type: 'string', enum: ['low'] } },
        value: { anyOf: [{ type: 'string' }, { type: 'number' }] },
        pairs: { type: 'array', items: { type: 'object' } },
      },
      required: ['key'],
    });
    expect(fields.map(({ name, kind }) => [name, kind])).toEqual([
      ['key', 'text'],
      ['count', 'number'],
      ['exact', 'boolean'],
      ['level', 'choice'],
      ['kinds', 'list'],
      ['levels', 'list'],
      ['value', 'json'],
      ['pairs', 'json'],
    ]);
    expect(fields[0]).toMatchObject({
      isRequired: true,
      description: 'Of the label',
    });
    expect(fields[5].choices).toEqual(['low']);
  });

  it('has no fields for rules without parameters', () => {
    expect(readParamFields(undefined)).toEqual([]);
    expect(readParamFields({ type: 'object' })).toEqual([]);
  });
});

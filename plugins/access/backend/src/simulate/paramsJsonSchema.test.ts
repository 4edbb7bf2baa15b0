import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import { paramsJsonSchema } from './paramsJsonSchema';

describe('paramsJsonSchema', () => {
  it.each([
    ['zod 3', z3.object({ claims: z3.array(z3.string()) })],
    ['zod 4', z.object({ claims: z.array(z.string()) })],
  ])('describes parameters declared with %s', (_, schema) => {
    expect(paramsJsonSchema(schema)).toMatchObject({
      type: 'object',
      properties: { claims: { type: 'array', items: { type: 'string' } } },
      required: ['claims'],
    });
  });

  it.each([undefined, null, {}, 'text'])('has nothing to say about %j', x => {
    expect(paramsJsonSchema(x)).toBeUndefined();
  });
});

import { z } from 'zod';
import { parseInput } from './parseInput';

const schema = z.object({
  title: z.string().min(1, 'must not be empty'),
  votes: z.object({ max: z.number() }).optional(),
});

describe('parseInput', () => {
  it('returns what the schema names and nothing else', () => {
    expect(parseInput(schema, { title: 'Lunch', admin: true })).toEqual({
      title: 'Lunch',
    });
  });

  it('names every wrong field', () => {
    expect(() => parseInput(schema, { title: '', votes: {} })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          /^title: must not be empty; votes\.max: /,
        ),
      }),
    );
  });

  it('says what is wrong with input that is no object at all', () => {
    expect(() => parseInput(schema, 'text')).toThrow(/expected object/i);
  });
});

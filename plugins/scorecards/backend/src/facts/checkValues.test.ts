import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { checkValues } from './checkValues';

describe('checkValues', () => {
  it('gives a copy of what can be kept', () => {
    const values = { a: [1, 'two', { three: null }], 'b.c': true };
    expect(checkValues(values)).toEqual(values);
    expect(checkValues(values)).not.toBe(values);
  });

  it.each([
    [[1], 'must be an object'],
    [undefined, 'must be an object'],
    [{ a: { b: Infinity } }, 'a.b: is Infinity, not a number'],
    [{ a: new Date(0) }, 'a: must be a plain object'],
    [{ a: undefined }, 'a: is undefined, which JSON does not have'],
    [{ a: '\ud800' }, 'holds the character U+0000 or half a character'],
    [{ '\u0000': 1 }, 'holds the character U+0000 or half a character'],
    [{ constructor: 1 }, 'constructor: must not have the key "constructor"'],
  ])('refuses %j', (values, message) => {
    expect(() => checkValues(values)).toThrow(message);
  });

  it('takes backslashes for what they are', () => {
    expect(checkValues({ a: '\\u0000', b: '😀' })).toEqual({
      a: '\\u0000',
      b: '😀',
    });
  });

  it('never changes what it lets through', () => {
    const keep = (values: JsonObject) => {
      try {
        return JSON.stringify(checkValues(values));
      } catch (error) {
        return toError(error).name;
      }
    };
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), values => {
        const given = values as JsonObject;
        expect([JSON.stringify(given), 'InputError']).toContain(keep(given));
      }),
      { seed: 1 },
    );
  });
});

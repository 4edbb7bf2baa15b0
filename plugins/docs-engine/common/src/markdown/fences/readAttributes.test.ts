import fc from 'fast-check';
import { readAttributes } from './readAttributes';

describe('readAttributes', () => {
  it.each([
    ['', [], '', []],
    [' .a  .b ', ['a', 'b'], '', []],
    ['#x #y', [], 'y', []],
    ['a=b', [], '', [['a', 'b']]],
    [
      'a="b c" d=\'e f\'',
      [],
      '',
      [
        ['a', 'b c'],
        ['d', 'e f'],
      ],
    ],
    ['a=""', [], '', [['a', '']]],
    ['a="b', [], '', [['a', '"b']]],
    ['word', [], '', [['word', 'word']]],
    ['a=b a=c', [], '', [['a', 'c']]],
    ['. # =x 1a', [], '', []],
    ['a"><b>=1 c<d=2', [], '', []],
    ['.py, .x', ['py,', 'x'], '', []],
    ['data-x:y.z=1', [], '', [['data-x:y.z', '1']]],
  ])('reads %j', (text, classes, id, options) => {
    const list = readAttributes(text);

    expect(list.classes).toEqual(classes);
    expect(list.id).toBe(id);
    expect([...list.options]).toEqual(options);
  });

  it('ends for every text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('.', '#', '=', '"', "'", ' ', 'a', '{')),
        parts => {
          expect(() => readAttributes(parts.join(''))).not.toThrow();
        },
      ),
    );
  });
});

import { bordersOf, endsWithPipe, splitRow } from './tableRow';

const none = { left: false, right: false };
const both = { left: true, right: true };

describe('tableRow', () => {
  it.each([
    ['a|b', ['a', 'b']],
    ['a \\| b|c', ['a \\| b', 'c']],
    ['`a|b`|c', ['`a|b`', 'c']],
    ['``a|b`|c', ['``a', 'b`', 'c']],
    ['\\`a|b`|c', ['\\`a', 'b`', 'c']],
    ['`a\\`|b`', ['`a\\`', 'b`']],
    ['\\\\`a|b`|c', ['\\\\`a|b`', 'c']],
  ])('cuts %j', (row, cells) => {
    expect(splitRow(row, none)).toEqual(cells);
  });

  it('leaves borders out, if the table has some', () => {
    expect(splitRow('|a|b|', both)).toEqual(['a', 'b']);
    expect(splitRow('|a|b|', none)).toEqual(['', 'a', 'b', '']);
  });

  it('knows an escaped pipe from a border', () => {
    expect(endsWithPipe('a\\|')).toBe(false);
    expect(endsWithPipe('a\\\\|')).toBe(true);
    expect(bordersOf('|a')).toEqual({ left: true, right: false });
  });
});

import {
  readFenceHeader,
  readLineNumbers,
  readMarkedLines,
} from './FenceHeader';

describe('readFenceHeader', () => {
  it.each([
    ['', ''],
    [' python ', 'python'],
    ['.python', 'python'],
    ['c++', 'c++'],
    ['C#', 'C#'],
    ['a_b-c.d', 'a_b-c.d'],
    ['é', 'é'],
    ['{.python}', 'python'],
    ['{ .python .x }', 'python'],
    ['{: .py}', 'py'],
    ['{python}', ''],
    ['{}', ''],
  ])('reads the language of %j', (header, language) => {
    expect(readFenceHeader(header)?.language).toBe(language);
  });

  it.each([
    ['py title="a b"', [['title', 'a b']]],
    ['py title=\'a "q" b\'', [['title', 'a "q" b']]],
    ['title="x"', [['title', 'x']]],
    [' hl_lines="1 3" ', [['hl_lines', '1 3']]],
    [
      'py title="a"hl_lines="1"',
      [
        ['title', 'a'],
        ['hl_lines', '1'],
      ],
    ],
    ['py title="a" title="b"', [['title', 'b']]],
    [
      '{.py title=abc b="c d" e}',
      [
        ['title', 'abc'],
        ['b', 'c d'],
        ['e', 'e'],
      ],
    ],
  ])('reads the options of %j', (header, options) => {
    expect([...(readFenceHeader(header)?.options ?? [])]).toEqual(options);
  });

  it('reads id and classes, of several ids the last', () => {
    expect(readFenceHeader('{.py .a .b #x #y}')).toMatchObject({
      language: 'py',
      classes: ['a', 'b'],
      id: 'y',
      braced: true,
    });
  });

  it.each([
    'python hello',
    'py .x',
    'py,ignore',
    'a/b',
    'py title=abc',
    'py title = "abc"',
    'py title="abc',
    'py title="a \\" b"',
    '{.py} x',
    '{.py}{.x}',
    'py {.x}',
    '`x`',
  ])('takes %j for text', header => {
    expect(readFenceHeader(header)).toBeUndefined();
  });
});

describe('readMarkedLines', () => {
  it.each([
    ['1', [1]],
    ['1 3-5', [1, 3, 4, 5]],
    ['2  4', [2, 4]],
    ['3-1', []],
  ])('reads %j', (text, lines) => {
    expect([...(readMarkedLines(text) ?? [])]).toEqual(lines);
  });

  it.each(['', '1,2', ' 1', '1 - 2', 'x'])('refuses %j', text => {
    expect(readMarkedLines(text)).toBeUndefined();
  });

  it('bounds what a fence may mark', () => {
    expect(readMarkedLines('1-999999 5-999999')?.size).toBe(10_000);
  });
});

describe('readLineNumbers', () => {
  it.each([
    ['1', { start: 1, step: 1 }],
    ['5 2', { start: 5, step: 2 }],
    ['5 2 10', { start: 5, step: 2, special: 10 }],
    ['1 0', { start: 1, step: 1 }],
    ['0', { start: 0, step: 1 }],
    ['1 2 3 4', { start: 1, step: 2, special: 3 }],
  ])('reads %j', (text, expected) => {
    expect(readLineNumbers(text)).toEqual(expected);
  });

  it.each(['', 'x', 'true', '-1'])('refuses %j', text => {
    expect(readLineNumbers(text)).toBeUndefined();
  });
});

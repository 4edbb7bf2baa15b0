import fc from 'fast-check';
import { decodeText } from './decodeText';

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(Buffer.from('Grüße 🎭'))).toEqual({
      text: 'Grüße 🎭',
      problems: [],
    });
    expect(decodeText(Buffer.from('\ufeff# Start')).text).toBe('# Start');
  });

  it.each([
    ['in the first line', [0x61, 0xff], 1],
    ['in a later line', [0x61, 0x0a, 0xc3, 0xa4, 0x0a, 0xe4, 0x0a, 0x62], 3],
    ['cut off at the end', [0x0a, 0xf0, 0x9f, 0x8e], 2],
    ['an overlong form', [0x0a, 0x0a, 0xc0, 0xaf], 3],
  ])('names the line of bytes that are not UTF-8: %s', (_, bytes, line) => {
    const { text, problems } = decodeText(Buffer.from(bytes));
    expect(text).toContain('\ufffd');
    expect(problems).toEqual([
      { line, message: expect.stringContaining('not UTF-8') },
    ]);
  });

  it('leaves NUL out and says so', () => {
    expect(decodeText(Buffer.from('a\nb\0c'))).toEqual({
      text: 'a\nbc',
      problems: [{ line: 2, message: expect.stringContaining('NUL') }],
    });
  });

  it('reads any bytes, and loses none of what is UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), array => {
        const bytes = Buffer.from(array);
        const { text, problems } = decodeText(bytes);
        const expected = bytes.toString('utf8').replace(/^\ufeff/, '');
        expect(text).toBe(expected.replaceAll('\0', ''));
        expect(problems.every(({ line }) => line >= 1)).toBe(true);
      }),
    );
  });

  it('finds the line of a bad byte anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[aä€🎭]{0,9}$/u), { minLength: 1 }),
        fc.nat(),
        (lines, seed) => {
          const bad = seed % lines.length;
          const bytes = Buffer.concat(
            lines.flatMap((line, index) => [
              Buffer.from(line),
              Buffer.from(index === bad ? [0xff, 0x0a] : [0x0a]),
            ]),
          );
          expect(decodeText(bytes).problems[0].line).toBe(bad + 1);
        },
      ),
    );
  });
});

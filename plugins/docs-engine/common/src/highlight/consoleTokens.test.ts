import fc from 'fast-check';
import { consoleTokens, isConsole } from './consoleTokens';

const split = (code: string) =>
  consoleTokens(code, text => [{ text, className: 'cmd' }]).map(
    ({ text, className }) => `${className}|${text}`,
  );

describe('consoleTokens', () => {
  it.each([
    ['$ ls\n', ['gp|$', 'cmd| ls\n']],
    ['# ls', ['gp|#', 'cmd| ls']],
    ['root@host:/etc# ls', ['gp|root@host:/etc#', 'cmd| ls']],
    ['(venv) $ ls', ['gp|(venv) $', 'cmd| ls']],
    ['PS C:\\Users> dir', ['gp|PS C:\\Users>', 'cmd| dir']],
    ['C:\\> dir', ['gp|C:\\>', 'cmd| dir']],
    ['>>> 1', ['gp|>>>', 'cmd| 1']],
    ['out\n\n$', ['go|out\n', '|\n', 'gp|$']],
    ['$ a \\\n  b\nc', ['gp|$', 'cmd| a \\\n', 'cmd|  b\n', 'go|c']],
    ['echo a > b', ['go|echo a > b']],
    ['price: 5$', ['go|price: 5$']],
  ])('splits %j', (code, expected) => {
    expect(split(code)).toEqual(expected);
  });

  it('keeps every character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('$ ', '# ', '> ', 'a@b:', '\\', '\n', 'x ')),
        parts => {
          const tokens = consoleTokens(parts.join(''), text => [
            { text, className: '' },
          ]);

          expect(tokens.map(({ text }) => text).join('')).toBe(parts.join(''));
        },
      ),
    );
  });
});

describe('isConsole', () => {
  it('knows terminal sessions by the names of Pygments', () => {
    expect(isConsole('Console')).toBe(true);
    expect(isConsole('bash')).toBe(false);
  });
});

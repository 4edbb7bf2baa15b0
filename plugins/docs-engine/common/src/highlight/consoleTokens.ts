import type { Token } from './Token';

const names = new Set([
  'console',
  'shell-session',
  'doscon',
  'pwsh-session',
  'ps1con',
]);

/** Longest prompt that is looked for at the start of a line. */
const MAX_PROMPT = 80;

/** Whether a language is the record of a terminal: prompts, commands, output. */
export function isConsole(language: string): boolean {
  return names.has(language.toLowerCase());
}

/**
 * Splits the record of a terminal. A command goes on in the next line after a
 * backslash.
 *
 * @param command - splits what was typed
 */
export function consoleTokens(
  code: string,
  command: (text: string) => Token[],
): Token[] {
  const tokens: Token[] = [];
  let continued = false;
  let start = 0;
  while (start < code.length) {
    const feed = code.indexOf('\n', start);
    const end = feed < 0 ? code.length : feed + 1;
    const line = code.slice(start, end);
    const prompt = promptLength(line);
    if (prompt > 0 || continued) {
      tokens.push({ text: line.slice(0, prompt), className: 'gp' });
      for (const token of command(line.slice(prompt))) {
        tokens.push(token);
      }
      continued = line.trimEnd().endsWith('\\');
    } else {
      tokens.push({ text: line, className: line.trim() ? 'go' : '' });
    }
    start = end;
  }
  return tokens.filter(({ text }) => text);
}

/** How much of a line is a prompt such as `$ `, `root@host:/# ` or `PS C:\> `. */
function promptLength(line: string): number {
  const head = line.slice(0, MAX_PROMPT);
  const match =
    /^(?:\([^()\s]*\) ?)?(?:[\w.-]+@[\w.-]+[^$#%>\s]{0,60} ?|PS [^<>|"]{0,60}|[A-Z]:\\[^<>|"]{0,60})?[$#%>]+(?: |$)/.exec(
      head.trimEnd() === '$' ? '$' : head,
    );
  return match ? match[0].trimEnd().length : 0;
}

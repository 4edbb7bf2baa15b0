import { ColourBudget, isColourable } from './colourLimits';
import { consoleTokens, isConsole } from './consoleTokens';
import { grammarName } from './grammarNames';
import { GrammarReader } from './GrammarReader';
import { GrammarWalk } from './GrammarWalk';
import type { Token } from './Token';

/** Grammars that a grammar asks for inside of its own. */
const embedded: Record<string, readonly string[]> = {
  coffeescript: ['javascript'],
  dart: ['markdown'],
  django: ['xml', 'css', 'javascript'],
  dockerfile: ['bash'],
  erb: ['xml', 'ruby'],
  handlebars: ['xml'],
  http: ['json', 'xml'],
  javascript: ['xml', 'css', 'graphql'],
  markdown: ['xml'],
  'python-repl': ['python'],
  twig: ['xml'],
  typescript: ['xml', 'css', 'graphql'],
  xml: ['css', 'javascript'],
};

/** One per grammar, so that what a page contains does not change how the next is read. */
const readers = new Map<string, GrammarReader>();

/**
 * Splits code into coloured pieces. Code of an unknown language, and code above
 * {@link colourLimits}, is one piece without colour.
 *
 * @param language - as a fence names it, in any case
 * @param budget - of the page that the code is part of
 */
export function tokenize(
  code: string,
  language: string,
  budget = new ColourBudget(),
): Token[] {
  if (language.toLowerCase() === 'mermaid') {
    // The reader finds by this class what it draws.
    return [{ text: code, className: 'language-mermaid' }];
  }
  const console = isConsole(language);
  const grammar = console ? 'bash' : grammarName(language);
  if (!grammar || !isColourable(code) || !budget.take(code.length)) {
    return plain(code);
  }
  return console
    ? consoleTokens(code, line => read(line, 'bash'))
    : read(code, grammar);
}

function read(code: string, grammar: string): Token[] {
  const reader = readerOf(grammar);
  const tokens =
    new GrammarWalk(code, reader.grammar).tokens() ?? reader.highlight(code);
  return isWhole(tokens, code) ? tokens : plain(code);
}

/** Whether tokens are the code, byte for byte. */
function isWhole(tokens: readonly Token[], code: string): boolean {
  let end = 0;
  for (const { text } of tokens) {
    if (!code.startsWith(text, end)) {
      return false;
    }
    end += text.length;
  }
  return end === code.length;
}

function readerOf(grammar: string): GrammarReader {
  let reader = readers.get(grammar);
  if (!reader) {
    reader = new GrammarReader(grammar, embedded[grammar] ?? []);
    readers.set(grammar, reader);
  }
  return reader;
}

function plain(text: string): Token[] {
  return text ? [{ text, className: '' }] : [];
}

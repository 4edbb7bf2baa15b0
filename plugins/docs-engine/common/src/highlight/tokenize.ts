import hljs from 'highlight.js/lib/core';
import type { HLJSApi } from 'highlight.js';
import { ColourBudget, isColourable } from './colourLimits';
import { consoleTokens, isConsole } from './consoleTokens';
import { grammarName } from './grammarNames';
import { grammars } from './grammars';
import type { Token } from './Token';
import { TokenCollector } from './TokenCollector';

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
const readers = new Map<string, HLJSApi>();

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
  const { _emitter: emitter, errorRaised } = readerOf(grammar).highlight(code, {
    language: grammar,
    ignoreIllegals: true,
  });
  if (errorRaised || !(emitter instanceof TokenCollector)) {
    return plain(code);
  }
  const { tokens } = emitter;
  return tokens.map(({ text }) => text).join('') === code
    ? tokens
    : plain(code);
}

function readerOf(grammar: string): HLJSApi {
  let reader = readers.get(grammar);
  if (!reader) {
    reader = hljs.newInstance();
    reader.configure({
      __emitter: class extends TokenCollector {
        constructor() {
          super(grammar);
        }
      },
    });
    for (const name of [grammar, ...(embedded[grammar] ?? [])]) {
      const loaded = grammars[name]();
      reader.registerLanguage(
        name,
        typeof loaded === 'function' ? loaded : loaded.default,
      );
    }
    readers.set(grammar, reader);
  }
  return reader;
}

function plain(text: string): Token[] {
  return text ? [{ text, className: '' }] : [];
}

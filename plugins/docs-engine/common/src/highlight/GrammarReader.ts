import hljs from 'highlight.js/lib/core';
import type { CompiledLanguage, HLJSApi, Language, Mode } from 'highlight.js';
import { grammars } from './grammars';
import type { Grammar } from './GrammarWalk';
import type { Token } from './Token';
import { TokenCollector } from './TokenCollector';

/** highlight.js with one grammar, and those that it asks for inside of its own. */
export class GrammarReader {
  /** The grammar as it is compiled. */
  readonly grammar: Grammar;
  private readonly library: HLJSApi;

  /**
   * @param embedded - names of the grammars for what is inside of its own
   * @throws Error if highlight.js does not compile the grammar
   */
  constructor(
    private readonly name: string,
    embedded: readonly string[],
  ) {
    const library = withSimpleComments(hljs.newInstance());
    library.configure({
      __emitter: class extends TokenCollector {
        constructor() {
          super(name);
        }
      },
    });
    for (const each of [name, ...embedded]) {
      const loaded = grammars[each]();
      library.registerLanguage(
        each,
        typeof loaded === 'function' ? loaded : loaded.default,
      );
    }
    this.library = library;
    // A grammar is compiled when the first code is read by it.
    this.highlight('');
    const language = library.getLanguage(name);
    if (!isCompiled(language)) {
      throw new Error(`highlight.js has not compiled the grammar "${name}".`);
    }
    this.grammar = {
      name,
      language,
      embeds: other => library.getLanguage(other) !== undefined,
    };
  }

  /** The tokens of a code; none if the grammar fails. */
  highlight(code: string): Token[] {
    const { _emitter: emitter, errorRaised } = this.library.highlight(code, {
      language: this.name,
      ignoreIllegals: true,
    });
    return errorRaised || !(emitter instanceof TokenCollector)
      ? []
      : emitter.tokens;
  }
}

/**
 * Comments without the rule for three English words in a row, their last one. It
 * only helps to guess the language of a code, and is the slowest rule of most.
 */
function withSimpleComments(library: HLJSApi): HLJSApi {
  const simple = (comment: Mode): Mode => ({
    ...comment,
    contains: comment.contains?.slice(0, -1),
  });
  const { COMMENT: comment } = library;
  return Object.assign(library, {
    COMMENT: (...args: Parameters<typeof comment>) => simple(comment(...args)),
    C_BLOCK_COMMENT_MODE: simple(library.C_BLOCK_COMMENT_MODE),
    C_LINE_COMMENT_MODE: simple(library.C_LINE_COMMENT_MODE),
    HASH_COMMENT_MODE: simple(library.HASH_COMMENT_MODE),
  });
}

function isCompiled(
  language: Language | undefined,
): language is CompiledLanguage {
  return language?.isCompiled === true;
}

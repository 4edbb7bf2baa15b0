import type {
  CompiledLanguage,
  CompiledMode,
  CompiledScope,
} from 'highlight.js';
import { isMatchIgnored } from './isMatchIgnored';
import { ModeScanner } from './ModeScanner';
import type { ModeMatch } from './ModeScanner';
import type { Token } from './Token';
import { TokenCollector } from './TokenCollector';

/** A grammar that highlight.js has compiled. */
export interface Grammar {
  name: string;
  language: CompiledLanguage;
  /** Whether code of another language, inside of its own, has a grammar too. */
  embeds(language: string): boolean;
}

/** A mode that has begun. */
interface OpenMode {
  mode: CompiledMode;
  parent?: OpenMode;
}

/** More steps than this are left to highlight.js, which knows when to give up. */
const MAX_STEPS = 100_000;

/**
 * Reads code by a compiled grammar, and finds the tokens that `highlight` of
 * highlight.js finds. That one counts how well a language fits and makes objects
 * for each match, which costs several times as much for a block of a few lines.
 */
export class GrammarWalk {
  private readonly collector: TokenCollector;
  private readonly scanner: ModeScanner;
  private top: OpenMode;
  private last: ModeMatch | undefined;
  /** Text of the innermost mode that is not split into tokens yet. */
  private buffer = '';
  /** The last match was ignored; other rules may match in its place. */
  private resumes = false;
  private isAbandoned = false;

  constructor(
    private readonly code: string,
    private readonly grammar: Grammar,
  ) {
    this.collector = new TokenCollector(grammar.name);
    this.scanner = new ModeScanner(code);
    this.top = { mode: grammar.language, parent: undefined };
  }

  /** @returns undefined for code that only highlight.js can read, such as that of several languages */
  tokens(): Token[] | undefined {
    let at = 0;
    for (let steps = 0; steps < MAX_STEPS && !this.isAbandoned; steps++) {
      if (!this.resumes) {
        this.scanner.restart();
      }
      this.resumes = false;
      const match = this.scanner.next(this.top.mode, at);
      if (!match) {
        this.buffer += this.code.slice(at);
        this.flush();
        return this.isAbandoned ? undefined : this.collector.tokens;
      }
      this.buffer += this.code.slice(at, match.index);
      at = match.index + this.take(match);
    }
    return undefined;
  }

  /** @returns how many characters of the match are read */
  private take(match: ModeMatch): number {
    const { text, index, type, rule } = match;
    const { last } = this;
    if (
      type === 'end' &&
      text === '' &&
      last?.type === 'begin' &&
      last.index === index
    ) {
      this.buffer += this.code.charAt(index);
      return 1;
    }
    this.last = match;
    if (rule) {
      return this.begin(rule, match);
    }
    const read = type === 'end' ? this.end(match) : undefined;
    if (read !== undefined) {
      return read;
    }
    if (type === 'illegal' && text === '') {
      this.buffer += index === this.code.length ? '' : '\n';
      return 1;
    }
    this.buffer += text;
    return text.length;
  }

  private begin(mode: CompiledMode, match: ModeMatch): number {
    const { text } = match;
    const callbacks = [mode.__beforeBegin, mode['on:begin']];
    if (
      (callbacks[0] || callbacks[1]) &&
      isMatchIgnored(mode, match, callbacks)
    ) {
      this.resumes = !this.scanner.isExhausted;
      this.buffer += this.resumes ? '' : text.charAt(0);
      return this.resumes ? 0 : 1;
    }
    if (mode.skip) {
      this.buffer += text;
    } else {
      this.buffer += mode.excludeBegin ? text : '';
      this.flush();
      this.buffer = mode.returnBegin || mode.excludeBegin ? '' : text;
    }
    this.enter(mode, match);
    return mode.returnBegin ? 0 : text.length;
  }

  private enter(mode: CompiledMode, match: ModeMatch) {
    const { scope, beginScope } = mode;
    if (scope) {
      this.collector.startScope(this.scopeOf(scope));
    }
    if (beginScope?._wrap) {
      this.add(this.buffer, this.scopeOf(beginScope._wrap));
      this.buffer = '';
    } else if (beginScope?._multi) {
      this.addGroups(beginScope, match);
    }
    this.top = { mode, parent: this.top };
  }

  private end(match: ModeMatch): number | undefined {
    const ended = this.endedBy(match);
    if (!ended) {
      return undefined;
    }
    const { text } = match;
    const { endScope, skip, returnEnd, excludeEnd } = this.top.mode;
    if (endScope?._wrap) {
      this.flush();
      this.add(text, endScope._wrap);
    } else if (endScope?._multi) {
      this.flush();
      this.addGroups(endScope, match);
    } else if (skip) {
      this.buffer += text;
    } else {
      this.buffer += returnEnd || excludeEnd ? '' : text;
      this.flush();
      this.buffer = excludeEnd ? text : '';
    }
    this.leave(ended);
    if (ended.mode.starts) {
      this.enter(ended.mode.starts, match);
    }
    return returnEnd ? 0 : text.length;
  }

  /** The outermost mode that ends with a match. */
  private endedBy(match: ModeMatch): OpenMode | undefined {
    const rest = this.code.slice(match.index);
    let open: OpenMode | undefined = this.top;
    while (open) {
      const { mode }: OpenMode = open;
      const onEnd = mode['on:end'];
      if (
        mode.endRe?.exec(rest)?.index === 0 &&
        !(onEnd && isMatchIgnored(mode, match, [onEnd]))
      ) {
        while (open.mode.endsParent && open.parent) {
          open = open.parent;
        }
        return open;
      }
      open = mode.endsWithParent ? open.parent : undefined;
    }
    return undefined;
  }

  private leave(ended: OpenMode) {
    let open: OpenMode | undefined = this.top;
    while (open && open !== ended.parent) {
      if (open.mode.scope) {
        this.collector.endScope();
      }
      open = open.parent;
    }
    if (open) {
      this.top = open;
    } else {
      this.isAbandoned = true;
    }
  }

  /** Splits what was read of the innermost mode. */
  private flush() {
    const { subLanguage } = this.top.mode;
    if (subLanguage === undefined || subLanguage === null) {
      this.addKeywords(this.buffer);
    } else if (this.buffer) {
      this.isAbandoned ||=
        typeof subLanguage !== 'string' || this.grammar.embeds(subLanguage);
      this.collector.addText(this.buffer);
    }
    this.buffer = '';
  }

  private addKeywords(text: string) {
    const { keywords, keywordPatternRe: pattern } = this.top.mode;
    let end = 0;
    if (keywords && text) {
      const ignoresCase = this.grammar.language.case_insensitive;
      pattern.lastIndex = 0;
      for (let word = pattern.exec(text); word; word = pattern.exec(text)) {
        const known = keywords[ignoresCase ? word[0].toLowerCase() : word[0]];
        if (known && !known[0].startsWith('_')) {
          this.collector.addText(text.slice(end, word.index));
          this.add(word[0], this.scopeOf(known[0]));
          end = word.index + word[0].length;
        }
      }
    }
    this.collector.addText(end > 0 ? text.slice(end) : text);
  }

  private addGroups(scopes: CompiledScope, { groups, offset }: ModeMatch) {
    for (let i = 1; offset + i < groups.length; i++) {
      if (scopes._emit?.[i]) {
        const text = groups[offset + i] ?? '';
        if (scopes[i]) {
          this.add(text, this.scopeOf(scopes[i]));
        } else {
          this.addKeywords(text);
        }
      }
    }
    this.buffer = '';
  }

  private add(text: string, scope: string) {
    if (text) {
      this.collector.startScope(scope);
      this.collector.addText(text);
      this.collector.endScope();
    }
  }

  private scopeOf(name: string): string {
    return this.grammar.language.classNameAliases?.[name] || name;
  }
}

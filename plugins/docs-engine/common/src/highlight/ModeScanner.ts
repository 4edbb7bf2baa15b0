import type { CompiledMode } from 'highlight.js';

/** What a rule of a mode found in code. */
export interface ModeMatch {
  text: string;
  index: number;
  type: 'begin' | 'end' | 'illegal';
  /** The mode that begins; undefined for an end or an illegal word. */
  rule?: CompiledMode;
  /** Groups of all rules of the mode. */
  groups: RegExpExecArray;
  /** Which of the groups is the match of the rule; its own groups follow. */
  offset: number;
}

type Rule = Pick<ModeMatch, 'type' | 'rule'> & { position: number };

/** What highlight.js makes of the rules of a mode, from one of them on. */
interface RuleSet {
  regexes: readonly unknown[];
  matcherRe: RegExp;
  /** Rules by their groups. */
  matchIndexes: Record<number, Rule>;
}

interface Matcher {
  count: number;
  getMatcher(from: number): RuleSet;
}

/**
 * Looks for what comes next in a mode. A match that is ignored is followed by a
 * look at the same place for the rules behind it.
 */
export class ModeScanner {
  private first = 0;

  constructor(private readonly code: string) {}

  /** Whether no rule is left that could match where the last one did. */
  get isExhausted(): boolean {
    return this.first === 0;
  }

  /** Considers all rules of a mode again. */
  restart() {
    this.first = 0;
  }

  next(mode: CompiledMode, at: number): ModeMatch | undefined {
    const matcher: Matcher = mode.matcher;
    let rules = matcher.getMatcher(this.first);
    let groups = this.exec(rules, at);
    if (this.first > 0 && groups?.index !== at) {
      rules = matcher.getMatcher(0);
      groups = this.exec(rules, at + 1);
    }
    if (!groups) {
      return undefined;
    }
    let offset = 1;
    while (groups[offset] === undefined) {
      offset++;
    }
    const { type, rule, position } = rules.matchIndexes[offset];
    this.first += position + 1;
    if (this.first === matcher.count) {
      this.first = 0;
    }
    return { text: groups[0], index: groups.index, type, rule, groups, offset };
  }

  private exec(rules: RuleSet, at: number): RegExpExecArray | null {
    if (rules.regexes.length === 0) {
      return null;
    }
    rules.matcherRe.lastIndex = at;
    return rules.matcherRe.exec(this.code);
  }
}

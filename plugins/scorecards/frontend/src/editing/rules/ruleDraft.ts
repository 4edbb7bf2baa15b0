import type { JsonObject } from '@backstage/types';
import { readRule } from './readRule';
import { readText, toJson, toYaml } from './ruleText';
import type { GroupNode } from './ruleTree';
import { writeRule } from './writeRule';

/** How a rule is edited. */
export type RuleMode = 'builder' | 'yaml' | 'json';

/** A rule while it is edited, in rows or as text. */
export interface RuleDraft {
  mode: RuleMode;
  /** What the rows show; in the other modes what they showed last. */
  tree: GroupNode;
  /** What stands in the text field; not used by the builder. */
  text: string;
}

/** What a draft stands for. */
export interface RuleOfDraft {
  /** Without what is incomplete. */
  rule: JsonObject;
  /** See `writeRule`; empty for text. */
  places: Map<string, string>;
  missing: Map<string, string>;
  /** Why the text cannot be read. */
  problem?: string;
}

/** Begins to edit a rule. */
export function newDraft(rule: JsonObject): RuleDraft {
  return { mode: 'builder', tree: readRule(rule), text: '' };
}

/** The rule of a draft, and what is incomplete about it. */
export function ruleOf(draft: RuleDraft): RuleOfDraft {
  if (draft.mode === 'builder') {
    return writeRule(draft.tree);
  }
  const { value, problem } = readText(draft.text);
  return {
    rule: value ?? writeRule(draft.tree).rule,
    places: new Map(),
    missing: new Map(),
    problem,
  };
}

/** Why a draft is no rule yet; undefined if it is one. */
export function missingIn(draft: RuleDraft): string | undefined {
  const { missing, problem } = ruleOf(draft);
  return problem ?? [...missing.values()][0];
}

/**
 * Shows the same rule in another way. Text that cannot be read stays.
 *
 * @param mode - how it is to be shown
 */
export function switchMode(draft: RuleDraft, mode: RuleMode): RuleDraft {
  const { rule, problem } = ruleOf(draft);
  if (problem !== undefined || mode === draft.mode) {
    return draft;
  }
  if (mode === 'builder') {
    return { mode, tree: readRule(rule), text: '' };
  }
  const write = mode === 'yaml' ? toYaml : toJson;
  return { mode, tree: draft.tree, text: write(rule) };
}

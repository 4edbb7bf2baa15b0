import type {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { FilledCondition } from './fillCondition';
import type { PolicyDocument, Principal, Rule } from './types';

/**
 * A policy, made ready for answering. Compiled once per version; answering
 * costs no more than the rules that are about the permission and the roles of
 * the principal.
 */
export interface CompiledPolicy {
  readonly document: PolicyDocument;
  /**
   * Decides as Backstage expects it: allow, deny, or under conditions for the
   * resources of a type. Never conditional for a basic permission.
   */
  decide(permission: Permission, principal: Principal): PolicyDecision;
  /**
   * Decides and says why.
   *
   * @param holds - whether a condition, placeholders filled in, holds for the
   *   resource that is asked about; left out when no resource is given
   */
  explain(
    permission: Permission,
    principal: Principal,
    holds?: (condition: FilledCondition, rule: Rule) => boolean,
  ): Explanation;
  /** Ids of the roles that somebody has, `owners` roles too. */
  rolesOf(principal: Principal): string[];
  /**
   * The outcome for a person who is in one role alone, and in those that all
   * people are in anyway.
   *
   * @throws NotFoundError if there is no such role
   */
  outcomeFor(permission: Permission, roleId: string): DecidedOutcome;
}

/** The outcome of a question to a policy. */
export type Outcome = 'allow' | 'deny' | 'conditional';

/** An outcome, with the rule that decided it if one did. */
export interface DecidedOutcome {
  outcome: Outcome;
  ruleId?: string;
}

/** What became of one rule while a question was answered. */
export type RuleOutcome =
  /** It decided, alone or as one of several with the same effect. */
  | 'decided'
  /** It allows, but a rule that denies won. */
  | 'overruled'
  /** It holds for some resources only, and none was given. */
  | 'depends'
  /** Its condition does not hold for the resource. */
  | 'condition-not-met'
  /** The principal has none of its roles. */
  | 'not-in-role'
  /** It is about other permissions. */
  | 'other-permission';

/** A step of the way to an answer. */
export interface TrailStep {
  ruleId: string;
  effect: 'allow' | 'deny';
  outcome: RuleOutcome;
  /** A sentence, such as "ada is not in any of its roles: Administrators". */
  why: string;
}

/** An answer with its reasons. */
export interface Explanation {
  outcome: Outcome;
  /** What decided: a rule, the defaults of the policy, or `access.admins`. */
  decidedBy:
    { kind: 'rule'; ruleId: string } | { kind: 'default' } | { kind: 'admin' };
  /** Ids of the roles that the principal has. */
  roles: string[];
  /** All rules of the document, those about the permission first. */
  trail: TrailStep[];
}

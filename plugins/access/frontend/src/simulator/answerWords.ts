import type {
  InstalledPermission,
  PolicyDocument,
  RuleOutcome,
  Simulation,
} from '@callboard/plugin-access-common';
import type { Status } from '@callboard/ui';
import { actionWords, nameOf } from './actionWords';

/** An answer in a word, and which icon and colour it has. */
export const answerBadges: Record<
  Simulation['outcome'],
  { word: string; status: Status }
> = {
  allow: { word: 'Allowed', status: 'good' },
  deny: { word: 'Denied', status: 'bad' },
  conditional: { word: 'Depends', status: 'warn' },
};

/** What became of rules, as a heading of those it became of. */
export const ruleOutcomeWords: Record<RuleOutcome, string> = {
  decided: 'Decided',
  overruled: 'Overruled',
  depends: 'Depends on the resource',
  'condition-not-met': 'Condition not met',
  'not-in-role': 'For other roles',
  'other-permission': 'About other permissions',
};

/** The title of a rule, or its id where the policy cannot be read. */
export function ruleTitle(ruleId: string, document?: PolicyDocument): string {
  return document?.rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
}

function reasonWords(
  simulation: Simulation,
  permission: InstalledPermission | undefined,
  document: PolicyDocument | undefined,
): string {
  const { decidedBy, outcome, user } = simulation;
  switch (decidedBy.kind) {
    case 'admin':
      return `${nameOf(user)} is one of the administrators of the portal, who may do everything`;
    case 'rule': {
      const title = ruleTitle(decidedBy.ruleId, document);
      if (outcome === 'conditional') {
        return `the rule “${title}” decides it for each resource`;
      }
      return `the rule “${title}” ${outcome === 'allow' ? 'allows' : 'denies'} it`;
    }
    default: {
      const what =
        permission === undefined
          ? 'it'
          : `what ${permission.action === 'read' ? 'reads' : 'does not read'}`;
      if (outcome === 'conditional') {
        return 'some resources have a rule of their own, and the default holds for the others';
      }
      return `no rule holds, and the default for ${what} is to ${outcome}`;
    }
  }
}

/**
 * An answer as a sentence.
 *
 * @param permission - as it is installed; undefined if that is not known
 * @param document - of the version that answered; undefined if it is closed to
 *   the person who looks
 */
export function answerSentence(
  simulation: Simulation,
  permission?: InstalledPermission,
  document?: PolicyDocument,
): string {
  const { user, outcome, resourceRef } = simulation;
  const verb = {
    allow: 'may',
    deny: 'may not',
    conditional: 'may sometimes',
  }[outcome];
  const action = actionWords(simulation.permission, resourceRef);
  const reason = reasonWords(simulation, permission, document);
  return `${nameOf(user)} ${verb} ${action}: ${reason}.`;
}

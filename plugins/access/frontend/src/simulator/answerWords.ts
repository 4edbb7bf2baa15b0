import type {
  InstalledPermission,
  PolicyDocument,
  RuleOutcome,
  Simulation,
} from '@callboard/plugin-access-common';
import type { Status } from '@callboard/ui';
import { actionWords } from './actionWords';

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

/** The title of a rule; its id as words if it has none or cannot be read. */
export function ruleTitle(ruleId: string, document?: PolicyDocument): string {
  const { title } = document?.rules.find(({ id }) => id === ruleId) ?? {};
  const words = ruleId.replaceAll('-', ' ');
  return title ?? words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}

/** What is known besides the answer, to put it into words. */
export interface AnswerContext {
  /** Of the person. */
  userName: string;
  /** Of what it is about. */
  resourceName?: string;
  /** As it is installed; undefined if that is not known. */
  permission?: InstalledPermission;
  /** The version that answered; undefined if it is closed to who looks. */
  document?: PolicyDocument;
}

function reasonWords(simulation: Simulation, context: AnswerContext): string {
  const { decidedBy, outcome } = simulation;
  const { permission, document } = context;
  switch (decidedBy.kind) {
    case 'admin':
      return 'administrators of the portal may do everything';
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

/** An answer as a sentence. */
export function answerSentence(
  simulation: Simulation,
  context: AnswerContext,
): string {
  const verb = {
    allow: 'may',
    deny: 'may not',
    conditional: 'may sometimes',
  }[simulation.outcome];
  const action = actionWords(simulation.permission, context.resourceName);
  const reason = reasonWords(simulation, context);
  return `${context.userName} ${verb} ${action}: ${reason}.`;
}

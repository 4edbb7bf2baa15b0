import type {
  PolicyDocument,
  RuleOutcome,
  Simulation,
} from '@callboard/plugin-access-common';
import { EffectBadge } from '../shared/EffectBadge';
import { ruleOutcomeWords, ruleTitle } from './answerWords';
import styles from './SimulationAnswer.module.css';

const order: RuleOutcome[] = [
  'overruled',
  'depends',
  'condition-not-met',
  'not-in-role',
  'other-permission',
];

/** The rules that did not decide, by what became of them, each with its why. */
export function RuleTrail(props: {
  simulation: Simulation;
  /** For titles; without it rules go by their ids. */
  document?: PolicyDocument;
}) {
  const { simulation, document } = props;
  const { trail, omitted = 0 } = simulation;
  const groups = order
    .map(outcome => ({
      outcome,
      steps: trail.filter(step => step.outcome === outcome),
      left: outcome === 'other-permission' ? omitted : 0,
    }))
    .filter(({ steps }) => steps.length > 0);
  if (groups.length === 0) {
    return null;
  }
  return (
    <div className={styles.trail} role="group" aria-label="Rules that did not">
      {groups.map(({ outcome, steps, left }) => (
        <details key={outcome} className={styles.group}>
          <summary>
            {ruleOutcomeWords[outcome]}{' '}
            <span className={styles.count}>({steps.length + left})</span>
          </summary>
          <ul className={styles.steps}>
            {steps.map(({ ruleId, effect, why }) => (
              <li key={ruleId}>
                <EffectBadge effect={effect} />
                <span className={styles.rule}>
                  {ruleTitle(ruleId, document)}
                </span>
                <span className={styles.words}>{why}</span>
              </li>
            ))}
            {left > 0 && <li className={styles.words}>and {left} more</li>}
          </ul>
        </details>
      ))}
    </div>
  );
}

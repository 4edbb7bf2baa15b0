import type {
  InstalledPermission,
  Simulation,
} from '@callboard/plugin-access-common';
import { Section, StatusBadge } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { describeCondition } from '../conditions/describeCondition';
import { EffectBadge } from '../shared/EffectBadge';
import { useAccessPath } from '../shared/useAccessPath';
import { useReferenceName } from '../shared/useReferenceName';
import { answerBadges, answerSentence, ruleTitle } from './answerWords';
import { RuleTrail } from './RuleTrail';
import styles from './SimulationAnswer.module.css';
import { usePolicyDocument } from './usePolicyDocument';

/** What one version answers: in words, with what decided and what did not. */
export function SimulationAnswer(props: {
  simulation: Simulation;
  permission?: InstalledPermission;
  isSelf: boolean;
}) {
  const { simulation, permission, isSelf } = props;
  const { version, outcome, condition, roles, resourceMissing } = simulation;
  const document = usePolicyDocument(version, !isSelf);
  const accessPath = useAccessPath();
  const userName = useReferenceName(simulation.user);
  const resourceName = useReferenceName(simulation.resourceRef ?? '');
  const { word, status } = answerBadges[outcome];
  const titleOf = (roleId: string) =>
    document?.roles.find(({ id }) => id === roleId)?.title ?? roleId;
  const decided = simulation.trail.filter(step => step.outcome === 'decided');
  return (
    <Section
      title={isSelf ? 'The answer' : `Version ${version}`}
      action={
        !isSelf && (
          <Link
            to={accessPath('versions', version)}
            className={styles.version}
            aria-label={`Open version ${version}`}
          >
            Open
          </Link>
        )
      }
    >
      <div className={styles.answer}>
        <p className={styles.sentence} role="status">
          <StatusBadge status={status}>{word}</StatusBadge>
          <span>
            {answerSentence(simulation, {
              userName,
              resourceName,
              permission,
              document,
            })}
          </span>
        </p>
        {resourceMissing && (
          <p className={styles.words}>
            There is no such resource, so no condition holds for it.
          </p>
        )}
        {condition && outcome === 'conditional' && (
          <p className={styles.words}>
            For resources that: {describeCondition(condition)}
          </p>
        )}
        {decided.length > 0 && (
          <ul className={styles.decided} aria-label="What decided">
            {decided.map(({ ruleId, effect, why }) => (
              <li key={ruleId}>
                <EffectBadge effect={effect} />
                {isSelf ? (
                  <span className={styles.rule}>{ruleId}</span>
                ) : (
                  <Link
                    to={accessPath('rules', 'edit', ruleId)}
                    className={styles.rule}
                  >
                    {ruleTitle(ruleId, document)}
                  </Link>
                )}
                <span className={styles.words}>{why}</span>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.words}>
          {roles.length > 0
            ? `Roles: ${roles.map(titleOf).join(', ')}`
            : 'In none of the roles'}
        </p>
        <RuleTrail simulation={simulation} document={document} />
        {isSelf && (
          <p className={styles.words}>
            Only rules that are about you are shown. Who may read the policy
            sees all of them.
          </p>
        )}
      </div>
    </Section>
  );
}

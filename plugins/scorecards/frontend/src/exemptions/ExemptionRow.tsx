import { Button } from '@backstage/ui';
import type { Exemption } from '@callboard/plugin-scorecards-common';
import {
  EntityLink,
  PersonName,
  RelativeTime,
  StatusBadge,
} from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { Decision, decisionsOn, decisionWords } from './decisions';
import styles from './ExemptionList.module.css';
import { exemptionWords } from './exemptionWords';

/** An exemption in a list, with what can be said to it. */
export function ExemptionRow(props: {
  exemption: Exemption;
  /** By the id of a check. */
  checkTitle?: string;
  onDecide: (decision: Decision) => void;
}) {
  const { exemption, checkTitle, onDecide } = props;
  const path = useScorecardsPath();
  const { word, status } = exemptionWords[exemption.state];
  const decisions = decisionsOn(exemption);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <EntityLink entity={exemption.entityRef} tab="scorecards" />
        <Link to={path('checks', exemption.checkId)} className={styles.check}>
          {checkTitle ?? exemption.checkId}
        </Link>
        <StatusBadge status={status}>{word}</StatusBadge>
        <span className={styles.until}>until {exemption.until}</span>
      </div>
      <p className={styles.reason}>{exemption.reason}</p>
      <p className={styles.who}>
        <PersonName of={exemption.requestedBy} /> asked{' '}
        <RelativeTime value={exemption.requestedAt} />
        {exemption.decidedBy && exemption.decidedAt && (
          <>
            {'; '}
            <PersonName of={exemption.decidedBy} /> decided{' '}
            <RelativeTime value={exemption.decidedAt} />
          </>
        )}
        {exemption.comment && <>: “{exemption.comment}”</>}
      </p>
      {decisions.length > 0 && (
        <div className={styles.acts}>
          {decisions.map((decision, index) => (
            <Button
              key={decision}
              size="small"
              variant={index === 0 ? 'secondary' : 'tertiary'}
              onPress={() => onDecide(decision)}
            >
              {decisionWords[decision].act}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

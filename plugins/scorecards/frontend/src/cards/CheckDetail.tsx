import { ButtonLink } from '@backstage/ui';
import { Markdown, RelativeTime } from '@callboard/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { InlineCode } from '../shared/InlineCode';
import { outcomeWords } from '../shared/outcomeWords';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import styles from './CheckDetail.module.css';
import { CheckItemProps } from './CheckItem';
import { RequestExemption } from './RequestExemption';

/** Why a check says what it says, and how to get it green. */
export function CheckDetail(props: Omit<CheckItemProps, 'isWanted'>) {
  const { entityRef, check, onChanged } = props;
  const { why, fix, reasons } = check;
  const scorecardsPath = useScorecardsPath();
  const isOpen = check.outcome === 'fail' || check.outcome === 'unknown';
  return (
    <div className={styles.detail}>
      {reasons.length > 0 && (
        <div>
          <h4>Found</h4>
          <ul className={styles.reasons}>
            {reasons.map(({ path, text }) => (
              <li key={`${path} ${text}`}>
                <InlineCode text={text} />
                {path && !text.includes(path) && <code>{path}</code>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {why && (
        <div>
          <h4>Why it matters</h4>
          <Markdown text={why} />
        </div>
      )}
      {fix && (
        <div>
          <h4>How to fix it</h4>
          <Markdown text={fix.text} />
        </div>
      )}
      <div className={styles.foot}>
        {fix?.templateUrl && (
          <ButtonLink
            variant="primary"
            size="small"
            iconStart={<RiGitPullRequestLine />}
            href={fix.templateUrl}
          >
            Fix with a pull request
          </ButtonLink>
        )}
        {isOpen && (
          <RequestExemption
            entityRef={entityRef}
            check={check}
            onRequested={onChanged}
          />
        )}
        <span className={styles.origin}>
          {outcomeWords[check.outcome].word} since{' '}
          <RelativeTime value={check.since} />, by version {check.checkVersion}{' '}
          of{' '}
          <Link to={scorecardsPath('checks', check.checkId)}>
            the check {check.checkId}
          </Link>
        </span>
      </div>
    </div>
  );
}

import { RelativeTime } from '@callboard/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { InlineCode } from '../shared/InlineCode';
import { OutcomeBadge } from '../shared/OutcomeBadge';
import { severityWords } from '../shared/outcomeWords';
import { CheckDetail } from './CheckDetail';
import styles from './CheckItem.module.css';
import { CheckOfTrack } from './checksOfTrack';
import { ExemptionBadge } from './ExemptionBadge';

/** What a {@link CheckItem} needs. */
export interface CheckItemProps {
  entityRef: string;
  check: CheckOfTrack;
  /** The address names it, so it opens and comes into view. */
  isWanted: boolean;
  /** Called when an exemption was asked for. */
  onChanged: () => void;
}

/** One check as a line that opens: outcome and title, then why and what to do. */
export function CheckItem(props: CheckItemProps) {
  const { entityRef, check, isWanted, onChanged } = props;
  const { outcome, reasons, levelTitle, severity, since } = check;
  const line = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = line.current;
    if (isWanted && element) {
      element.open = true;
      // A check of several tracks is there several times.
      if (element === document.querySelector('details[data-wanted="true"]')) {
        element.scrollIntoView?.({ block: 'center' });
      }
    }
  }, [isWanted]);
  const isOpen = outcome === 'fail' || outcome === 'unknown';
  return (
    <li className={styles.item}>
      <details ref={line} data-wanted={isWanted}>
        <summary className={styles.line}>
          <RiArrowRightSLine
            size={16}
            aria-hidden="true"
            className={styles.arrow}
          />
          <span className={styles.outcome}>
            <OutcomeBadge outcome={outcome} />
          </span>
          <span className={styles.words}>
            <span className={styles.title}>{check.title}</span>
            {outcome !== 'pass' && reasons.length > 0 && (
              <span className={styles.reason}>
                <InlineCode text={reasons[0].text} />
              </span>
            )}
          </span>
          <span className={styles.aside}>
            <ExemptionBadge exemption={check.exemption} />
            {isOpen && <span>{severityWords[severity]}</span>}
            {levelTitle && <span>{levelTitle}</span>}
            <RelativeTime value={since} />
          </span>
        </summary>
        <CheckDetail
          entityRef={entityRef}
          check={check}
          onChanged={onChanged}
        />
      </details>
    </li>
  );
}

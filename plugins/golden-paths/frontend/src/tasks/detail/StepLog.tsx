import { useEffect, useRef } from 'react';
import { parseLogLine } from './parseLogLine';
import styles from './StepLog.module.css';

/** Properties of {@link StepLog}. */
export interface StepLogProps {
  id: string;
  /** Name of the step. */
  name: string;
  lines: string[];
  /** Keeps the newest line in view. */
  follow: boolean;
}

function clock(time: string | undefined): string {
  return time
    ? new Date(time).toLocaleTimeString('en-GB', { hour12: false })
    : '';
}

/** What a step wrote, line by line. */
export function StepLog({ id, name, lines, follow }: StepLogProps) {
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (follow && list.current) {
      list.current.scrollTop = list.current.scrollHeight;
    }
  }, [follow, lines.length]);

  return (
    <div id={id} role="group" aria-label={`Log of ${name}`}>
      {/* What scrolls must be reachable with the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol ref={list} className={styles.log} tabIndex={0}>
        {lines.map((line, index) => {
          const { time, level, text } = parseLogLine(line);
          return (
            // Lines are only ever added at the end.
            <li key={index} data-level={level}>
              <time dateTime={time}>{clock(time)}</time>
              <span>
                {(level === 'warn' || level === 'error') && (
                  <strong>{level === 'warn' ? 'Warning: ' : 'Error: '}</strong>
                )}
                {text}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

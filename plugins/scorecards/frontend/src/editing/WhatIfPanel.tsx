import type { WhatIf, WhatIfChange } from '@callboard/plugin-scorecards-common';
import { counted, EntityLink, StatusBadge } from '@callboard/ui';
import styles from './WhatIfPanel.module.css';

/** What a {@link WhatIfPanel} needs. */
export interface WhatIfPanelProps {
  answer: WhatIf;
  /** Says an outcome or the id of a level. */
  nameOf: (outcome: string) => string;
  /** Outcomes in the order in which they are listed. */
  order: readonly string[];
}

const MOST_TEAMS = 10;

/** What a change would do: how many entities, which way, and whose they are. */
export function WhatIfPanel({ answer, nameOf, order }: WhatIfPanelProps) {
  const { evaluated, isPartial, changed, changes, teams } = answer;
  if (evaluated === 0) {
    return (
      <p className={styles.sum}>
        No entity is asked anything by it now, so nothing changes.
      </p>
    );
  }
  return (
    <div className={styles.panel}>
      <p className={styles.sum}>
        {changed === 0
          ? `Nothing changes for any of the ${counted(evaluated, 'entity', 'entities')} it was tried on.`
          : `${changed.toLocaleString()} of ${counted(evaluated, 'entity', 'entities')} would change.`}
      </p>
      {isPartial && (
        <p className={styles.partial}>
          Time was up before all entities were looked at, so there may be more.
        </p>
      )}
      <Counts answer={answer} nameOf={nameOf} order={order} />
      {teams.length > 0 && (
        <section aria-label="Teams">
          <h3 className={styles.title}>Teams</h3>
          <ul className={styles.rows}>
            {teams.slice(0, MOST_TEAMS).map(({ owner, worse, better }) => (
              <li key={owner} className={styles.row}>
                <Owner of={owner} />
                {worse > 0 && (
                  <StatusBadge status="bad">{worse} worse</StatusBadge>
                )}
                {better > 0 && (
                  <StatusBadge status="good">{better} better</StatusBadge>
                )}
              </li>
            ))}
            {teams.length > MOST_TEAMS && (
              <li className={styles.more}>
                and {counted(teams.length - MOST_TEAMS, 'other team')}
              </li>
            )}
          </ul>
        </section>
      )}
      {changes.length > 0 && (
        <section aria-label="Entities that change">
          <h3 className={styles.title}>
            {changes.length < changed
              ? `The first ${changes.length} entities`
              : 'Entities'}
          </h3>
          {/* What scrolls must be reachable with the keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul className={styles.changes} tabIndex={0}>
            {changes.map(change => (
              <li key={change.entityRef} className={styles.row}>
                <EntityLink entity={change.entityRef} />
                <Direction change={change} nameOf={nameOf} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Owner({ of }: { of: string }) {
  return of.includes(':') ? (
    <EntityLink entity={of} />
  ) : (
    <span>{of || 'Without an owner'}</span>
  );
}

function Direction(props: {
  change: WhatIfChange;
  nameOf: (outcome: string) => string;
}) {
  const { change, nameOf } = props;
  const statuses = { better: 'good', worse: 'bad', same: 'neutral' } as const;
  return (
    <StatusBadge status={statuses[change.direction]}>
      {nameOf(change.from)} → {nameOf(change.to)}
    </StatusBadge>
  );
}

function Counts({ answer, nameOf, order }: WhatIfPanelProps) {
  const { before, after } = answer;
  const known = [...order, ...Object.keys(before), ...Object.keys(after)];
  const outcomes = [...new Set(known)].filter(
    outcome => (before[outcome] ?? 0) + (after[outcome] ?? 0) > 0,
  );
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">Result</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(outcome => {
          const now = before[outcome] ?? 0;
          const then = after[outcome] ?? 0;
          const sign = then > now ? '+' : '';
          return (
            <tr key={outcome}>
              <th scope="row">{nameOf(outcome)}</th>
              <td>{now.toLocaleString()}</td>
              <td>{then.toLocaleString()}</td>
              <td>{then === now ? '' : `${sign}${then - now}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

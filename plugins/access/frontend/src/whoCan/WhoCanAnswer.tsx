import type { Outcome, WhoCan } from '@callboard/plugin-access-common';
import { EntityLink, Status, StatusBadge } from '@callboard/ui';
import styles from './WhoCanAnswer.module.css';

const PEOPLE_SHOWN = 50;

const outcomes: Record<Outcome, { word: string; status: Status }> = {
  allow: { word: 'Allow', status: 'good' },
  conditional: { word: 'Some', status: 'warn' },
  deny: { word: 'Deny', status: 'bad' },
};

function totalText({ total, conditional = 0, incomplete }: WhoCan): string {
  const people = (count: number) =>
    `${count.toLocaleString()} ${count === 1 ? 'person' : 'people'}`;
  const sure = total === 0 ? 'Nobody can' : `${people(total)} can`;
  const more =
    conditional > 0 ? `, and ${people(conditional)} for some resources` : '';
  const least = incomplete ? ' (there are more users than were looked at)' : '';
  return `${sure}${more}${least}`;
}

/** Who may do something: how many, who they are, and by which roles. */
export function WhoCanAnswer({ answer }: { answer: WhoCan }) {
  const shown = answer.users.slice(0, PEOPLE_SHOWN);
  const left = answer.total - shown.length;
  return (
    <div className={styles.answer}>
      <p className={styles.total} role="status">
        {totalText(answer)}
      </p>
      {shown.length > 0 && (
        <ul className={styles.people} aria-label="People who can">
          {shown.map(user => (
            <li key={user}>
              <EntityLink entity={user} />
            </li>
          ))}
          {left > 0 && (
            <li className={styles.more}>and {left.toLocaleString()} more</li>
          )}
        </ul>
      )}
      <ul className={styles.roles} aria-label="Roles">
        {answer.roles.map(({ id, title, outcome }) => (
          <li key={id}>
            <StatusBadge status={outcomes[outcome].status}>
              {outcomes[outcome].word}
            </StatusBadge>
            {title}
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { CampaignDashboard } from '@callboard/plugin-scorecards-common';
import { BurnDownChart, EmptyState, Section, StatTile } from '@callboard/ui';
import { doneShare } from './campaignWords';
import styles from './CampaignPage.module.css';

/** How far a campaign is, and how it went and will go on. */
export function CampaignNumbers({ campaign }: { campaign: CampaignDashboard }) {
  const { progress, burnDown, startsAt, dueAt, forecast, state } = campaign;
  const { total, done, exempt, unknown } = progress;
  const isLate = forecast !== undefined && forecast > dueAt.slice(0, 10);
  return (
    <>
      <div className={styles.tiles}>
        <StatTile
          label="Done"
          value={`${Math.round(100 * doneShare(progress))}%`}
          change={`${done.toLocaleString()} of ${total.toLocaleString()} entities`}
        />
        <StatTile label="Open" value={(total - done).toLocaleString()} />
        <StatTile
          label="Exempt"
          value={exempt.toLocaleString()}
          change="Counted as done"
        />
        <StatTile
          label="Unknown"
          value={unknown.toLocaleString()}
          change="Facts are missing"
        />
        {state !== 'archived' && (
          <StatTile
            label="Done at this pace"
            value={forecast ?? 'Not in sight'}
            change={forecast && (isLate ? 'After the due day' : 'In time')}
          />
        )}
      </div>
      <Section title="Burn-down">
        {burnDown.length === 0 ? (
          <EmptyState size="compact" title="Nothing to plot yet">
            A point is added each day from the start on.
          </EmptyState>
        ) : (
          <BurnDownChart
            label={`Open entities of ${campaign.title}`}
            points={burnDown}
            startsAt={startsAt.slice(0, 10)}
            dueAt={dueAt.slice(0, 10)}
            total={burnDown[0].total}
            forecast={forecast}
          />
        )}
      </Section>
    </>
  );
}

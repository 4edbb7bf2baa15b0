import type { CampaignDashboard } from '@callboard/plugin-scorecards-common';
import { EmptyState, EntityLink, RelativeTime, Section } from '@callboard/ui';
import { Link, useSearchParams } from 'react-router-dom';
import styles from './CampaignPage.module.css';
import { doneShare } from './campaignWords';
import { ProgressBar } from './ProgressBar';

/** How each team stands in a campaign, those that are furthest behind first. */
export function CampaignTeams({ campaign }: { campaign: CampaignDashboard }) {
  const [params] = useSearchParams();
  const teams = [...campaign.teams].sort(
    (a, b) => doneShare(a) - doneShare(b) || b.total - a.total,
  );
  const isOver = campaign.state === 'archived';
  const hrefOf = (team: string) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    next.set('team', team);
    return `?${next}#entities`;
  };
  return (
    <Section title="Teams">
      {teams.length === 0 ? (
        <EmptyState size="compact" title="No team has anything to do" />
      ) : (
        <table className={styles.teams}>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Done</th>
              {!isOver && <th scope="col">Open</th>}
              {!isOver && <th scope="col">Last reminded</th>}
            </tr>
          </thead>
          <tbody>
            {teams.map(team => (
              <tr key={team.owner}>
                <th scope="row">
                  {team.owner ? (
                    <EntityLink entity={team.owner} />
                  ) : (
                    'Without an owner'
                  )}
                </th>
                <td>
                  <ProgressBar
                    progress={team}
                    label={team.owner || 'entities without an owner'}
                  />
                </td>
                {!isOver && (
                  <td>
                    {team.total - team.done > 0 && (
                      <Link to={hrefOf(team.owner)} className={styles.link}>
                        {team.total - team.done} open
                      </Link>
                    )}
                  </td>
                )}
                {!isOver && (
                  <td>
                    {team.lastReminderAt ? (
                      <RelativeTime value={team.lastReminderAt} />
                    ) : (
                      <span className={styles.muted}>Not yet</span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

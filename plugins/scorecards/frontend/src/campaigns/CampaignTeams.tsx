import { Button } from '@backstage/ui';
import type { CampaignDashboard } from '@callboard/plugin-scorecards-common';
import { EmptyState, EntityLink, RelativeTime, Section } from '@callboard/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import styles from './CampaignPage.module.css';
import { doneShare } from './campaignWords';
import { ProgressBar } from './ProgressBar';

const SHOWN_AT_FIRST = 10;

/** How each team stands in a campaign, those that are furthest behind first. */
export function CampaignTeams({ campaign }: { campaign: CampaignDashboard }) {
  const [params] = useSearchParams();
  const teams = [...campaign.teams].sort(
    (a, b) => doneShare(a) - doneShare(b) || b.total - a.total,
  );
  const [showsAll, setShowsAll] = useState(false);
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
            {(showsAll ? teams : teams.slice(0, SHOWN_AT_FIRST)).map(team => (
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
      {!showsAll && teams.length > SHOWN_AT_FIRST && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setShowsAll(true)}
        >
          Show all {teams.length.toLocaleString()} teams
        </Button>
      )}
    </Section>
  );
}

import type { Campaign } from '@callboard/plugin-scorecards-common';
import { EntityLink, StatusBadge } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import styles from './CampaignListPage.module.css';
import { campaignWords } from './campaignWords';
import { ProgressBar } from './ProgressBar';

/** A campaign in the list. */
export function CampaignRow(props: { campaign: Campaign; target: string }) {
  const { campaign, target } = props;
  const path = useScorecardsPath();
  const { word, status } = campaignWords[campaign.state];
  return (
    <li className={styles.campaign}>
      <div className={styles.name}>
        <Link to={path('campaigns', campaign.id)} className={styles.title}>
          {campaign.title}
        </Link>
        <span className={styles.target}>{target}</span>
      </div>
      <StatusBadge status={status}>{word}</StatusBadge>
      <EntityLink entity={campaign.owner} />
      <span className={styles.dates}>
        {campaign.startsAt.slice(0, 10)} to {campaign.dueAt.slice(0, 10)}
      </span>
      <ProgressBar progress={campaign.progress} label={campaign.title} />
    </li>
  );
}

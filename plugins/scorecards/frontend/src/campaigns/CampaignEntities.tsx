import type {
  CampaignDashboard,
  CampaignEntity,
} from '@callboard/plugin-scorecards-common';
import {
  ChoiceFilter,
  CursorPages,
  EmptyState,
  EntityLink,
  LoadFailure,
  nameOfRef,
  Section,
  SkeletonRows,
  Status,
  StatusBadge,
  TagList,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { useChecks } from '../checks/useChecks';
import styles from './CampaignPage.module.css';
import { useCampaignEntities } from './useCampaignEntities';

const states: Record<
  CampaignEntity['state'],
  { word: string; status: Status }
> = {
  open: { word: 'Open', status: 'warn' },
  unknown: { word: 'Unknown', status: 'warn' },
  exempt: { word: 'Exempt', status: 'info' },
  done: { word: 'Done', status: 'good' },
};

/** The entities of a campaign: those still open, unless one wants to see more. */
export function CampaignEntities(props: { campaign: CampaignDashboard }) {
  const { campaign } = props;
  const [team, setTeam] = useFilterParam('team');
  const [which, setWhich] = useFilterParam('show');
  const [cursor] = useFilterParam('cursor');
  const { value: checks } = useChecks();
  const { value, loading, error, reload } = useCampaignEntities(campaign.id, {
    team: team || undefined,
    done: which === 'all' ? undefined : which === 'done',
    cursor: cursor || undefined,
  });
  const titleOf = (id: string) =>
    checks?.find(check => check.id === id)?.title ?? id;
  return (
    <Section title="Entities" className={styles.entities}>
      <div id="entities" className={styles.list}>
        <Toolbar>
          <ChoiceFilter
            label="Team"
            all="All teams"
            options={campaign.teams
              .filter(({ owner }) => owner)
              .map(({ owner }) => ({ id: owner, label: nameOfRef(owner) }))}
            value={team}
            onChange={setTeam}
          />
          <ChoiceFilter
            label="Progress"
            all="Still open"
            options={[
              { id: 'done', label: 'Done' },
              { id: 'all', label: 'Open and done' },
            ]}
            value={which}
            onChange={setWhich}
          />
        </Toolbar>
        {error && (
          <LoadFailure
            size="compact"
            what="The entities"
            error={error}
            onRetry={reload}
          />
        )}
        {!error && !value && <SkeletonRows rows={5} label="Loading entities" />}
        {!error && value?.items.length === 0 && (
          <EmptyState size="compact" title="No entities">
            {which === '' ? 'Nothing is open here.' : 'None match.'}
          </EmptyState>
        )}
        {!error && value && value.items.length > 0 && (
          <ul
            className={styles.rows}
            aria-label="Entities of the campaign"
            aria-busy={loading}
          >
            {value.items.map(({ entityRef, owner, state, missing }) => (
              <li key={entityRef} className={styles.row}>
                <EntityLink entity={entityRef} tab="scorecards" />
                <StatusBadge status={states[state].status}>
                  {states[state].word}
                </StatusBadge>
                <TagList
                  label="Checks in the way"
                  tags={missing.map(titleOf)}
                  max={3}
                />
                <span className={styles.owner}>
                  {owner && <EntityLink entity={owner} showIcon={false} />}
                </span>
              </li>
            ))}
          </ul>
        )}
        {!error && <CursorPages nextCursor={value?.nextCursor} />}
      </div>
    </Section>
  );
}

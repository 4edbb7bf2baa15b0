import type { Distribution } from '@callboard/plugin-scorecards-common';
import { Skeleton } from '@backstage/ui';
import {
  ChoiceFilter,
  EmptyState,
  levelColor,
  LoadFailure,
  Section,
  TrendChart,
  useFilterParam,
} from '@callboard/ui';
import { levelsByRank, levelTitle } from './levelParts';
import styles from './TrendSection.module.css';
import { useTrend } from './useTrend';

const HEIGHT = 240;

/** What a {@link TrendSection} needs. */
export interface TrendSectionProps {
  distributions: readonly Distribution[];
  /** A group, system or domain; everything when empty. */
  scopeRef: string;
}

/** Entities by level over the last 12 months, for the track in the address. */
export function TrendSection({ distributions, scopeRef }: TrendSectionProps) {
  const [wanted, setWanted] = useFilterParam('track');
  const shown =
    distributions.find(({ trackId }) => trackId === wanted) ?? distributions[0];
  return (
    <Section
      title="The last 12 months"
      action={
        distributions.length > 1 && (
          <div className={styles.track}>
            <ChoiceFilter
              label="Track"
              all={distributions[0].title}
              options={distributions.slice(1).map(({ trackId, title }) => ({
                id: trackId,
                label: title,
              }))}
              value={shown === distributions[0] ? '' : shown.trackId}
              onChange={setWanted}
            />
          </div>
        )
      }
    >
      <Trend distribution={shown} scopeRef={scopeRef} />
    </Section>
  );
}

function Trend(props: { distribution: Distribution; scopeRef: string }) {
  const { distribution, scopeRef } = props;
  const { trackId, title } = distribution;
  const { value, loading, error, reload } = useTrend(trackId, scopeRef);
  if (error) {
    return (
      <LoadFailure
        what="The trend"
        size="compact"
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value || loading) {
    return <Skeleton width="100%" height={HEIGHT} rounded />;
  }
  if (value.length < 2) {
    return (
      <EmptyState size="compact" title="No history yet">
        Levels are counted every night. A line needs two days.
      </EmptyState>
    );
  }
  const levels = levelsByRank(distribution);
  return (
    <TrendChart
      label={`${title}: entities by level over the last 12 months`}
      height={HEIGHT}
      series={levels.map(({ rank }) => ({
        id: String(rank),
        label: levelTitle(distribution, rank),
        color: levelColor(rank, levels.length - 1),
      }))}
      points={value.map(({ day, byRank }) => ({
        day,
        values: levels.map(({ rank }) => byRank[rank] ?? 0),
      }))}
    />
  );
}

import type { TrackStanding } from '@callboard/plugin-scorecards-common';
import { counted, LevelBadge, RelativeTime, Section } from '@callboard/ui';
import { CheckGroup } from './CheckGroup';
import { TrackChecks } from './checksOfTrack';
import { LevelSteps } from './LevelSteps';
import { nextStep } from './nextStep';
import styles from './TrackSection.module.css';

/** What an {@link OtherChecksSection} needs. */
export interface OtherChecksSectionProps {
  entityRef: string;
  checks: TrackChecks;
  /** Called when an exemption was asked for. */
  onChanged: () => void;
}

/** What a {@link TrackSection} needs. */
export interface TrackSectionProps extends OtherChecksSectionProps {
  track: TrackStanding;
}

/** An entity on one track: its level, the way to the next one, all its checks. */
export function TrackSection(props: TrackSectionProps) {
  const { track, checks, ...rest } = props;
  const { level, rank, next, since } = track;
  return (
    <Section
      title={track.title}
      action={<LevelBadge level={level?.title ?? 'No level'} rank={rank} />}
    >
      <div className={styles.track}>
        <LevelSteps track={track} />
        <p className={styles.next}>
          <b>{nextStep(track)}</b>
          <span>
            {level ? level.title : 'No level'} since{' '}
            <RelativeTime value={since} />
          </span>
        </p>
        {next && (
          <CheckGroup
            {...rest}
            title={`To reach ${next.title}`}
            checks={checks.next}
            isOpen
          />
        )}
        <CheckGroup
          {...rest}
          title={next ? 'After that' : 'To do'}
          checks={checks.later}
          isOpen
        />
        <SettledChecks {...rest} checks={checks} />
      </div>
    </Section>
  );
}

/** Checks that are for an entity, but belong to no track; nothing without any. */
export function OtherChecksSection(props: OtherChecksSectionProps) {
  const { checks, ...rest } = props;
  if (Object.values(checks).every(({ length }) => length === 0)) {
    return null;
  }
  return (
    <Section title="Other checks">
      <div className={styles.track}>
        <CheckGroup {...rest} title="To do" checks={checks.later} isOpen />
        <SettledChecks {...rest} checks={checks} />
      </div>
    </Section>
  );
}

function SettledChecks(props: OtherChecksSectionProps) {
  const { checks, ...rest } = props;
  return (
    <>
      <CheckGroup {...rest} title="Exempt" checks={checks.exempt} isOpen />
      <CheckGroup
        {...rest}
        title={`${counted(checks.passed.length, 'check')} passed`}
        checks={checks.passed}
      />
      <CheckGroup
        {...rest}
        title={`${counted(checks.notApplicable.length, 'check')} not applicable`}
        checks={checks.notApplicable}
      />
    </>
  );
}

import type { Check } from '@callboard/plugin-scorecards-common';
import { EntityLink, Markdown, Section, SkeletonRows } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { RuleWords } from '../standards/RuleWords';
import { useTracks } from '../tracks/useTracks';
import { tracksOf } from './checkFilter';
import styles from './CheckPage.module.css';
import { describeFile } from './describeCheck';

/** What a check asks and of whom, why, and how to get there. */
export function CheckAbout({ check }: { check: Check }) {
  const { fix, files = [], enabledFrom } = check;
  return (
    <div className={styles.about}>
      <Section title="What it asks">
        <RuleWords rule={check.rule} />
        <h3 className={styles.small}>Of whom</h3>
        <RuleWords rule={check.appliesTo} always="Every entity" />
        {files.length > 0 && (
          <>
            <h3 className={styles.small}>Files it reads</h3>
            <ul className={styles.list}>
              {files.map(file => (
                <li key={file.name}>{describeFile(file)}</li>
              ))}
            </ul>
          </>
        )}
        {enabledFrom && (
          <p className={styles.note}>Counts from {enabledFrom} on.</p>
        )}
      </Section>
      <Section title="Why it matters">
        {check.why ? (
          <Markdown text={check.why} />
        ) : (
          <p className={styles.note}>Nobody wrote it down.</p>
        )}
      </Section>
      <Section title="How to fix it">
        {fix.text ? (
          <Markdown text={fix.text} />
        ) : (
          <p className={styles.note}>Nobody wrote it down.</p>
        )}
        {fix.template && (
          <p className={styles.note}>
            A template does it: <EntityLink entity={fix.template.ref} />
          </p>
        )}
      </Section>
      <Section title="Tracks that use it">
        <UsingTracks checkId={check.id} />
      </Section>
    </div>
  );
}

function UsingTracks({ checkId }: { checkId: string }) {
  const path = useScorecardsPath();
  const { value: tracks, error } = useTracks();
  if (error && !tracks) {
    return <p className={styles.note}>They could not be loaded.</p>;
  }
  if (!tracks) {
    return <SkeletonRows rows={1} label="Loading tracks" />;
  }
  const users = tracksOf(checkId, tracks);
  if (users.length === 0) {
    return <p className={styles.note}>None: it counts on its own.</p>;
  }
  return (
    <ul className={styles.list}>
      {users.map(({ id, title, levels }) => (
        <li key={id}>
          <Link to={path('tracks', id)}>{title}</Link>
          {': '}
          {levels
            .filter(({ checks }) => checks.includes(checkId))
            .map(level => level.title)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

import {
  BackLink,
  ChoiceFilter,
  EmptyState,
  Section,
  SkeletonRows,
  useFilterParam,
} from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { DiffView } from '../diff/DiffView';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { useDiff } from '../policies/useDiff';
import { PolicyFailure } from '../shared/PolicyFailure';
import { useAccessPath } from '../shared/useAccessPath';
import { useVersion } from './useVersion';
import { VersionActions } from './VersionActions';
import { VersionBadge } from './VersionBadge';
import { VersionOrigin } from './VersionOrigin';
import styles from './VersionPage.module.css';
import { YamlSection } from './YamlSection';

/** One version: where it stands, how it differs, and what it says as YAML. */
export function VersionPage() {
  const { version: parameter } = useParams();
  const number = Number(parameter);
  if (!Number.isInteger(number) || number < 1) {
    return (
      <EmptyState title="There is no such version">
        Versions are counted from 1; “{parameter}” is no number of one.
      </EmptyState>
    );
  }
  return <VersionContent key={number} number={number} />;
}

function VersionContent({ number }: { number: number }) {
  const accessPath = useAccessPath();
  const { value, error, retry } = useVersion(number);
  if (error) {
    return <PolicyFailure what="The version" error={error} onRetry={retry} />;
  }
  if (!value) {
    return <SkeletonRows rows={8} label="Loading the version" />;
  }
  return (
    <div className={styles.version}>
      <div className={styles.head}>
        <BackLink href={accessPath('versions')} label="Versions" />
        <div className={styles.bar}>
          <h2 className={styles.title}>Version {number}</h2>
          <VersionBadge status={value.status} />
          <VersionOrigin version={value} />
          <VersionActions version={value} />
        </div>
        {value.message && <p className={styles.message}>{value.message}</p>}
      </div>
      <Differences number={number} basedOn={value.basedOn} />
      <YamlSection version={number} />
    </div>
  );
}

function Differences(props: { number: number; basedOn?: number }) {
  const { number, basedOn } = props;
  const { state } = usePolicyWorkspace();
  // The published version beside itself would show nothing.
  const usual = number === state.published ? basedOn : state.published;
  const [chosen, setChosen] = useFilterParam('against');
  const against = Number(chosen) || usual;
  const { value, error, retry } = useDiff(
    against === undefined ? undefined : number,
    against,
  );
  const others = [...new Set([state.published, basedOn, number - 1])].filter(
    (other): other is number =>
      other !== undefined && other > 0 && other !== number && other !== usual,
  );
  if (usual === undefined) {
    return (
      <Section title="Changes">
        <p className={styles.message}>
          It was the first one, so there is nothing to compare it with.
        </p>
      </Section>
    );
  }
  return (
    <Section
      variant="plain"
      title={`Compared with version ${against}`}
      action={
        <span className={styles.against}>
          <ChoiceFilter
            label="Compare with"
            all={`Version ${usual}${usual === state.published ? ', published' : ''}`}
            options={others.map(other => ({
              id: String(other),
              label: `Version ${other}${other === state.published ? ', published' : ''}`,
            }))}
            value={chosen}
            onChange={setChosen}
          />
        </span>
      }
    >
      {error && (
        <PolicyFailure what="The changes" error={error} onRetry={retry} />
      )}
      {!error && !value && <SkeletonRows rows={4} label="Comparing" />}
      {!error && value && <DiffView diff={value} />}
    </Section>
  );
}

import { LoadFailure, SkeletonRows } from '@callboard/ui';
import { Route, Routes, useParams } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { VersionList } from '../standards/VersionList';
import { SubTabs } from '../shared/SubTabs';
import { ExemptionList } from '../exemptions/ExemptionList';
import { CheckAbout } from './CheckAbout';
import { CheckHead } from './CheckHead';
import styles from './CheckPage.module.css';
import { CheckResults } from './CheckResults';
import { describeCheck } from './describeCheck';
import { useCheck } from './useCheck';
import { useCheckVersions } from './useCheckVersions';

/** A check: what it asks and why, and what it says of whom. */
export function CheckPage() {
  const { checkId = '' } = useParams();
  const path = useScorecardsPath();
  const { value: check, error, reload } = useCheck(checkId);

  if (error && !check) {
    return (
      <LoadFailure
        what={`The check “${checkId}”`}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!check) {
    return <SkeletonRows rows={8} label="Loading the check" />;
  }
  const base = path('checks', check.id);
  return (
    <article className={styles.page} aria-label={check.title}>
      <CheckHead check={check} />
      <CheckAbout check={check} />
      <SubTabs
        label={`Parts of ${check.title}`}
        tabs={[
          { id: 'entities', label: 'Entities', href: base },
          { id: 'versions', label: 'Versions', href: `${base}/versions` },
          { id: 'exemptions', label: 'Exemptions', href: `${base}/exemptions` },
        ]}
      />
      <Routes>
        <Route index element={<CheckResults checkId={check.id} />} />
        <Route
          path="versions"
          element={
            <VersionList
              key={check.version}
              useVersions={useCheckVersions}
              id={check.id}
              describe={describeCheck}
            />
          }
        />
        <Route
          path="exemptions"
          element={<ExemptionList checkId={check.id} />}
        />
      </Routes>
    </article>
  );
}

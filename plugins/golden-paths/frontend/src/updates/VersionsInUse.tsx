import { Button } from '@backstage/ui';
import type { TemplateAdoption } from '@callboard/plugin-golden-paths-common';
import { counted } from '@callboard/ui';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import styles from './TemplateNumbers.module.css';
import { useUpdatesPath } from './useUpdatesPath';

const SHOWN_AT_FIRST = 6;

/** How many services are at each version, newest first; each leads to its list. */
export function VersionsInUse({ template }: { template: TemplateAdoption }) {
  const { templateRef, currentVersion, versions } = template;
  const path = useUpdatesPath();
  const [showsAll, setShowsAll] = useState(false);
  const most = Math.max(1, ...versions.map(({ entities }) => entities));
  return (
    <>
      <ul className={styles.versions}>
        {(showsAll ? versions : versions.slice(0, SHOWN_AT_FIRST)).map(
          ({ version, entities }) => (
            <li key={version} className={styles.version}>
              <span>
                <Link
                  to={`${path.template(templateRef)}?version=${encodeURIComponent(version)}`}
                >
                  {version}
                </Link>
                {version === currentVersion && (
                  <span className={styles.muted}> (current)</span>
                )}
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(100 * entities) / most}%` }} />
              </span>
              <span className={styles.count}>
                {counted(entities, 'service')}
              </span>
            </li>
          ),
        )}
      </ul>
      {!showsAll && versions.length > SHOWN_AT_FIRST && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setShowsAll(true)}
        >
          Show all {versions.length.toLocaleString()} versions
        </Button>
      )}
    </>
  );
}

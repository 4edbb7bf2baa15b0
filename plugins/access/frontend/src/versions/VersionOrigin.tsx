import type { PolicyVersionSummary } from '@callboard/plugin-access-common';
import { EntityLink, RelativeTime } from '@callboard/ui';
import styles from './VersionOrigin.module.css';

function Who({ name }: { name: string }) {
  return name.startsWith('user:') ? (
    <EntityLink entity={name} showIcon={false} />
  ) : (
    <>{name}</>
  );
}

/** Who made or published a version, when, and from where. */
export function VersionOrigin({ version }: { version: PolicyVersionSummary }) {
  const { publishedBy, publishedAt, createdBy, createdAt, source } = version;
  const isOut = publishedBy !== undefined && publishedAt !== undefined;
  return (
    <span className={styles.origin}>
      {source === 'file' && <>from the policy file </>}
      {source === 'default' && <>came with the portal </>}
      {source === 'ui' && (
        <>
          {isOut ? 'published by' : 'by'}{' '}
          <Who name={isOut ? publishedBy : createdBy} />
        </>
      )}{' '}
      <RelativeTime value={publishedAt ?? createdAt} />
    </span>
  );
}

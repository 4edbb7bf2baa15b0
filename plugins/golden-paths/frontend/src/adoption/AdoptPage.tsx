import { stringifyEntityRef } from '@backstage/catalog-model';
import { BackLink, EntityLink, LoadFailure, SkeletonRows } from '@callboard/ui';
import { Navigate, useParams } from 'react-router-dom';
import { UpdatesHead } from '../updates/UpdatesHead';
import { useRefreshWhile } from '../updates/useRefreshWhile';
import { useServices } from '../updates/useServices';
import { useUpdates } from '../updates/useUpdates';
import { useUpdatesPath } from '../updates/useUpdatesPath';
import { AdoptionUnderWay } from './AdoptionUnderWay';
import styles from './AdoptPage.module.css';
import { Proposals } from './Proposals';

/** Where a service that was not made from a template finds the one it fits. */
export function AdoptPage() {
  const { kind = '', namespace, name = '' } = useParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  const path = useUpdatesPath();
  const known = useServices({ entityRef });
  const updates = useUpdates({ entityRef });
  const latest = updates.value?.items[0];
  const isOpen = latest?.state === 'opening' || latest?.state === 'open';
  const isKnown = known.value && known.value.items.length > 0;
  // The catalog takes a while to read what was merged.
  const isMerged = latest?.isAdoption && latest.state === 'merged' && !isKnown;
  const isUnderWay = isOpen || isMerged;
  useRefreshWhile(isMerged ?? false, known.reload);
  if (isKnown && !isOpen) {
    return <Navigate to={path.service(entityRef)} replace />;
  }
  const error = known.error ?? updates.error;
  return (
    <article className={styles.page} aria-label={`Adopt ${name}`}>
      <UpdatesHead
        back={<BackLink href={path.templates} label="Templates" />}
        title="Adopt into a template"
        facts={
          <>
            <EntityLink entity={entityRef} />
            <span>
              From then on it gets a pull request when the template changes.
            </span>
          </>
        }
      />
      {error && (
        <LoadFailure
          what="What is known of the service"
          error={error}
          onRetry={() => {
            known.reload();
            updates.reload();
          }}
        />
      )}
      {!error && (!known.value || !updates.value) && (
        <SkeletonRows rows={4} label="Loading" />
      )}
      {!error && known.value && latest && isUnderWay && (
        <AdoptionUnderWay update={latest} />
      )}
      {!error && known.value && updates.value && !isUnderWay && (
        <Proposals entityRef={entityRef} onAdopted={updates.reload} />
      )}
    </article>
  );
}

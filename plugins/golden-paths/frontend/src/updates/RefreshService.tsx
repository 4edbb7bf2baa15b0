import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { describeError } from '@callboard/ui';
import { RiRefreshLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { driftApiRef } from './apis';
import styles from './RefreshService.module.css';

/** Looks at the repository of a service again. */
export function RefreshService(props: {
  entityRef: string;
  onRefreshed: () => void;
}) {
  const { entityRef, onRefreshed } = props;
  const api = useApi(driftApiRef);
  const [{ loading, error }, refresh] = useAsyncFn(async () => {
    await api.refreshDrift(entityRef);
    onRefreshed();
  }, [api, entityRef, onRefreshed]);
  return (
    <span className={styles.refresh}>
      {error && !loading && (
        <span role="alert" className={styles.error}>
          Could not check again: {describeError(error).message}
        </span>
      )}
      <Button
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={loading}
        onPress={refresh}
      >
        Check again
      </Button>
    </span>
  );
}

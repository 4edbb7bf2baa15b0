import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ErrorState, Section } from '@callboard/ui';
import { RiDownloadLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { policiesApiRef } from '../apis';
import { saveTextFile } from './saveTextFile';
import styles from './YamlSection.module.css';

/** What a version says as YAML, to be read, copied, or kept as a file. */
export function YamlSection({ version }: { version: number }) {
  const api = useApi(policiesApiRef);
  const [{ value, loading, error }, load] = useAsyncFn(
    () => api.getPolicyYaml(version),
    [api, version],
  );
  const download = async () => {
    const text = value ?? (await load());
    if (typeof text === 'string') {
      saveTextFile(`policy-${version}.yaml`, text);
    }
  };
  return (
    <Section
      title="As YAML"
      action={
        <span className={styles.actions}>
          {value === undefined && (
            <Button
              size="small"
              variant="tertiary"
              isPending={loading}
              onPress={load}
            >
              Show
            </Button>
          )}
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiDownloadLine />}
            onPress={download}
          >
            Download
          </Button>
        </span>
      }
    >
      {error && (
        <ErrorState
          size="compact"
          title="The YAML could not be loaded"
          error={error}
          onRetry={load}
        />
      )}
      {value !== undefined && (
        <pre
          className={styles.yaml}
          // Scrolls, so the keyboard has to reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="region"
          aria-label={`Version ${version} as YAML`}
        >
          {value}
        </pre>
      )}
    </Section>
  );
}

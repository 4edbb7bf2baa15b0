import { ErrorState, SkeletonRows } from '@callboard/ui';
import { useState } from 'react';
import styles from './DryRunResult.module.css';
import { textOfBase64 } from './textOfBase64';
import type { DryRun } from './useDryRun';

/** What a template would do: its files, its log and its output. */
export function DryRunResult({ dryRun }: { dryRun: DryRun }) {
  const { isRunning, result, error } = dryRun;
  const [path, setPath] = useState<string>();
  if (isRunning) {
    return <SkeletonRows rows={4} label="Trying the template" />;
  }
  if (error) {
    return <ErrorState error={error} title="The template cannot be tried" />;
  }
  if (!result) {
    return null;
  }
  const files = result.directoryContents;
  const shown = files.find(file => file.path === path) ?? files[0];
  return (
    <div className={styles.result}>
      <h2>Files</h2>
      {shown ? (
        <div className={styles.files}>
          <ul className={styles.paths}>
            {files.map(file => (
              <li key={file.path}>
                <button
                  type="button"
                  className={styles.path}
                  aria-current={file === shown}
                  onClick={() => setPath(file.path)}
                >
                  {file.path}
                </button>
              </li>
            ))}
          </ul>
          <Text label={shown.path} text={textOfBase64(shown.base64Content)} />
        </div>
      ) : (
        <p>It makes no files.</p>
      )}
      <h2>Log</h2>
      <Text
        label="Log"
        text={result.log
          .map(({ body }) =>
            [body.stepId, body.message].filter(Boolean).join(': '),
          )
          .join('\n')}
      />
      <h2>Output</h2>
      <Text label="Output" text={JSON.stringify(result.output, null, 2)} />
    </div>
  );
}

function Text({ label, text }: { label: string; text: string }) {
  return (
    // What scrolls has to be reached by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.text} tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { ConfirmDialog, counted, nameOfRef, RelativeTime } from '@callboard/ui';
import { useState } from 'react';
import { AnswersField } from './AnswersField';
import { updatesApiRef } from './apis';
import { ChangedFiles } from './ChangedFiles';
import styles from './OpenUpdate.module.css';
import { countConflicts, needsAnswers, wasRefused } from './serviceFacts';

/** What an {@link OpenUpdate} needs. */
export interface OpenUpdateProps {
  service: Drift;
  onOpened: () => void;
  onClose: () => void;
}

/**
 * Asks before the update of a service is opened: says which files it changes
 * and where they conflict, and asks for answers that are missing.
 */
export function OpenUpdate({ service, onOpened, onClose }: OpenUpdateProps) {
  const { entityRef, currentVersion, files, missingAnswers, update } = service;
  const api = useApi(updatesApiRef);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const conflicts = countConflicts(files);
  return (
    <ConfirmDialog
      title={`Update ${nameOfRef(entityRef)} to version ${currentVersion}?`}
      act="Open update pull request"
      isDisabled={missingAnswers.some(name => !answers[name]?.trim())}
      onClose={onClose}
      onConfirm={async () => {
        await api.openUpdate({
          entityRef,
          ...(missingAnswers.length > 0 && { answers }),
          ...(wasRefused(service) && { again: true }),
        });
        onOpened();
      }}
    >
      <div className={styles.dialog}>
        {wasRefused(service) && (
          <Alert
            status="warning"
            icon
            title={
              <>
                A pull request to this version was refused
                {update?.endedAt && (
                  <>
                    {' '}
                    <RelativeTime value={update.endedAt} />
                  </>
                )}
              </>
            }
            description="Opening it again asks the owners once more."
          />
        )}
        <p>
          {needsAnswers(service)
            ? 'A pull request brings what the new version changes for these answers.'
            : `A pull request changes ${counted(files.length, 'file')} in its repository.`}{' '}
          Nothing changes before somebody merges it.
        </p>
        {conflicts > 0 && (
          <Alert
            status="warning"
            icon
            title={`${counted(conflicts, 'place')} in conflict`}
            description="They are marked in the pull request, and somebody has to decide them there."
          />
        )}
        <ChangedFiles files={files} />
        <AnswersField
          label="Answers that the new version needs"
          names={missingAnswers}
          answers={answers}
          onChange={setAnswers}
        />
      </div>
    </ConfirmDialog>
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AdoptionRequest,
  FileDrift,
} from '@callboard/plugin-golden-paths-common';
import { ConfirmDialog, nameOfRef } from '@callboard/ui';
import { adoptionsApiRef } from '../updates/apis';
import { ChangedFiles } from '../updates/ChangedFiles';
import styles from './AdoptPage.module.css';

/** What a {@link ConfirmAdoption} needs. */
export interface ConfirmAdoptionProps {
  /** Of the template. */
  title: string;
  request: AdoptionRequest;
  files: readonly FileDrift[];
  onAdopted: () => void;
  onClose: () => void;
}

/** Asks before the pull request of an adoption is opened. */
export function ConfirmAdoption(props: ConfirmAdoptionProps) {
  const { title, request, files, onAdopted, onClose } = props;
  const api = useApi(adoptionsApiRef);
  return (
    <ConfirmDialog
      title={`Adopt ${nameOfRef(request.entityRef)} into ${title}?`}
      act="Open adoption pull request"
      onClose={onClose}
      onConfirm={async () => {
        await api.adopt(request);
        onAdopted();
      }}
    >
      <div className={styles.adoption}>
        <p>
          A pull request notes the template and the answers in{' '}
          <code>.callboard/template.yaml</code> and changes these files. Nothing
          changes before somebody merges it.
        </p>
        <ChangedFiles files={files} />
      </div>
    </ConfirmDialog>
  );
}

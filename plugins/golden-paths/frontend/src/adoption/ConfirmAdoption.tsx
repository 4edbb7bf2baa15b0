import { useApi } from '@backstage/frontend-plugin-api';
import type { AdoptionRequest } from '@callboard/plugin-golden-paths-common';
import { ConfirmDialog, nameOfRef } from '@callboard/ui';
import { adoptionsApiRef } from '../updates/apis';
import styles from './AdoptPage.module.css';

/** What a {@link ConfirmAdoption} needs. */
export interface ConfirmAdoptionProps {
  /** Of the template. */
  title: string;
  request: AdoptionRequest;
  onAdopted: () => void;
  onClose: () => void;
}

/** Asks before the pull request of an adoption is opened. */
export function ConfirmAdoption(props: ConfirmAdoptionProps) {
  const { title, request, onAdopted, onClose } = props;
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
          <code>.callboard/template.yaml</code>, and names the template in the
          description of the entity. All other files stay as they are.
        </p>
        <p>
          Once somebody merges it, later versions of the template come as pull
          requests.
        </p>
      </div>
    </ConfirmDialog>
  );
}

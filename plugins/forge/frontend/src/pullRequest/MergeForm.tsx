import { Button, Checkbox, Select } from '@backstage/ui';
import {
  MergeRequest,
  MergeStyle,
  PullRequestDetails,
} from '@callboard/plugin-forge-common';
import { useState } from 'react';
import { PullRequestAct } from './usePullRequest';
import styles from './MergeForm.module.css';

const STYLES: { id: MergeStyle; label: string }[] = [
  { id: 'merge', label: 'Keep its commits' },
  { id: 'squash', label: 'Squash into one commit' },
];

/** What a {@link MergeForm} needs. */
export interface MergeFormProps {
  pullRequest: PullRequestDetails;
  pending?: PullRequestAct['act'];
  onMerge: (request: MergeRequest) => void;
  onClose: () => void;
}

/** How to merge, and the buttons that merge and close. */
export function MergeForm(props: MergeFormProps) {
  const { pullRequest, pending, onMerge, onClose } = props;
  const { mergeability, headCommit, headBranchCanBeDeleted } = pullRequest;
  const [style, setStyle] = useState<MergeStyle>('merge');
  const [deletes, setDeletes] = useState(true);
  const canMerge = mergeability?.status === 'clean';
  const deleteBranch = deletes && headBranchCanBeDeleted;
  return (
    <div className={styles.form}>
      {canMerge && (
        <>
          <Select
            label="How"
            size="small"
            options={STYLES}
            value={style}
            onChange={key => setStyle(key === 'squash' ? 'squash' : 'merge')}
          />
          {headBranchCanBeDeleted && (
            <Checkbox isSelected={deletes} onChange={setDeletes}>
              Delete the branch afterwards
            </Checkbox>
          )}
        </>
      )}
      <div className={styles.buttons}>
        {canMerge && (
          <Button
            isPending={pending === 'merge'}
            isDisabled={pending !== undefined && pending !== 'merge'}
            onPress={() => onMerge({ style, headCommit, deleteBranch })}
          >
            Merge
          </Button>
        )}
        <Button
          variant="secondary"
          isPending={pending === 'close'}
          isDisabled={pending !== undefined && pending !== 'close'}
          onPress={onClose}
        >
          Close without merging
        </Button>
      </div>
    </div>
  );
}

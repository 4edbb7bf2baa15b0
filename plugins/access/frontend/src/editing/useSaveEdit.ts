import {
  findPolicyProblems,
  PolicyProblem,
  PolicyVersion,
} from '@callboard/plugin-access-common';
import { useCallback, useState } from 'react';
import type { PolicyEdit } from '../policies/policyEdits';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';
import { isConflict } from '../shared/failures';

/** Somebody changed what is edited since it was opened. */
export interface EditConflict {
  /** What the editor had seen. */
  seen: PolicyVersion;
  /** What is there now. */
  now: PolicyVersion;
}

/** How saving a change went. */
export interface SaveState {
  isSaving: boolean;
  /** What is wrong with the policy that the change would make. */
  problems: PolicyProblem[];
  conflict?: EditConflict;
  error?: Error;
}

const idle: SaveState = { isSaving: false, problems: [] };

/**
 * Saves a change to the draft: checks it first, and finds out what happened
 * when somebody else was quicker. `save` resolves to whether it worked.
 */
export function useSaveEdit() {
  const { shown, save: saveToDraft, reload } = usePolicyWorkspace();
  const [state, setState] = useState<SaveState>(idle);

  const save = useCallback(
    async (edit: PolicyEdit): Promise<boolean> => {
      const problems = findPolicyProblems(edit(shown.document));
      if (problems.length > 0) {
        setState({ ...idle, problems });
        return false;
      }
      setState({ ...idle, isSaving: true });
      try {
        await saveToDraft(edit);
        setState(idle);
        return true;
      } catch (error) {
        if (!isConflict(error)) {
          setState({ ...idle, error: error as Error });
          return false;
        }
        try {
          const now = await reload();
          setState({ ...idle, conflict: { seen: shown, now } });
        } catch (reason) {
          setState({ ...idle, error: reason as Error });
        }
        return false;
      }
    },
    [shown, saveToDraft, reload],
  );

  return { ...state, save };
}

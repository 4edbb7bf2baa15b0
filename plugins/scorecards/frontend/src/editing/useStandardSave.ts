import type { RuleProblem, Stored } from '@callboard/plugin-scorecards-common';
import { toError } from '@backstage/errors';
import { useCallback, useState } from 'react';
import { isConflict, isGone, problemsOfFailure } from './saveFailure';

/** Somebody changed what is edited since it was opened. */
export interface EditConflict<T> {
  /** What is there now; undefined if it was deleted. */
  now?: T & Stored;
  /** In the words of the backend. */
  message: string;
}

/** How saving went. */
export interface SaveState<T> {
  isSaving: boolean;
  /** What the backend says is wrong. */
  problems: RuleProblem[];
  conflict?: EditConflict<T>;
  error?: Error;
}

const idle = { isSaving: false, problems: [] };

/** What a {@link useStandardSave} needs. */
export interface StandardSaveOptions<T> {
  save: (
    definition: T,
    edit: { version: number; message?: string },
  ) => Promise<unknown>;
  /** Reads what is there now. */
  load: () => Promise<T & Stored>;
}

/**
 * Saves a check or track. When somebody else was quicker, finds out what they
 * made of it. `submit` resolves to whether it worked.
 */
export function useStandardSave<T>(options: StandardSaveOptions<T>) {
  const { save, load } = options;
  const [state, setState] = useState<SaveState<T>>(idle);

  const submit = useCallback(
    async (definition: T, edit: { version: number; message?: string }) => {
      setState({ ...idle, isSaving: true });
      try {
        await save(definition, edit);
        setState(idle);
        return true;
      } catch (error) {
        setState({ ...idle, ...(await explain(error, load)) });
        return false;
      }
    },
    [save, load],
  );
  const clear = useCallback(() => setState(idle), []);
  return { ...state, submit, clear };
}

async function explain<T>(
  error: unknown,
  load: () => Promise<T & Stored>,
): Promise<Partial<SaveState<T>>> {
  const problems = problemsOfFailure(error);
  if (problems.length > 0) {
    return { problems };
  }
  if (!isConflict(error)) {
    return { error: toError(error) };
  }
  const { message } = toError(
    (error as { body?: { error: unknown } }).body?.error ?? error,
  );
  try {
    return { conflict: { now: await load(), message } };
  } catch (reason) {
    return isGone(reason)
      ? { conflict: { message } }
      : { error: toError(reason) };
  }
}

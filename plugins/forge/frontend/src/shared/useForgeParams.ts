import { ForgeRepositoryId } from '@callboard/plugin-forge-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';

/** What the address of a repository page says. */
export interface ForgeParams {
  repository: ForgeRepositoryId;
  /** Absent when the address names none: the default branch is meant. */
  ref?: string;
  /** Path inside the repository; empty for its root. */
  path: string;
}

/** Reads the address of a repository page. */
export function useForgeParams(): ForgeParams {
  const { org = '', name = '', ref, '*': rest = '' } = useParams();
  return useMemo(
    () => ({
      repository: { org, name },
      ref,
      // Without a ref the rest is the parent route's, not a path of ours.
      path: ref === undefined ? '' : rest.replace(/\/+$/, ''),
    }),
    [org, name, ref, rest],
  );
}

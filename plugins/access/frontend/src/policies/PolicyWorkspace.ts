import type {
  PolicyState,
  PolicyVersion,
} from '@callboard/plugin-access-common';
import { createContext, useContext } from 'react';
import type { PolicyEdit } from './policyEdits';

/** The policy that the pages show and change. */
export interface PolicyWorkspace {
  state: PolicyState;
  /** The draft of the person who looks, else the published version. */
  shown: PolicyVersion;
  /** Whether `shown` is a draft of the person who looks. */
  isDraft: boolean;
  /** May make and change drafts, and the policy is not kept in a file. */
  canEdit: boolean;
  canPublish: boolean;
  /** Changes with every change that was saved; a dependency for whoever loads. */
  generation: number;
  /**
   * Saves a change to the draft, or makes one with it.
   *
   * @throws ResponseError, with status 409 if the draft changed meanwhile
   */
  save(edit: PolicyEdit): Promise<void>;
  /** Loads everything anew and returns what is shown then. */
  reload(): Promise<PolicyVersion>;
}

const Context = createContext<PolicyWorkspace | undefined>(undefined);

/** Shares a {@link PolicyWorkspace} with everything below. */
export const PolicyWorkspaceContext = Context.Provider;

/** The policy that is worked on. Only below the pages of the policy. */
export function usePolicyWorkspace(): PolicyWorkspace {
  const workspace = useContext(Context);
  if (!workspace) {
    throw new Error('usePolicyWorkspace is used outside the policy pages');
  }
  return workspace;
}

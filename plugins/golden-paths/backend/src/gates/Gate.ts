import type {
  Approval,
  ApprovalState,
  GateSource,
  WaitRequest,
} from '@callboard/plugin-golden-paths-common';
import type { JsonObject } from '@backstage/types';

/** What became of a gate. */
export type GateState = ApprovalState | 'opened';

/** What all gates have. */
export interface Gate extends GateSource {
  id: string;
  state: GateState;
  /** Whether the step goes on; absent while the gate waits. */
  isOpen?: boolean;
  /** Outputs of the step, of an open gate. */
  output?: JsonObject;
  /** Why the step fails, of a closed one. */
  reason?: string;
}

/** An approval without what depends on who looks at it. */
export type StoredApproval = Omit<Approval, 'mayDecide' | 'whyNot'> & {
  /** Users and groups who may decide, those that own entities among them. */
  approverRefs: string[];
};

/** A wait; its secret stays encrypted. */
export interface StoredWait extends Gate {
  wait: Omit<WaitRequest, 'webhook'>;
  /** Encrypted; only of a webhook whose task has not ended. */
  secret?: string;
}

/** What a gate waits for is over: how its step goes on. */
export interface GateEnd {
  state: Exclude<GateState, 'waiting'>;
  isOpen: boolean;
  output?: JsonObject;
  reason?: string;
}

import type { JsonObject, JsonValue } from '@backstage/types';
import type { ApprovalRequest, GateSource } from './types';

/** What `gate:wait` waits for; exactly one of them is there. */
export interface WaitRequest {
  /** ISO 8601. */
  until?: string;
  /** Until an entity exists and fits a filter predicate. */
  entity?: { ref: string; matches?: JsonValue };
  /** Until a scorecards gate passes. */
  gate?: { entityRef: string; track: string; level: string };
  /** Until a signed call of `POST /api/golden-paths/webhooks/:taskId/:stepId`. */
  webhook?: {
    /** Signs the body: header `x-hub-signature-256: sha256=<HMAC, hex>`. */
    secret: string;
  };
  /** ISO 8601; absent: never. */
  expiresAt?: string;
  /** What happens then. */
  onExpiry: 'continue' | 'fail';
}

/** What an action asks the backend of golden paths to keep watch over. */
export type GateRequest = GateSource &
  ({ approval: ApprovalRequest } | { wait: WaitRequest });

/** Answer to a gate: the step either goes on, fails, or the task is put aside. */
export type GateAnswer =
  | { state: 'waiting'; gateId: string }
  | {
      state: 'open';
      gateId: string;
      /** Outputs of the step: who approved, the body of the webhook. */
      output: JsonObject;
    }
  | {
      state: 'closed';
      gateId: string;
      /** Why, in a sentence, e.g. `user:default/ann refused: too large`. */
      reason: string;
    };

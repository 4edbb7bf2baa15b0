import type { ItemsPage, PageRequest } from '@callboard/http-client';
import type { Drift, DriftState } from './types';

/** Which services are listed. */
export interface DriftQuery extends PageRequest {
  /** Entity ref. */
  template?: string;
  state?: DriftState;
  /** Entity ref of a group or user. */
  owner?: string;
  /** Version of the template that the repository is at. */
  version?: string;
  /** Only this one; the list is empty when it is from no template. */
  entityRef?: string;
}

/**
 * How far services are from their templates, as pages use it. Every method
 * throws a `ResponseError` when the backend refuses.
 */
export interface DriftApi {
  /** Ordered by entity ref, without diffs. */
  listDrift(query?: DriftQuery): Promise<ItemsPage<Drift>>;
  /** One service with diffs; 404 when it is from no template. */
  getDrift(entityRef: string): Promise<Drift>;
  /** Looks at the repository again. */
  refreshDrift(entityRef: string): Promise<Drift>;
}

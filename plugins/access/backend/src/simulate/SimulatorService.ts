import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ConditionPreview,
  ConditionPreviewRequest,
  Installation,
  Matrix,
  SimulateRequest,
  SimulateResponse,
  VersionRef,
  WhoCan,
  WhoCanQuery,
} from '@callboard/plugin-access-common';

/** On whose behalf something is asked. */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** Which part of the matrix is asked for. */
export interface MatrixPageQuery {
  version?: VersionRef;
  /** Only permissions of this plugin. */
  plugin?: string;
  /** Only roles whose id or title contains this. */
  role?: string;
  cursor?: string;
  /** How many roles the page may hold. */
  limit: number;
}

/** Questions to policies, without changing anything. */
export interface SimulatorService {
  /** The permissions, resource types and rules of this process. */
  getInstallation(options: CallOptions): Promise<Installation>;

  /**
   * Asks versions of the policy whether somebody may do something, and why.
   *
   * @throws InputError for a permission that is not installed, or a resource
   *   that cannot be looked at
   * @throws NotFoundError for a user, version or resource that does not exist
   */
  simulate(
    request: SimulateRequest,
    options: CallOptions,
  ): Promise<SimulateResponse>;

  /**
   * Finds out who may do something.
   *
   * @throws InputError, NotFoundError like `simulate`
   */
  whoCan(query: WhoCanQuery, options: CallOptions): Promise<WhoCan>;

  /**
   * Reads a page of roles with their outcome for all permissions.
   *
   * @throws InputError for a cursor that this list did not give
   * @throws NotFoundError if there is no such version
   */
  getMatrix(query: MatrixPageQuery, options: CallOptions): Promise<Matrix>;

  /**
   * Counts the resources that meet a condition now.
   *
   * @throws InputError for a rule that is not installed, its parameters, or a
   *   resource type that cannot be listed
   */
  previewCondition(
    request: ConditionPreviewRequest,
    options: CallOptions,
  ): Promise<ConditionPreview>;
}

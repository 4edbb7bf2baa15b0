import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions, PageRequest } from '@callboard/http-client';
import type { VersionRef } from './PoliciesClient';
import {
  conditionPreviewSchema,
  installationSchema,
  matrixSchema,
  simulateResponseSchema,
  whoCanSchema,
} from './simulate/schemas';
import type {
  ConditionPreview,
  ConditionPreviewRequest,
  Installation,
  Matrix,
  SimulateRequest,
  SimulateResponse,
  WhoCan,
  WhoCanQuery,
} from './simulate/types';

/** Which part of the matrix is asked for. */
export interface MatrixQuery extends PageRequest {
  /** Default: the published one. */
  version?: VersionRef;
  /** Only permissions of this plugin. */
  plugin?: string;
  /** Only roles whose id or title contains this. */
  role?: string;
}

/**
 * Questions to policies, as pages, actions and other backends ask them. Every
 * method throws a `ResponseError` when the backend refuses.
 */
export interface SimulatorApi {
  /** The permissions, resource types and rules of the running portal. */
  getInstallation(): Promise<Installation>;
  /** Asks one or several versions; anybody may ask about themselves. */
  simulate(request: SimulateRequest): Promise<SimulateResponse>;
  whoCan(query: WhoCanQuery): Promise<WhoCan>;
  /** Reads a page of roles with their outcome for all permissions. */
  getMatrix(query?: MatrixQuery): Promise<Matrix>;
  /** Counts the resources that a condition matches now. */
  previewCondition(request: ConditionPreviewRequest): Promise<ConditionPreview>;
}

/** {@link SimulatorApi} over HTTP, in browsers and backends. */
export class SimulatorClient implements SimulatorApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('access', options);
  }

  async getInstallation() {
    return this.#backend.read(installationSchema, '/permissions');
  }

  async simulate(request: SimulateRequest) {
    return this.#backend.send(simulateResponseSchema, '/simulate', {
      method: 'POST',
      body: request,
    });
  }

  async whoCan({ permission, resourceRef, version }: WhoCanQuery) {
    return this.#backend.read(whoCanSchema, '/who-can', {
      permission,
      resourceRef,
      version,
    });
  }

  async getMatrix(query: MatrixQuery = {}) {
    const { version, plugin, role, cursor, limit } = query;
    return this.#backend.read(matrixSchema, '/matrix', {
      version,
      plugin,
      role,
      cursor,
      limit,
    });
  }

  async previewCondition(request: ConditionPreviewRequest) {
    return this.#backend.send(conditionPreviewSchema, '/conditions/preview', {
      method: 'POST',
      body: request,
    });
  }
}

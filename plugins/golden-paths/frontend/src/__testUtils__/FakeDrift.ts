import type {
  Drift,
  DriftApi,
  DriftQuery,
} from '@callboard/plugin-golden-paths-common';
import { pageOf } from './pageOf';
import { refusal } from './refusal';

/** Services and their templates in memory. */
export class FakeDrift implements DriftApi {
  /** What all calls fail with, while it is set. */
  failing?: Error;
  readonly queries: DriftQuery[] = [];
  readonly refreshed: string[] = [];

  constructor(public services: Drift[] = []) {}

  async listDrift(query: DriftQuery = {}) {
    this.#check();
    this.queries.push(query);
    const { template, state, owner, version, entityRef } = query;
    return pageOf(
      this.services
        .filter(
          service =>
            (!template || service.templateRef === template) &&
            (!state || service.state === state) &&
            (!owner || service.owner === owner) &&
            (!version || service.usedVersion === version) &&
            (!entityRef || service.entityRef === entityRef),
        )
        .map(service => ({
          ...service,
          files: service.files.map(({ diff, ...file }) => file),
        })),
      query,
    );
  }

  async getDrift(entityRef: string) {
    this.#check();
    const found = this.services.find(
      service => service.entityRef === entityRef,
    );
    if (!found) {
      throw await refusal(404, {
        name: 'NotFoundError',
        message: `${entityRef} is from no template`,
      });
    }
    return found;
  }

  async refreshDrift(entityRef: string) {
    this.refreshed.push(entityRef);
    return this.getDrift(entityRef);
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }
}

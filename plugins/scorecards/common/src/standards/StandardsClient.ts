import { PluginHttpClient } from '@callboard/http-client';
import type {
  ClientOptions,
  ItemsPage,
  PageRequest,
} from '@callboard/http-client';
import { z } from 'zod';
import { levelOfEntitySchema, resultOfEntitySchema } from '../cards/schemas';
import type {
  CheckOutcome,
  LevelOfEntity,
  ResultOfEntity,
} from '../cards/types';
import { pageSchema } from '../json/schemas';
import { ruleProblemSchema } from '../rules/schemas';
import type { Rule, RuleProblem } from '../rules/types';
import {
  checkSchema,
  checkVersionSchema,
  trackSchema,
  trackVersionSchema,
  whatIfSchema,
} from './schemas';
import type {
  Check,
  CheckDefinition,
  StandardEdit,
  StandardVersion,
  Track,
  TrackDefinition,
  WhatIf,
  WhatIfRequest,
} from './types';

/** Which checks or tracks are listed. */
export interface StandardsQuery extends PageRequest {
  /** Only those that apply to this entity. */
  applies?: string;
  /** Only those of this owner, an entity reference. */
  owner?: string;
  /** Only those with this text in their id or title. */
  q?: string;
}

/**
 * Checks and tracks, as pages and the command line use them. Every method
 * throws a `ResponseError` when the backend refuses.
 */
export interface StandardsApi {
  listChecks(query?: StandardsQuery): Promise<ItemsPage<Check>>;
  getCheck(id: string): Promise<Check>;
  /** Creates or changes a check. Fails with a `ConflictError` if it was changed meanwhile or a file owns it. */
  saveCheck(definition: CheckDefinition, edit?: StandardEdit): Promise<Check>;
  removeCheck(id: string): Promise<void>;
  /** Reads its versions, newest first. */
  listCheckVersions(
    id: string,
    page?: PageRequest,
  ): Promise<ItemsPage<StandardVersion<CheckDefinition>>>;
  /** Reads what a check says of the entities that it applies to. */
  listCheckResults(
    id: string,
    query?: PageRequest & { outcome?: CheckOutcome },
  ): Promise<ItemsPage<ResultOfEntity>>;
  listTracks(query?: StandardsQuery): Promise<ItemsPage<Track>>;
  getTrack(id: string): Promise<Track>;
  /** Creates or changes a track. Fails with a `ConflictError` if it was changed meanwhile or a file owns it. */
  saveTrack(definition: TrackDefinition, edit?: StandardEdit): Promise<Track>;
  removeTrack(id: string): Promise<void>;
  /** Reads its versions, newest first. */
  listTrackVersions(
    id: string,
    page?: PageRequest,
  ): Promise<ItemsPage<StandardVersion<TrackDefinition>>>;
  /** Reads where the entities of a track are on it. */
  listTrackResults(
    id: string,
    query?: PageRequest & { level?: string },
  ): Promise<ItemsPage<LevelOfEntity>>;
  /** Says what is wrong with a rule, looking at the facts that the portal has. */
  checkRule(rule: Rule): Promise<RuleProblem[]>;
  /** Says what a check or track would change if it were saved. */
  whatIf(request: WhatIfRequest): Promise<WhatIf>;
}

/** {@link StandardsApi} over HTTP, in browsers and backends. */
export class StandardsClient implements StandardsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('scorecards', options);
  }

  async listChecks(query: StandardsQuery = {}) {
    return this.#backend.read(pageSchema(checkSchema), '/checks', { ...query });
  }

  async getCheck(id: string) {
    return this.#backend.read(checkSchema, pathOf('checks', id));
  }

  async saveCheck(definition: CheckDefinition, edit: StandardEdit = {}) {
    return this.#backend.send(checkSchema, pathOf('checks', definition.id), {
      method: 'PUT',
      body: { ...definition, ...edit },
    });
  }

  async removeCheck(id: string) {
    await this.#backend.remove(pathOf('checks', id));
  }

  async listCheckVersions(id: string, page: PageRequest = {}) {
    return this.#backend.read(
      pageSchema(checkVersionSchema),
      `${pathOf('checks', id)}/versions`,
      { ...page },
    );
  }

  async listCheckResults(
    id: string,
    query: PageRequest & { outcome?: CheckOutcome } = {},
  ) {
    return this.#backend.read(
      pageSchema(resultOfEntitySchema),
      `${pathOf('checks', id)}/results`,
      { ...query },
    );
  }

  async listTracks(query: StandardsQuery = {}) {
    return this.#backend.read(pageSchema(trackSchema), '/tracks', { ...query });
  }

  async getTrack(id: string) {
    return this.#backend.read(trackSchema, pathOf('tracks', id));
  }

  async saveTrack(definition: TrackDefinition, edit: StandardEdit = {}) {
    return this.#backend.send(trackSchema, pathOf('tracks', definition.id), {
      method: 'PUT',
      body: { ...definition, ...edit },
    });
  }

  async removeTrack(id: string) {
    await this.#backend.remove(pathOf('tracks', id));
  }

  async listTrackVersions(id: string, page: PageRequest = {}) {
    return this.#backend.read(
      pageSchema(trackVersionSchema),
      `${pathOf('tracks', id)}/versions`,
      { ...page },
    );
  }

  async listTrackResults(
    id: string,
    query: PageRequest & { level?: string } = {},
  ) {
    return this.#backend.read(
      pageSchema(levelOfEntitySchema),
      `${pathOf('tracks', id)}/results`,
      { ...query },
    );
  }

  async checkRule(rule: Rule) {
    const { items } = await this.#backend.send(
      z.object({ items: z.array(ruleProblemSchema) }),
      '/rules/check',
      { method: 'POST', body: { rule } },
    );
    return items;
  }

  async whatIf(request: WhatIfRequest) {
    return this.#backend.send(whatIfSchema, '/what-if', {
      method: 'POST',
      body: request,
    });
  }
}

function pathOf(list: 'checks' | 'tracks', id: string): string {
  return `/${list}/${encodeURIComponent(id)}`;
}

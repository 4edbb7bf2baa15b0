import type {
  Check,
  CheckDefinition,
  CheckOutcome,
  LevelOfEntity,
  PageRequest,
  ResultOfEntity,
  Rule,
  RuleProblem,
  StandardEdit,
  StandardsApi,
  StandardsQuery,
  StandardVersion,
  Track,
  TrackDefinition,
  WhatIf,
  WhatIfRequest,
} from '@callboard/plugin-scorecards-common';
import { refusal } from './failures';
import { pageOf } from './pageOf';

type Kept<T> = { stored: T; versions: StandardVersion<unknown>[] };

function definitionOf<T extends Check | Track>(standard: T) {
  const { version, source, updatedAt, updatedBy, ...definition } = standard;
  return definition;
}

function firstVersion(standard: Check | Track): StandardVersion<unknown>[] {
  return [
    {
      version: standard.version,
      definition: definitionOf(standard),
      createdAt: standard.updatedAt,
      createdBy: standard.updatedBy,
    },
  ];
}

/** Checks and tracks in memory, with the answers that a test sets. */
export class FakeStandards implements StandardsApi {
  readonly #checks = new Map<string, Kept<Check>>();
  readonly #tracks = new Map<string, Kept<Track>>();
  /** What all calls fail with, while it is set. */
  failing?: Error;
  /** What the next save fails with. */
  refusing?: Error;
  results: ResultOfEntity[] = [];
  levels: LevelOfEntity[] = [];
  problems: RuleProblem[] = [];
  answer: WhatIf = {
    evaluated: 10,
    before: { pass: 6, fail: 4 },
    after: { pass: 3, fail: 7 },
    changed: 3,
    changes: [
      {
        entityRef: 'component:default/checkout',
        owner: 'group:default/shop',
        from: 'pass',
        to: 'fail',
        direction: 'worse',
      },
    ],
    teams: [{ owner: 'group:default/shop', worse: 3, better: 0 }],
  };
  /** What was asked and saved, newest last. */
  readonly whatIfs: WhatIfRequest[] = [];
  readonly saved: { definition: unknown; edit: StandardEdit }[] = [];
  readonly removed: string[] = [];

  constructor(given: { checks?: Check[]; tracks?: Track[] } = {}) {
    given.checks?.forEach(check => this.putCheck(check));
    given.tracks?.forEach(track => this.putTrack(track));
  }

  /** Sets a check, as if somebody else had saved it. */
  putCheck(check: Check) {
    const versions = this.#checks.get(check.id)?.versions ?? [];
    this.#checks.set(check.id, {
      stored: check,
      versions: [...firstVersion(check), ...versions],
    });
  }

  /** Sets a track, as if somebody else had saved it. */
  putTrack(track: Track) {
    const versions = this.#tracks.get(track.id)?.versions ?? [];
    this.#tracks.set(track.id, {
      stored: track,
      versions: [...firstVersion(track), ...versions],
    });
  }

  async listChecks(query?: StandardsQuery) {
    this.#check();
    return pageOf(
      [...this.#checks.values()].map(kept => kept.stored),
      query,
    );
  }

  async getCheck(id: string) {
    return (await this.#get(this.#checks, id)).stored;
  }

  async saveCheck(definition: CheckDefinition, edit: StandardEdit = {}) {
    await this.#allowSave(this.#checks.get(definition.id)?.stored, edit);
    this.saved.push({ definition, edit });
    const check = { ...definition, ...this.#next(this.#checks, definition.id) };
    this.putCheck(check);
    return check;
  }

  async removeCheck(id: string) {
    this.#check();
    this.#checks.delete(id);
    this.removed.push(`check:${id}`);
  }

  async listCheckVersions(id: string, page?: PageRequest) {
    const { versions } = await this.#get(this.#checks, id);
    return pageOf(versions as StandardVersion<CheckDefinition>[], page);
  }

  async listCheckResults(
    id: string,
    query: PageRequest & { outcome?: CheckOutcome } = {},
  ) {
    this.#check();
    return pageOf(
      this.results.filter(
        ({ checkId, outcome }) =>
          checkId === id && (!query.outcome || query.outcome === outcome),
      ),
      query,
    );
  }

  async listTracks(query?: StandardsQuery) {
    this.#check();
    return pageOf(
      [...this.#tracks.values()].map(kept => kept.stored),
      query,
    );
  }

  async getTrack(id: string) {
    return (await this.#get(this.#tracks, id)).stored;
  }

  async saveTrack(definition: TrackDefinition, edit: StandardEdit = {}) {
    await this.#allowSave(this.#tracks.get(definition.id)?.stored, edit);
    this.saved.push({ definition, edit });
    const track = { ...definition, ...this.#next(this.#tracks, definition.id) };
    this.putTrack(track);
    return track;
  }

  async removeTrack(id: string) {
    this.#check();
    this.#tracks.delete(id);
    this.removed.push(`track:${id}`);
  }

  async listTrackVersions(id: string, page?: PageRequest) {
    const { versions } = await this.#get(this.#tracks, id);
    return pageOf(versions as StandardVersion<TrackDefinition>[], page);
  }

  async listTrackResults(
    id: string,
    query: PageRequest & { level?: string } = {},
  ) {
    this.#check();
    return pageOf(
      this.levels.filter(
        ({ trackId, level }) =>
          trackId === id && (!query.level || query.level === level?.id),
      ),
      query,
    );
  }

  async checkRule(_rule: Rule) {
    this.#check();
    return this.problems;
  }

  async whatIf(request: WhatIfRequest) {
    this.#check();
    this.whatIfs.push(request);
    return this.answer;
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }

  async #get<T>(from: Map<string, Kept<T>>, id: string): Promise<Kept<T>> {
    this.#check();
    const kept = from.get(id);
    if (!kept) {
      throw await refusal(404, {
        name: 'NotFoundError',
        message: `There is no “${id}”`,
      });
    }
    return kept;
  }

  async #allowSave(now: Check | Track | undefined, edit: StandardEdit) {
    this.#check();
    const { refusing } = this;
    this.refusing = undefined;
    if (refusing) {
      throw refusing;
    }
    const { version = now?.version ?? 0 } = edit;
    if (version !== (now?.version ?? 0)) {
      throw await refusal(409, {
        name: 'ConflictError',
        message: 'It was changed meanwhile',
      });
    }
  }

  #next(from: Map<string, Kept<Check | Track>>, id: string) {
    return {
      version: (from.get(id)?.stored.version ?? 0) + 1,
      source: { type: 'portal' as const },
      updatedAt: '2026-02-01T12:00:00.000Z',
      updatedBy: 'user:default/ada',
    };
  }
}

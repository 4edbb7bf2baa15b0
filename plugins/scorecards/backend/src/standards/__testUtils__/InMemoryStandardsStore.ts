import type {
  Check,
  StandardVersion,
  Track,
} from '@callboard/plugin-scorecards-common';
import type {
  Standard,
  StandardChange,
  StandardDefinitions,
  StandardEdit,
  StandardKind,
  StandardsStore,
  StandardsWriter,
} from '../StandardsStore';

type AnyVersion = StandardVersion<StandardDefinitions[StandardKind]>;

interface State {
  revision: number;
  checks: Map<string, Check>;
  tracks: Map<string, Track>;
  versions: Map<string, AnyVersion[]>;
  changes: StandardChange[];
}

const byId = (a: { id: string }, b: { id: string }) =>
  a.id < b.id ? -1 : Number(a.id > b.id);

const inForce = ({ checks, tracks }: State) => ({
  checks: [...checks.values()].sort(byId),
  tracks: [...tracks.values()].sort(byId),
});

/** Standards that are gone when the test is over. */
export class InMemoryStandardsStore implements StandardsStore {
  #state: State = {
    revision: 0,
    checks: new Map(),
    tracks: new Map(),
    versions: new Map(),
    changes: [],
  };
  #turn: Promise<unknown> = Promise.resolve();

  async readRevision() {
    return String(this.#state.revision);
  }

  async readInForce() {
    return { revision: await this.readRevision(), ...inForce(this.#state) };
  }

  async listVersions<K extends StandardKind>(
    { kind, id }: { kind: K; id: string },
    { before = Infinity, limit }: { before?: number; limit: number },
  ) {
    const versions = this.#state.versions.get(`${kind}:${id}`) ?? [];
    return versions
      .filter(({ version }) => version < before)
      .reverse()
      .slice(0, limit) as StandardVersion<StandardDefinitions[K]>[];
  }

  async exclusively<T>(run: (writer: StandardsWriter) => Promise<T>) {
    const turn = this.#turn.then(async () => {
      const draft = structuredClone(this.#state);
      draft.revision += 1;
      const result = await run(createWriter(draft));
      this.#state = draft;
      return result;
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async handOver(take: (changes: StandardChange[]) => Promise<void>) {
    const { changes } = this.#state;
    if (changes.length > 0) {
      this.#state.changes = [];
      await take(changes).catch(error => {
        this.#state.changes.unshift(...changes);
        throw error;
      });
    }
  }
}

function createWriter(state: State): StandardsWriter {
  const tableOf = (kind: StandardKind): Map<string, unknown> =>
    kind === 'check' ? state.checks : state.tracks;
  return {
    readInForce: async () => inForce(state),
    async put<K extends StandardKind>(edit: StandardEdit<K>) {
      const { kind, definition, source, by, message, filesChanged } = edit;
      const { id } = definition;
      const key = `${kind}:${id}`;
      const versions = state.versions.get(key) ?? [];
      const now = new Date().toISOString();
      const stored: Standard<K> = {
        ...definition,
        version: versions.length + 1,
        source,
        updatedAt: now,
        updatedBy: by,
      };
      tableOf(kind).set(id, stored);
      state.changes.push({ kind, id, filesChanged });
      state.versions.set(key, [
        ...versions,
        {
          version: stored.version,
          definition,
          createdAt: now,
          createdBy: by,
          ...(message !== undefined && { message }),
        },
      ]);
      return stored;
    },
    async remove({ kind, id, filesChanged }) {
      tableOf(kind).delete(id);
      state.changes.push({ kind, id, filesChanged });
    },
  };
}

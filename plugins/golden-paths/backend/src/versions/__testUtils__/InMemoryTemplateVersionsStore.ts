import type { TemplateSnapshot } from '../TemplateVersions';
import type {
  TemplateRead,
  TemplateVersionsStore,
} from '../TemplateVersionsStore';

/** {@link TemplateVersionsStore} without a database; each save is a second later. */
export class InMemoryTemplateVersionsStore implements TemplateVersionsStore {
  /** Newest last. */
  #snapshots: TemplateSnapshot[] = [];
  readonly #reads = new Map<string, TemplateRead>();
  #seconds = 0;

  async current(templateRef: string) {
    return this.#of(templateRef).at(-1);
  }

  async find(templateRef: string, version: string, digest?: string) {
    const named = this.#of(templateRef).filter(one => one.version === version);
    return named.find(one => one.digest === digest) ?? named.at(-1);
  }

  async list(templateRef: string) {
    return this.#of(templateRef)
      .reverse()
      .map(({ entity: _, files: __, ...version }) => version);
  }

  async findCurrent(templateRef: string) {
    const [newest] = await this.list(templateRef);
    return newest;
  }

  async problemOf(templateRef: string) {
    return this.#reads.get(templateRef)?.problem;
  }

  async save(snapshot: Omit<TemplateSnapshot, 'seenAt'>) {
    const current = await this.current(snapshot.templateRef);
    if (
      current?.digest === snapshot.digest &&
      current.version === snapshot.version
    ) {
      return false;
    }
    this.#seconds += 1;
    const seenAt = new Date(this.#seconds * 1000).toISOString();
    this.#snapshots = this.#snapshots.filter(
      one =>
        one.templateRef !== snapshot.templateRef ||
        one.version !== snapshot.version ||
        one.digest !== snapshot.digest,
    );
    this.#snapshots.push({ ...snapshot, seenAt });
    return true;
  }

  async addEarlier(snapshot: Omit<TemplateSnapshot, 'seenAt'>) {
    const isKnown = this.#of(snapshot.templateRef).some(
      ({ digest, version }) =>
        digest === snapshot.digest && version === snapshot.version,
    );
    if (!isKnown) {
      this.#snapshots.unshift({
        ...snapshot,
        seenAt: new Date(0).toISOString(),
      });
    }
    return !isKnown;
  }

  async saveRead(templateRef: string, read: TemplateRead) {
    this.#reads.set(templateRef, read);
  }

  async findRead(templateRef: string) {
    return this.#reads.get(templateRef);
  }

  async prune() {
    // Nothing here grows.
  }

  #of(templateRef: string) {
    return this.#snapshots.filter(one => one.templateRef === templateRef);
  }
}

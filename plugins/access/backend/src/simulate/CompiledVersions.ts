import type {
  CompiledPolicy,
  PolicyDocument,
  VersionRef,
} from '@callboard/plugin-access-common';

/** A version that can be asked. */
export interface CompiledVersion {
  version: number;
  policy: CompiledPolicy;
}

/** What {@link CompiledVersions} needs. */
export interface CompiledVersionsOptions {
  /** @throws NotFoundError if there is no such version */
  read(
    version: VersionRef,
  ): Promise<{ version: number; revision: number; document: PolicyDocument }>;
  compile(document: PolicyDocument): CompiledPolicy;
  /** Changes when plugins come or go, which changes what a policy means. */
  surroundings(): string;
}

/** How many versions are kept ready; two are compared at a time. */
const KEPT = 8;

/** Versions of the policy, ready to be asked, drafts too. */
export class CompiledVersions {
  readonly #options: CompiledVersionsOptions;
  readonly #kept = new Map<string, CompiledPolicy>();

  constructor(options: CompiledVersionsOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError if there is no such version */
  async get(wanted: VersionRef): Promise<CompiledVersion> {
    const { read, compile, surroundings } = this.#options;
    const { version, revision, document } = await read(wanted);
    const key = `${version} ${revision} ${surroundings()}`;
    const policy = this.#kept.get(key) ?? compile(document);
    this.#kept.delete(key);
    this.#kept.set(key, policy);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT) {
      this.#kept.delete(oldest);
    }
    return { version, policy };
  }
}

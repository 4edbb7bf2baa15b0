import { ConflictError, NotFoundError } from '@backstage/errors';
import { diffPolicies } from '@callboard/plugin-access-common';
import type {
  PolicyDocument,
  PolicyVersion,
} from '@callboard/plugin-access-common';
import type { PoliciesStore, PoliciesWriter } from './PoliciesStore';
import { readDraft } from './readDraft';
import { isUnchanged } from './summarizeChanges';

/** Who publishes, and why. */
export interface Publication {
  by: string;
  message: string;
}

/** What {@link PolicyPublisher} needs. */
export interface PolicyPublisherOptions {
  store: PoliciesStore;
  /** Told after a version was published and before the call returns. */
  onPublished: (version: PolicyVersion) => Promise<void>;
}

/** Puts versions in force, one after the other. */
export class PolicyPublisher {
  readonly #store: PoliciesStore;
  readonly #onPublished: PolicyPublisherOptions['onPublished'];

  constructor(options: PolicyPublisherOptions) {
    this.#store = options.store;
    this.#onPublished = options.onPublished;
  }

  /** Publishes the first version, unless there is one. */
  async seed(document: PolicyDocument): Promise<void> {
    await this.#store.exclusively(async writer => {
      if (!(await writer.readPublished())) {
        await putInForce(writer, {
          document,
          source: 'default',
          publication: { by: 'callboard', message: 'The policy that ships' },
        });
      }
    });
  }

  /**
   * Publishes a draft.
   *
   * @param draft - the number, and the revision that the publisher saw
   * @throws NotFoundError if there is no such version
   * @throws ConflictError if it is no draft, was edited since, or was made from
   *   a version that is no longer the published one
   */
  async publishDraft(
    draft: { version: number; revision: number },
    publication: Publication,
  ): Promise<PolicyVersion> {
    return this.#announced(async writer => {
      const found = await readDraft(writer, draft);
      const published = await writer.readPublished();
      if (published && found.basedOn !== published.version) {
        throw new ConflictError(
          `Version ${found.version} was made from version ${found.basedOn}, but version ${published.version} has been published since; take its changes over first`,
        );
      }
      if (published) {
        await writer.replace({ ...published, status: 'replaced' });
      }
      const version: PolicyVersion = {
        ...found,
        status: 'published',
        message: publication.message,
        publishedBy: publication.by,
        publishedAt: new Date().toISOString(),
      };
      await writer.replace(version);
      return version;
    });
  }

  /**
   * Publishes what an earlier version says as a new version.
   *
   * @param earlier - the number, and the published version that the publisher
   *   saw
   * @throws NotFoundError if there is no such version
   * @throws ConflictError if it was never published, is published now, or
   *   another one than the publisher saw is
   */
  async revertTo(
    earlier: { version: number; published: number },
    publication: Publication,
  ): Promise<PolicyVersion> {
    return this.#announced(async writer => {
      const found = await writer.read(earlier.version);
      const published = await writer.readPublished();
      if (!found) {
        throw new NotFoundError(`There is no version ${earlier.version}`);
      }
      if (found.status !== 'replaced') {
        throw new ConflictError(
          `Version ${found.version} is ${found.status}; only a version that was published before can be gone back to`,
        );
      }
      if (published?.version !== earlier.published) {
        throw new ConflictError(
          `Version ${published?.version} has been published meanwhile`,
        );
      }
      return putInForce(writer, {
        document: found.document,
        source: 'ui',
        publication,
      });
    });
  }

  /**
   * Publishes what a file says, if it differs from the published version.
   *
   * @returns the new version; undefined if the same is published already
   */
  async publishFile(
    document: PolicyDocument,
    publication: Publication,
  ): Promise<PolicyVersion | undefined> {
    return this.#announced(async writer => {
      const published = await writer.readPublished();
      const isSame =
        published &&
        isUnchanged(diffPolicies(published, { ...published, document }));
      return isSame
        ? undefined
        : putInForce(writer, { document, source: 'file', publication });
    });
  }

  async #announced<T extends PolicyVersion | undefined>(
    run: (writer: PoliciesWriter) => Promise<T>,
  ): Promise<T> {
    const version = await this.#store.exclusively(run);
    if (version) {
      await this.#onPublished(version);
    }
    return version;
  }
}

async function putInForce(
  writer: PoliciesWriter,
  options: {
    document: PolicyDocument;
    source: PolicyVersion['source'];
    publication: Publication;
  },
): Promise<PolicyVersion> {
  const { document, source, publication } = options;
  const published = await writer.readPublished();
  if (published) {
    await writer.replace({ ...published, status: 'replaced' });
  }
  const now = new Date().toISOString();
  return writer.insert({
    status: 'published',
    revision: 1,
    ...(published && { basedOn: published.version }),
    message: publication.message,
    source,
    document,
    createdBy: publication.by,
    createdAt: now,
    publishedBy: publication.by,
    publishedAt: now,
  });
}

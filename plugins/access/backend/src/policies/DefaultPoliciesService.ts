import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { audited, nameOf, readPage } from '@callboard/backend-kit';
import {
  diffPolicies,
  parsePolicy,
  parsePolicyYaml,
} from '@callboard/plugin-access-common';
import type {
  DraftEdit,
  NewDraft,
  PolicyDocument,
  PolicyState,
  PolicyVersion,
  VersionRef,
} from '@callboard/plugin-access-common';
import { z } from 'zod';
import type { LockOutGuard } from './LockOutGuard';
import type {
  CallOptions,
  DraftPublication,
  PoliciesQuery,
  PoliciesService,
  Reversion,
} from './PoliciesService';
import type { PoliciesStore, PoliciesWriter } from './PoliciesStore';
import type { PolicyPublisher } from './PolicyPublisher';
import { checkRevision, readDraft } from './readDraft';
import { summarizeChanges } from './summarizeChanges';

const positionSchema = z.object({ version: z.number().int() });

/** What the service needs. */
export interface DefaultPoliciesServiceOptions {
  auditor: AuditorService;
  store: PoliciesStore;
  publisher: PolicyPublisher;
  lockOut: Pick<LockOutGuard, 'check'>;
  /** @throws InputError for a document that cannot be decided by */
  refuseUnusable: (document: PolicyDocument) => void;
  /** How the policy is kept now, apart from its version. */
  state: () => Omit<PolicyState, 'published'>;
}

/** The rules of the life of a policy: draft, published, gone back to. */
export class DefaultPoliciesService implements PoliciesService {
  readonly #options: DefaultPoliciesServiceOptions;
  readonly #store: PoliciesStore;

  static create(options: DefaultPoliciesServiceOptions) {
    return new DefaultPoliciesService(options);
  }

  private constructor(options: DefaultPoliciesServiceOptions) {
    this.#options = options;
    this.#store = options.store;
  }

  async listPolicies(query: PoliciesQuery) {
    const page = await readPage({
      query,
      position: positionSchema,
      read: (after, limit) =>
        this.#store.list({ ...(after && { before: after.version }), limit }),
      positionOf: ({ version }) => ({ version }),
    });
    const published = await this.#store.readPublishedNumber();
    if (published === undefined) {
      throw new ServiceUnavailableError('No policy is published yet');
    }
    return { ...page, state: { published, ...this.#options.state() } };
  }

  async getPolicy(version: VersionRef) {
    const found =
      version === 'published'
        ? await this.#store.readPublished()
        : await this.#store.read(version);
    if (!found) {
      throw new NotFoundError(
        version === 'published'
          ? 'No version is published yet'
          : `There is no version ${version}`,
      );
    }
    return found;
  }

  async diffPolicies(versions: { version: VersionRef; against?: VersionRef }) {
    const to = await this.getPolicy(versions.version);
    const from = await this.getPolicy(versions.against ?? 'published');
    return diffPolicies(from, to);
  }

  async createDraft(draft: NewDraft, { credentials }: CallOptions) {
    this.#checkWritable();
    const createdBy = nameOf(credentials);
    const event = {
      eventId: 'policy-draft-create',
      credentials,
      describe: (made: PolicyVersion) => ({ policyVersion: made.version }),
    };
    return this.#audited(event, async () => {
      const document = readDocument(draft);
      return this.#store.exclusively(async writer =>
        writer.insert({
          status: 'draft',
          revision: 1,
          basedOn: await readBase(writer, draft.basedOn),
          ...(draft.message && { message: draft.message }),
          source: 'ui',
          document,
          createdBy,
          createdAt: new Date().toISOString(),
        }),
      );
    });
  }

  async editDraft(
    edit: DraftEdit & { version: number },
    { credentials }: CallOptions,
  ) {
    this.#checkWritable();
    const { version, revision } = edit;
    const event = { eventId: 'policy-draft-update', credentials };
    return this.#audited(
      { ...event, meta: { policyVersion: version, revision } },
      async () => {
        const document = readDocument(edit);
        return this.#store.exclusively(async writer => {
          const draft = await readDraft(writer, { version, revision });
          const { basedOn = draft.basedOn, message = draft.message } = edit;
          const edited: PolicyVersion = {
            ...draft,
            revision: revision + 1,
            basedOn: await readBase(writer, basedOn),
            ...(message && { message }),
            document,
          };
          await writer.replace(edited);
          return edited;
        });
      },
    );
  }

  async discardDraft(version: number, { credentials }: CallOptions) {
    this.#checkWritable();
    const event = { eventId: 'policy-draft-discard', credentials };
    await this.#audited({ ...event, meta: { policyVersion: version } }, () =>
      this.#store.exclusively(async writer => {
        const draft = await readDraft(writer, { version });
        await writer.replace({ ...draft, status: 'discarded' });
      }),
    );
  }

  async publishDraft(publication: DraftPublication, options: CallOptions) {
    this.#checkWritable();
    const { version, revision, message } = publication;
    const by = nameOf(options.credentials);
    return this.#auditedPublication(
      { eventId: 'policy-publish', version, message },
      options,
      ({ next }) => {
        // What was checked is what was read; it is the same as what is
        // published if no edit came between.
        checkRevision(next, revision);
        return this.#options.publisher.publishDraft(
          { version, revision },
          { by, message },
        );
      },
    );
  }

  async revertTo(reversion: Reversion, options: CallOptions) {
    this.#checkWritable();
    const { version, message } = reversion;
    const by = nameOf(options.credentials);
    return this.#auditedPublication(
      { eventId: 'policy-revert', version, message },
      options,
      ({ published }) =>
        this.#options.publisher.revertTo(
          { version, published: reversion.published ?? published.version },
          { by, message },
        ),
    );
  }

  async #auditedPublication(
    event: { eventId: string; version: number; message: string },
    { credentials }: CallOptions,
    run: (seen: {
      next: PolicyVersion;
      published: PolicyVersion;
    }) => Promise<PolicyVersion>,
  ): Promise<PolicyVersion> {
    const { eventId, version, message } = event;
    const next = await this.getPolicy(version);
    const published = await this.getPolicy('published');
    return this.#audited(
      {
        eventId,
        severityLevel: 'high',
        credentials,
        describe: ({ version: inForce }) => ({ inForce }),
        meta: {
          policyVersion: version,
          published: published.version,
          message,
          changed: summarizeChanges(diffPolicies(published, next)),
        },
      },
      async () => {
        const document = parsePolicy(next.document);
        this.#options.refuseUnusable(document);
        await this.#options.lockOut.check(document, credentials);
        return run({ next, published });
      },
    );
  }

  async #audited<T>(
    event: Parameters<typeof audited<T>>[1],
    run: () => Promise<T>,
  ): Promise<T> {
    return audited(
      this.#options.auditor,
      { severityLevel: 'medium', ...event },
      run,
    );
  }

  #checkWritable() {
    const { readOnlyReason } = this.#options.state();
    if (readOnlyReason) {
      throw new NotAllowedError(readOnlyReason);
    }
  }
}

function readDocument(draft: NewDraft) {
  return 'yaml' in draft && draft.yaml !== undefined
    ? parsePolicyYaml(draft.yaml)
    : parsePolicy('document' in draft ? draft.document : undefined);
}

/** The version that a draft is made from: by default the published one. */
async function readBase(
  writer: PoliciesWriter,
  version?: number,
): Promise<number> {
  if (version === undefined) {
    const published = await writer.readPublished();
    if (!published) {
      throw new ServiceUnavailableError('No policy is published yet');
    }
    return published.version;
  }
  if (!(await writer.read(version))) {
    throw new InputError(`basedOn: there is no version ${version}`);
  }
  return version;
}

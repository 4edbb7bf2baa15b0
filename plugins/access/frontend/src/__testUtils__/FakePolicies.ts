import { ResponseError } from '@backstage/errors';
import {
  diffPolicies,
  DraftEdit,
  NewDraft,
  PageRequest,
  parsePolicy,
  PoliciesApi,
  PolicyDocument,
  PolicyVersion,
  RoleWithPeople,
  VersionRef,
} from '@callboard/plugin-access-common';

const ME = 'user:default/ada';
const AT = '2026-01-02T03:04:05.000Z';

async function refusal(status: number, message: string) {
  return ResponseError.fromResponse(
    Response.json(
      { error: { name: 'Error', message }, response: { statusCode: status } },
      { status },
    ),
  );
}

/** Versions of a policy in memory, with the rules of the backend that pages see. */
export class FakePolicies implements PoliciesApi {
  versions: PolicyVersion[];
  people: Partial<RoleWithPeople> = {};
  readOnlyReason?: string;
  problem?: string;
  /** What all calls fail with, while it is set. */
  failing?: Error;

  constructor(document: PolicyDocument) {
    this.versions = [
      {
        version: 1,
        status: 'published',
        revision: 1,
        source: 'default',
        createdBy: 'plugin:access',
        createdAt: AT,
        publishedBy: 'plugin:access',
        publishedAt: AT,
        document,
      },
    ];
  }

  static async refusing(
    status: number,
    message: string,
  ): Promise<FakePolicies> {
    const api = new FakePolicies({
      roles: [],
      rules: [],
      defaults: { read: 'deny', other: 'deny' },
    });
    api.failing = await refusal(status, message);
    return api;
  }

  get published(): PolicyVersion {
    return this.#find('published');
  }

  get draft(): PolicyVersion | undefined {
    return this.versions.find(({ status }) => status === 'draft');
  }

  async listPolicies() {
    this.#check();
    return {
      items: [...this.versions]
        .reverse()
        .map(({ document: _, ...summary }) => summary),
      state: {
        published: this.published.version,
        readOnlyReason: this.readOnlyReason,
        problem: this.problem,
      },
    };
  }

  async getPolicy(version: VersionRef) {
    this.#check();
    return structuredClone(this.#find(version));
  }

  async getPolicyYaml(version: VersionRef) {
    return JSON.stringify(this.#find(version).document, undefined, 2);
  }

  async createDraft(draft: NewDraft) {
    this.#check();
    const { basedOn } = draft;
    const document = await this.#read(draft);
    return structuredClone(this.#add({ document, basedOn }));
  }

  async editDraft(version: number, edit: DraftEdit) {
    this.#check();
    const draft = this.#find(version);
    if (draft.status !== 'draft' || draft.revision !== edit.revision) {
      throw await refusal(409, `Draft ${version} was changed meanwhile`);
    }
    draft.document = await this.#read(edit);
    draft.basedOn = edit.basedOn ?? draft.basedOn;
    draft.revision += 1;
    return structuredClone(draft);
  }

  async discardDraft(version: number) {
    this.#find(version).status = 'discarded';
  }

  async publishDraft(version: number, publication: { message: string }) {
    const draft = this.#find(version);
    if (draft.basedOn !== this.published.version) {
      throw await refusal(
        409,
        `Version ${this.published.version} was published meanwhile`,
      );
    }
    this.#publish(draft, publication.message);
    return draft;
  }

  async revertTo(version: number, { message }: { message: string }) {
    const made = this.#add({ document: this.#find(version).document });
    this.#publish(made, message);
    return made;
  }

  async diffPolicies(version: VersionRef, against: VersionRef = 'published') {
    return diffPolicies(this.#find(against), this.#find(version));
  }

  async listRoles(query: PageRequest & { version?: VersionRef } = {}) {
    this.#check();
    const { document } = this.#find(query.version ?? 'published');
    return {
      items: document.roles.map(role => ({
        people: [],
        unknown: [],
        ...role,
        ...this.people,
      })),
    };
  }

  /** Publishes a changed document, as another administrator would. */
  publishByOther(edit: (document: PolicyDocument) => PolicyDocument) {
    const document = edit(structuredClone(this.published.document));
    const other = this.#add({ document });
    other.createdBy = 'user:default/grace';
    this.#publish(other, 'By another');
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }

  #find(version: VersionRef): PolicyVersion {
    const found = this.versions.find(item =>
      version === 'published'
        ? item.status === 'published'
        : item.version === version,
    );
    if (!found) {
      throw new Error(`There is no version ${version}`);
    }
    return found;
  }

  async #read(draft: NewDraft): Promise<PolicyDocument> {
    try {
      return parsePolicy(
        'yaml' in draft ? JSON.parse(draft.yaml) : draft.document,
      );
    } catch (error) {
      throw await refusal(400, (error as Error).message);
    }
  }

  #add(draft: { document: PolicyDocument; basedOn?: number }): PolicyVersion {
    const version: PolicyVersion = {
      version: this.versions.length + 1,
      status: 'draft',
      revision: 1,
      basedOn: draft.basedOn ?? this.published.version,
      source: 'ui',
      createdBy: ME,
      createdAt: AT,
      document: structuredClone(draft.document),
    };
    this.versions.push(version);
    return version;
  }

  #publish(draft: PolicyVersion, message: string) {
    this.published.status = 'replaced';
    draft.status = 'published';
    draft.message = message;
    draft.publishedBy = draft.createdBy;
    draft.publishedAt = AT;
  }
}

import type { AuditorService } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { AuditedEvent } from '@callboard/backend-kit';
import type { PolicyState } from '@callboard/plugin-access-common';
import { InMemoryPoliciesStore } from './__testUtils__/InMemoryPoliciesStore';
import { aDocument } from './__testUtils__/policies';
import { DefaultPoliciesService } from './DefaultPoliciesService';
import { PolicyPublisher } from './PolicyPublisher';

const credentials = mockCredentials.user('user:default/ada');
const message = 'Why';

class RecordingAuditor implements AuditorService {
  readonly events: (AuditedEvent & {
    outcome?: string;
    result?: JsonObject;
  })[] = [];

  async createEvent(options: AuditedEvent) {
    const event: (typeof this.events)[number] = { ...options };
    this.events.push(event);
    return {
      success: async (more?: { meta?: JsonObject }) => {
        event.outcome = 'succeeded';
        event.result = more?.meta;
      },
      fail: async ({ error }: { error: Error }) => {
        event.outcome = error.name;
      },
    };
  }
}

describe('DefaultPoliciesService', () => {
  let auditor: RecordingAuditor;
  let store: InMemoryPoliciesStore;
  let state: Omit<PolicyState, 'published'>;
  let checked: string[];
  let lockOut: Error | undefined;
  let service: DefaultPoliciesService;

  beforeEach(async () => {
    auditor = new RecordingAuditor();
    store = new InMemoryPoliciesStore();
    state = {};
    checked = [];
    lockOut = undefined;
    const publisher = new PolicyPublisher({
      store,
      onPublished: async () => {},
    });
    await publisher.seed(aDocument('shipped', 'kept'));
    service = DefaultPoliciesService.create({
      auditor,
      store,
      publisher,
      lockOut: {
        async check(document) {
          checked.push(...document.roles.map(({ id }) => id));
          if (lockOut) {
            throw lockOut;
          }
        },
      },
      refuseUnusable: document => {
        if (document.roles.some(({ id }) => id === 'unusable')) {
          throw new InputError('rules[0].condition: would fail');
        }
      },
      state: () => state,
    });
  });

  const draft = (...roles: string[]) =>
    service.createDraft({ document: aDocument(...roles) }, { credentials });
  const publish = (version: number, revision = 1) =>
    service.publishDraft({ version, revision, message }, { credentials });

  it('leaves a trace of everything that is done, with who did it', async () => {
    await draft('kept', 'new');
    await service.editDraft(
      { version: 2, revision: 1, document: aDocument('kept', 'newer') },
      { credentials },
    );
    await publish(2, 2);
    await service.revertTo({ version: 1, message }, { credentials });
    await draft('other');
    await service.discardDraft(4, { credentials });

    expect(auditor.events).toEqual(
      [
        {
          eventId: 'policy-draft-create',
          severityLevel: 'medium',
          result: { policyVersion: 2 },
        },
        {
          eventId: 'policy-draft-update',
          severityLevel: 'medium',
          meta: { policyVersion: 2, revision: 1 },
        },
        {
          eventId: 'policy-publish',
          severityLevel: 'high',
          result: { inForce: 2 },
          meta: {
            policyVersion: 2,
            published: 1,
            message,
            changed: {
              roles: ['newer', 'shipped'],
              rules: [],
              defaults: false,
            },
          },
        },
        {
          eventId: 'policy-revert',
          severityLevel: 'high',
          result: { inForce: 3 },
          meta: {
            policyVersion: 1,
            published: 2,
            message,
            changed: {
              roles: ['shipped', 'newer'],
              rules: [],
              defaults: false,
            },
          },
        },
        {
          eventId: 'policy-draft-create',
          severityLevel: 'medium',
          result: { policyVersion: 4 },
        },
        {
          eventId: 'policy-draft-discard',
          severityLevel: 'medium',
          meta: { policyVersion: 4 },
        },
      ].map(event => ({ ...event, credentials, outcome: 'succeeded' })),
    );
  });

  it('leaves a trace of what was refused', async () => {
    await draft('a');
    await draft('b');
    await publish(2);
    await expect(publish(3)).rejects.toThrow('has been published since');
    expect(auditor.events.at(-1)).toMatchObject({
      eventId: 'policy-publish',
      outcome: 'ConflictError',
    });
  });

  it('publishes nothing that would lock everybody out', async () => {
    await draft('a');
    lockOut = new Error('Nobody could publish');
    await expect(publish(2)).rejects.toThrow('Nobody could publish');
    await expect(store.readPublishedNumber()).resolves.toBe(1);
    expect(checked).toEqual(['a']);
  });

  it('publishes nothing that cannot be decided by', async () => {
    await draft('unusable');
    await expect(publish(2)).rejects.toThrow('would fail');
    await expect(store.readPublishedNumber()).resolves.toBe(1);
  });

  it('checks the same document as it publishes', async () => {
    await draft('a');
    await expect(publish(2, 2)).rejects.toThrow('revision 1, not 2');
    await expect(store.readPublishedNumber()).resolves.toBe(1);
  });

  it('keeps what an edit does not name', async () => {
    await service.createDraft(
      { document: aDocument('a'), message: 'First words' },
      { credentials },
    );
    await expect(
      service.editDraft(
        { version: 2, revision: 1, document: aDocument('b') },
        { credentials },
      ),
    ).resolves.toMatchObject({ message: 'First words', basedOn: 1 });
  });

  it('reads YAML as it reads documents', async () => {
    const yaml = `
roles: [{ id: a, title: A, members: [signed-in] }]
rules: []
defaults: { read: allow, other: deny }
`;
    const made = await service.createDraft({ yaml }, { credentials });
    expect(made.document.roles[0].id).toBe('a');
    await expect(
      service.createDraft({ yaml: 'roles: 1' }, { credentials }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('compares with the published version unless told otherwise', async () => {
    await draft('kept', 'new');
    const idsOf = async (against?: number) => {
      const diff = await service.diffPolicies({
        version: 2,
        ...(against && { against }),
      });
      return [diff.from, diff.to, ...diff.roles.map(({ id }) => id)];
    };
    await expect(idsOf()).resolves.toEqual([1, 2, 'new', 'shipped']);
    await expect(idsOf(2)).resolves.toEqual([2, 2]);
  });

  it('changes nothing while the policy comes from a file', async () => {
    await draft('a');
    state = { readOnlyReason: 'It comes from a file', problem: 'Broken' };
    const call = { credentials };
    for (const attempt of [
      () => draft('b'),
      () =>
        service.editDraft(
          { version: 2, revision: 1, document: aDocument() },
          call,
        ),
      () => service.discardDraft(2, call),
      () => publish(2),
      () => service.revertTo({ version: 1, message }, call),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: 'It comes from a file',
      });
    }
    await expect(service.listPolicies({ limit: 9 })).resolves.toMatchObject({
      items: [{ version: 2 }, { version: 1 }],
      state: { published: 1, ...state },
    });
  });

  it('passes on that the store is away', async () => {
    store.problem = new Error('away');
    await expect(service.listPolicies({ limit: 9 })).rejects.toThrow('away');
    await expect(draft('a')).rejects.toThrow('away');
  });
});

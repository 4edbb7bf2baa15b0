import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aDocument, aVersion } from './__testUtils__/policies';
import { AuthorizedPoliciesService } from './AuthorizedPoliciesService';
import type { PoliciesService } from './PoliciesService';

const options = { credentials: mockCredentials.user() };
const draft = { document: aDocument() };

const calls: [
  name: keyof PoliciesService,
  permission: string,
  call: (service: PoliciesService) => Promise<unknown>,
][] = [
  [
    'listPolicies',
    'access.policy.read',
    service => service.listPolicies({ limit: 1 }, options),
  ],
  ['getPolicy', 'access.policy.read', service => service.getPolicy(1, options)],
  [
    'diffPolicies',
    'access.policy.read',
    service => service.diffPolicies({ version: 1 }, options),
  ],
  [
    'createDraft',
    'access.policy.update',
    service => service.createDraft(draft, options),
  ],
  [
    'editDraft',
    'access.policy.update',
    service =>
      service.editDraft({ ...draft, version: 1, revision: 1 }, options),
  ],
  [
    'discardDraft',
    'access.policy.update',
    service => service.discardDraft(1, options),
  ],
  [
    'publishDraft',
    'access.policy.publish',
    service =>
      service.publishDraft({ version: 1, revision: 1, message: 'a' }, options),
  ],
  [
    'revertTo',
    'access.policy.publish',
    service => service.revertTo({ version: 1, message: 'a' }, options),
  ],
];

/** Answers every call, and remembers its name. */
class AnsweringPolicies implements PoliciesService {
  readonly called: string[] = [];

  #answer(name: string) {
    this.called.push(name);
    return aVersion();
  }

  listPolicies = async () => {
    this.#answer('listPolicies');
    return { items: [], state: { published: 1 } };
  };
  getPolicy = async () => this.#answer('getPolicy');
  createDraft = async () => this.#answer('createDraft');
  editDraft = async () => this.#answer('editDraft');
  discardDraft = async () => void this.#answer('discardDraft');
  publishDraft = async () => this.#answer('publishDraft');
  revertTo = async () => this.#answer('revertTo');
  diffPolicies = async () => {
    this.#answer('diffPolicies');
    return { from: 1, to: 1, roles: [], rules: [], defaults: [] };
  };
}

describe('AuthorizedPoliciesService', () => {
  it.each(calls)('%s needs %s', async (name, permission, call) => {
    const asked: string[] = [];
    const serviceFor = (
      result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
    ) => {
      const inner = new AnsweringPolicies();
      const permissions = mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(request => {
            asked.push(request.permission.name);
            return { result };
          }),
      });
      return {
        inner,
        service: AuthorizedPoliciesService.create({ inner, permissions }),
      };
    };

    const allowed = serviceFor(AuthorizeResult.ALLOW);
    await call(allowed.service);
    expect(allowed.inner.called).toEqual([name]);

    const denied = serviceFor(AuthorizeResult.DENY);
    await expect(call(denied.service)).rejects.toThrow(permission);
    expect(denied.inner.called).toEqual([]);
    expect(asked).toEqual([permission, permission]);
  });
});

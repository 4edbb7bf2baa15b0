import type {
  PolicyDocument,
  Rule,
} from '../../../plugins/access/common/src/policy/types';
import type { PolicyVersion } from '../../../plugins/access/common/src/policy/versions';
import type { Attacker } from './attack';

const PATH = '/api/access/policies';
const as = 'admin';

/**
 * Publishes the policy in force with one more rule, tries something, and goes
 * back, also if that fails.
 *
 * @param rule - its roles are replaced by one of these members
 */
export async function withRule(
  attacker: Attacker,
  { members, ...rule }: Omit<Rule, 'id' | 'roles'> & { members: string[] },
  attempt: () => Promise<void>,
): Promise<void> {
  const found = await attacker.send(`GET ${PATH}/published`, { as });
  const before = found.json<PolicyVersion>();
  const document = {
    ...before.document,
    roles: [
      ...before.document.roles,
      { id: 'attacked', title: 'Attacked', members },
    ],
    rules: [
      ...before.document.rules,
      { ...rule, id: 'attack-suite', roles: ['attacked'] },
    ],
  } as PolicyDocument;
  const message = 'Attack suite';
  const made = await attacker.send(`POST ${PATH}`, {
    as,
    body: { document, message },
  });
  const draft = made.json<PolicyVersion>();
  const published = await attacker.send(
    `POST ${PATH}/${draft.version}/publish`,
    { as, body: { message, revision: draft.revision } },
  );
  if (published.status !== 200) {
    throw new Error(`The rule cannot be published: ${published.text}`);
  }
  try {
    await attempt();
  } finally {
    await attacker.send(`POST ${PATH}/${before.version}/revert`, {
      as,
      body: { message },
    });
  }
}

import type { PersonaApi } from './people';

/** A version in the list of policies, as far as the tests look at it. */
interface Listed {
  version: number;
  status: string;
  createdBy: string;
}

async function versionsOf(admin: PersonaApi) {
  const { body } = await admin.call<{
    items: Listed[];
    state: { published: number };
  }>('GET', 'access/policies');
  return body;
}

/** Number of the version that holds. */
export async function publishedVersion(admin: PersonaApi): Promise<number> {
  return (await versionsOf(admin)).state.published;
}

/** Throws drafts away, so that an editor starts from what is published. */
export async function discardDrafts(admin: PersonaApi): Promise<void> {
  const { items } = await versionsOf(admin);
  for (const { version, status } of items) {
    if (status === 'draft') {
      await admin.call('DELETE', `access/policies/${version}`);
    }
  }
}

/**
 * Puts the policy back to what an earlier version says, unless it holds still.
 *
 * @param before - the version that was published before
 */
export async function restorePolicy(
  admin: PersonaApi,
  before: number,
): Promise<void> {
  await discardDrafts(admin);
  const published = await publishedVersion(admin);
  const { body: diff } = await admin.call<
    Record<'roles' | 'rules' | 'defaults', object[]>
  >('GET', `access/policies/${before}/diff?against=${published}`);
  const changes = [...diff.roles, ...diff.rules, ...diff.defaults];
  if (changes.length > 0) {
    await admin.call('POST', `access/policies/${before}/revert`, {
      message: 'Back to what held before the test',
      published,
    });
  }
}

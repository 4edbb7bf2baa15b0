import { expect, test } from './lib/attack';
import { signedIn } from './lib/people';
import { roleTable } from './lib/roleTable';

test('16. each role gets what the policy that ships says, at each endpoint', async ({
  attacker,
}) => {
  test.setTimeout(180_000);
  const answered: string[] = [];
  for (const [target, , body] of roleTable) {
    const answers = await Promise.all(
      signedIn.map(as => attacker.send(target, { as, body })),
    );
    answered.push(`${target} ${answers.map(one => one.status).join(' ')}`);
  }
  expect(answered).toEqual(
    roleTable.map(([target, statuses]) => `${target} ${statuses}`),
  );
});

test('20. what the catalog could not process is for admins', async ({
  attacker,
}) => {
  const path = '/api/catalog/entities/unprocessed';
  for (const as of ['lead', 'developer', 'contractor', 'guest'] as const) {
    for (const target of [
      `GET ${path}/failed`,
      `GET ${path}/pending`,
      `GET ${path}/failed?owner=group:default/checkout`,
      `GET ${path}/pending/`,
      `GET ${path.toUpperCase().replace('/API/CATALOG', '/api/catalog')}/FAILED`,
      `DELETE ${path}/delete/x`,
    ]) {
      const { status } = await attacker.send(target, { as });
      expect(status, target).toBe(403);
    }
  }
});

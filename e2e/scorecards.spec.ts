import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type {
  EntityCard,
  GateAnswer,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';
import type { Page } from '@playwright/test';
import { pushChange } from './support/forge';
import { apiAs } from './support/people';
import type { PersonaApi } from './support/people';
import { expect, signInAs, test } from './support/portal';

const SERVICE = 'basket-service';
const CHECK = 'has-codeowners';

/** Asks for one thing, which the service lacks when the test begins. */
const track: TrackDefinition = {
  id: 'e2e-reviews',
  title: 'Reviewed changes',
  description: 'Somebody who knows the code has seen each change.',
  owner: 'group:default/platform',
  appliesTo: { kind: 'Component', 'metadata.name': SERVICE },
  levels: [{ id: 'reviewed', title: 'Reviewed', checks: [CHECK] }],
  gate: { mode: 'enforce', level: 'reviewed' },
};

test('a failing check is fixed by a pull request, the open page turns green, and the gate opens', async ({
  page,
  request,
}) => {
  test.setTimeout(420_000);
  const admin = await apiAs(request, 'Admin');
  const developer = await apiAs(request, 'Developer');
  removeCodeowners();
  await remove(admin);
  const made = await admin.call('PUT', `scorecards/tracks/${track.id}`, track);
  expect(made).toMatchObject({ status: 200 });
  try {
    await expect
      .poll(() => missingOf(developer), { timeout: 90_000 })
      .toEqual([CHECK]);
    const closed = askGate(developer);
    expect(closed.code, closed.stderr).toBe(1);
    expect(closed.answer).toMatchObject({
      outcome: 'fail',
      blocking: true,
      failing: [{ check: CHECK, outcome: 'fail' }],
    });

    await signInAs(
      page,
      'Developer',
      `/catalog/default/component/${SERVICE}/scorecards`,
    );
    const section = page.getByRole('region', { name: track.title });
    await expect(section.getByText('1 check to Reviewed')).toBeVisible();
    const check = section.getByRole('listitem').filter({
      hasText: 'Has CODEOWNERS',
    });
    await expect(check.getByText('Failed', { exact: true })).toBeVisible();
    await check.getByText('Has CODEOWNERS').click();
    await expect(check.getByText('asks the right people')).toBeVisible();
    await expect(check.getByText('Add a file')).toBeVisible();
    await page.evaluate(() => document.body.setAttribute('data-kept', 'open'));

    const opened = page.context().waitForEvent('page');
    await check
      .getByRole('link', { name: 'Fix with a pull request' })
      .click({ modifiers: ['ControlOrMeta'] });
    await fixWithPullRequest(await opened);

    await expect(section.getByText('Highest level reached')).toBeVisible({
      timeout: 90_000,
    });
    await section.getByText('1 check passed').click();
    await expect(section.getByText('Passed', { exact: true })).toBeVisible();
    await expect(page.locator('body')).toHaveAttribute('data-kept', 'open');

    const open = askGate(developer);
    expect(open.code, open.stderr).toBe(0);
    expect(open.answer).toMatchObject({
      outcome: 'pass',
      blocking: false,
      failing: [],
    });
  } finally {
    await remove(admin);
    removeCodeowners();
  }
});

/** Runs the template as it comes, and merges what it opened. */
async function fixWithPullRequest(page: Page) {
  await expect(page.getByRole('combobox', { name: 'Component' })).toHaveValue(
    new RegExp(SERVICE.replace('-', '[ -]'), 'i'),
    { timeout: 30_000 },
  );
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Open pull request' }).click();
  const pullRequest = page.getByRole('link', {
    name: 'Review and merge the pull request',
  });
  await expect(pullRequest).toBeVisible({ timeout: 90_000 });
  const address = await pullRequest.getAttribute('href');
  await page.goto(address ?? '');
  await expect(page).toHaveURL(
    new RegExp(`/forge/larkfield/${SERVICE}/pulls/\\d+$`),
  );
  await expect(page.getByText('CODEOWNERS').first()).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText(/^Merged into/)).toBeVisible({ timeout: 30_000 });
  await page.close();
}

/** Which checks the service lacks; undefined until the track is known. */
async function missingOf(api: PersonaApi): Promise<string[] | undefined> {
  const { body } = await api.call<EntityCard>(
    'GET',
    `scorecards/entities/component/default/${SERVICE}`,
  );
  const standing = body.tracks.find(({ trackId }) => trackId === track.id);
  return standing && (standing.next?.missing ?? []);
}

/** Runs the command that pipelines run. */
function askGate({ token }: PersonaApi) {
  const { CALLBOARD_URL = 'http://localhost:7007' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'packages/cli/bin/callboard.cjs',
      'gate',
      SERVICE,
      ...['--track', track.id, '--format', 'json', '--timeout', '60'],
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, CALLBOARD_URL, CALLBOARD_TOKEN: token },
    },
  );
  const answer: GateAnswer | undefined = stdout && JSON.parse(stdout);
  return { code: status, answer, stderr };
}

function removeCodeowners() {
  pushChange(SERVICE, 'Remove CODEOWNERS', folder =>
    rmSync(join(folder, 'CODEOWNERS'), { force: true }),
  );
}

async function remove(admin: PersonaApi) {
  await admin.call('DELETE', `scorecards/tracks/${track.id}`);
}

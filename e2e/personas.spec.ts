import { apiAs, personaRefs } from './support/people';
import { expect, signInAs, test } from './support/portal';

test.use({ actionTimeout: 15_000 });

test('a guest browses and runs templates, and access stays closed', async ({
  page,
  request,
}) => {
  await signInAs(page, 'Guest', '/catalog?q=basket');
  await expect(
    page.getByRole('link', { name: 'Basket service' }).first(),
  ).toBeVisible();
  await expect(
    page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Access', exact: true }),
  ).toBeHidden();

  await page.goto('/access/audit');
  await expect(page.getByText('There is no such page for you')).toBeVisible();
  await page.goto('/access/roles');
  await expect(page.getByText('There is no such page for you')).toBeVisible();
  const guest = await apiAs(request, 'Guest');
  for (const path of ['policies', 'roles', 'matrix', 'audit/events']) {
    expect((await guest.call('GET', `access/${path}`)).status, path).toBe(403);
  }

  await page.goto('/create/templates/default/node-service');
  await page.getByRole('textbox', { name: /^Name/ }).fill('guest-errand');
  await expect(page.getByText(/is free/i)).toBeVisible();
  await page.getByRole('textbox', { name: /^Description/ }).fill('An errand');
  // A click into the list while it is being narrowed may miss, and an open list
  // hides the rest of the page.
  await expect(async () => {
    await page.getByRole('combobox', { name: 'Owner' }).fill('Platform');
    await page
      .getByRole('option', { name: /^Platform/ })
      .first()
      .click({ timeout: 5_000 });
    await expect(page.getByRole('listbox')).toBeHidden({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(
    page.getByRole('button', { name: 'Create service' }),
  ).toBeEnabled();
  // A name that is taken: the task is allowed, and makes no repository.
  const task = await guest.call('POST', 'scaffolder/v2/tasks', {
    templateRef: 'template:default/node-service',
    values: { name: 'basket-service', description: 'x', owner: 'platform' },
  });
  expect(task.status).toBe(201);
});

test('a developer changes what the own team has, and asks about themselves', async ({
  page,
  request,
}) => {
  await signInAs(
    page,
    'Developer',
    '/catalog/default/component/basket-service',
  );
  await page.getByRole('button', { name: 'More actions' }).click();
  await expect(
    page.getByRole('menuitem', { name: 'Unregister entity' }),
  ).toBeEnabled();
  await page.goto('/catalog/default/component/route-optimiser');
  await page.getByRole('button', { name: 'More actions' }).click();
  await expect(
    page.getByRole('menuitem', { name: 'Unregister entity' }),
  ).toBeDisabled();

  const developer = await apiAs(request, 'Developer');
  const refresh = (entityRef: string) =>
    developer.call('POST', 'catalog/refresh', { entityRef });
  expect((await refresh('component:default/basket-service')).status).toBe(200);
  expect((await refresh('component:default/route-optimiser')).status).toBe(403);

  await page.goto('/access');
  await expect(page).toHaveURL(/\/access\/simulator/);
  const ask = async (resource: string) => {
    const permission = page.getByRole('textbox', { name: 'Permission' });
    await permission.fill('catalog.entity.refresh');
    await page.getByRole('textbox', { name: 'Resource' }).fill(resource);
    await page.getByRole('textbox', { name: 'Resource' }).press('Enter');
  };
  const answer = page.getByRole('region', { name: 'The answer' });
  await ask('component:default/basket-service');
  await expect(answer.getByText('Allowed', { exact: true })).toBeVisible();
  await ask('component:default/route-optimiser');
  await expect(answer.getByText('Denied', { exact: true })).toBeVisible();
  expect(
    (
      await developer.call('POST', 'access/simulate', {
        user: personaRefs.Admin,
        permission: 'catalog.entity.refresh',
      })
    ).status,
  ).toBe(403);
});

test('a team lead unregisters nothing that others own', async ({
  page,
  request,
}) => {
  await signInAs(page, 'Team lead', '/catalog/default/component/larkspur');
  await page.getByRole('button', { name: 'More actions' }).click();
  await expect(
    page.getByRole('menuitem', { name: 'Unregister entity' }),
  ).toBeDisabled();
  const lead = await apiAs(request, 'Team lead');
  const { body } = await lead.call<{ metadata: { uid: string } }>(
    'GET',
    'catalog/entities/by-name/component/default/larkspur',
  );
  const path = `catalog/entities/by-uid/${body.metadata.uid}`;
  expect((await lead.call('DELETE', path)).status).toBe(403);
});

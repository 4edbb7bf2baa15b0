import { checkPage } from './support/checkPage';
import { signIn, test } from './support/portal';

const question = new URLSearchParams({
  user: 'user:default/elif.aydin',
  permission: 'catalog.entity.refresh',
  resource: 'component:default/order-service',
});

const pages = {
  roles: '/access/roles',
  role: '/access/roles/edit/people',
  rules: '/access/rules',
  rule: '/access/rules/edit/guests-change-nothing',
  matrix: '/access/matrix',
  versions: '/access/versions',
  version: '/access/versions/1',
  import: '/access/versions/import',
  simulator: `/access/simulator?${question}`,
  'who can': '/access/who-can?entity=component:default/order-service',
  audit: '/access/audit',
  event: '/access/audit?event=1',
};

test('every page of access is accessible in light and dark, and fits a phone', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page);
  for (const [title, path] of Object.entries(pages)) {
    await test.step(title, () => checkPage(page, title, path));
  }
});

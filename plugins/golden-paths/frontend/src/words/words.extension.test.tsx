import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import { screen } from '@testing-library/react';
import { goldenPathsModules } from '../goldenPaths';

jest.setTimeout(60_000);

it('writes tabs and pages of the scaffolder in sentence case', async () => {
  renderTestApp({
    features: [catalogPlugin, scaffolderPlugin, ...goldenPathsModules],
    initialRouteEntries: ['/create/templating-extensions'],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [] })],
      [permissionApiRef, mockApis.permission()],
      [
        scaffolderApiRef,
        scaffolderApiMock.mock({
          listTemplatingExtensions: async () => ({
            filters: {},
            globals: { functions: {}, values: {} },
          }),
        }),
      ],
    ],
  });
  const wait = { timeout: 15_000 };
  for (const name of ['Template editor', 'Templating extensions']) {
    expect(await screen.findByRole('tab', { name }, wait)).toBeVisible();
  }
  expect(screen.queryByText('Templating Extensions')).not.toBeInTheDocument();
});

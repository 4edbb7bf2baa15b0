import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { goldenPathsModule } from './goldenPathsModule';
import {
  NameAvailability,
  serviceNameApiRef,
} from './serviceName/ServiceNameApi';

const template = parse(
  readFileSync(
    resolve(
      __dirname,
      '../../../../examples/templates/node-service/template.yaml',
    ),
    'utf8',
  ),
);

function aGroup(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [], profile: { displayName } },
  };
}

/** Opens the form of the real TypeScript template; `orders` is taken. */
async function openForm() {
  renderTestApp({
    features: [catalogPlugin, scaffolderPlugin, goldenPathsModule],
    initialRouteEntries: ['/create/templates/default/node-service'],
    apis: [
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/ada',
          ownershipEntityRefs: ['user:default/ada', 'group:default/platform'],
        }),
      ],
      [
        catalogApiRef,
        catalogApiMock({
          entities: [
            template,
            aGroup('checkout', 'Checkout'),
            aGroup('platform', 'Platform'),
          ],
        }),
      ],
      [permissionApiRef, mockApis.permission()],
      [
        scaffolderApiRef,
        scaffolderApiMock.mock({
          getTemplateParameterSchema: async () => ({
            title: template.metadata.title,
            presentation: template.spec.presentation,
            steps: template.spec.parameters.map(
              (schema: { title: string }) => ({ title: schema.title, schema }),
            ),
          }),
        }),
      ],
      [
        serviceNameApiRef,
        {
          check: async (name: string): Promise<NameAvailability> =>
            name === 'orders'
              ? {
                  status: 'taken',
                  repository: 'larkfield/orders',
                  repositoryUrl: 'http://localhost:7010/larkfield/orders',
                }
              : { status: 'free', repository: `larkfield/${name}` },
        },
      ],
    ],
  });
  return {
    user: userEvent.setup(),
    name: await screen.findByRole('textbox', { name: /Name/ }),
    description: await screen.findByRole('textbox', { name: /Description/ }),
    next: await screen.findByRole('button', { name: 'Review' }),
  };
}

jest.setTimeout(60_000);
// The first page of a whole app takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

describe('the form of a golden path', () => {
  it('starts with the team of the signed-in user', async () => {
    await openForm();
    const owner = await screen.findByRole('combobox', { name: /Owner/ });
    await waitFor(() => expect(owner).toHaveValue('Platform'));
  });

  it('lets another team own it', async () => {
    const { user } = await openForm();
    const owner = await screen.findByRole('combobox', { name: /Owner/ });
    await waitFor(() => expect(owner).toHaveValue('Platform'));
    await user.clear(owner);
    await user.type(owner, 'Check');
    await user.click(await screen.findByRole('option', { name: 'Checkout' }));
    expect(owner).toHaveValue('Checkout');
  });

  it('says while it is typed that a name is malformed, taken or free', async () => {
    const { user, name } = await openForm();
    await user.type(name, 'My service');
    expect(name).toBeInvalid();
    expect(await screen.findByText(/Use 3 to 64 lower-case/)).toBeVisible();

    await user.clear(name);
    await user.type(name, 'orders');
    const taken = await screen.findByRole('link', { name: 'larkfield/orders' });
    expect(taken).toHaveAttribute(
      'href',
      'http://localhost:7010/larkfield/orders',
    );
    expect(name).toBeInvalid();

    await user.type(name, '-two');
    expect(await screen.findByText('larkfield/orders-two')).toBeVisible();
    expect(name).toBeValid();
  });

  it('goes on only with a free name', async () => {
    const { user, name, description, next } = await openForm();
    await user.type(name, 'orders');
    await user.type(description, 'Keeps orders');
    await screen.findByRole('link', { name: 'larkfield/orders' });
    await user.click(next);
    expect(
      await screen.findByText(/taken by the repository larkfield\/orders/),
    ).toBeVisible();

    await user.type(name, '-two');
    await screen.findByText('larkfield/orders-two');
    await user.click(next);
    expect(
      await screen.findByRole('button', { name: 'Create service' }),
    ).toBeEnabled();
  });

  it('asks for a missing name', async () => {
    const { user, description, next } = await openForm();
    await user.type(description, 'Keeps orders');
    await user.click(next);
    expect(await screen.findByText('Give it a name.')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Create service' }),
    ).not.toBeInTheDocument();
  });
});

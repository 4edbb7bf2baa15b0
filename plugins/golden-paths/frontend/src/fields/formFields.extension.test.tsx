import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { goldenPathsModule } from '../goldenPathsModule';
import { choicesApiRef } from './choices/ChoicesApi';
import type { Choice, ChoicesSource } from './choices/ChoicesApi';

const aService = (name: string, lifecycle: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', title: `The ${name}` },
  spec: { type: 'service', lifecycle, owner: 'group:default/platform' },
});

/** Opens a form with one page of these fields. */
async function openForm(
  properties: JsonObject,
  formDecorators?: { id: string; input?: JsonObject }[],
) {
  const sent: JsonObject[] = [];
  const asked: ChoicesSource[] = [];
  renderTestApp({
    features: [scaffolderPlugin, goldenPathsModule],
    initialRouteEntries: ['/create/templates/default/a-template'],
    config: {
      goldenPaths: {
        costs: {
          database: {
            base: 10,
            parameters: { size: { small: 30, large: 90 } },
          },
        },
      },
    },
    apis: [
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/ada',
          ownershipEntityRefs: ['user:default/ada'],
          email: 'ada@larkfield.example',
        }),
      ],
      [
        catalogApiRef,
        catalogApiMock({
          entities: [
            aService('orders', 'production'),
            aService('trial', 'experimental'),
          ],
        }),
      ],
      [permissionApiRef, mockApis.permission()],
      [
        scaffolderApiRef,
        scaffolderApiMock.mock({
          getTemplateParameterSchema: async () => ({
            title: 'A template',
            ...(formDecorators && { formDecorators }),
            steps: [
              {
                title: 'Answers',
                schema: { type: 'object', title: 'Answers', properties },
              },
            ],
          }),
          scaffold: async ({ values }) => {
            sent.push(values as JsonObject);
            return { taskId: '1' };
          },
        }),
      ],
      [
        choicesApiRef,
        {
          list: async (source: ChoicesSource): Promise<Choice[]> => {
            asked.push(source);
            return [
              { id: 'eu-1', label: `Region of ${source.params.provider}` },
            ];
          },
        },
      ],
    ],
  });
  const review = await screen.findByRole('button', { name: /Review/ });
  return { user: userEvent.setup(), review, sent, asked };
}

describe('form fields for templates', () => {
  it('offer entities that fit a predicate, and refuse others', async () => {
    const { user, review } = await openForm({
      service: {
        title: 'Service',
        type: 'string',
        default: 'component:default/trial',
        'ui:field': 'CatalogEntity',
        'ui:options': { query: { 'spec.lifecycle': 'production' } },
      },
    });
    await user.click(review);
    expect(
      (await screen.findAllByText(/not one of those that can be chosen/))
        .length,
    ).toBeGreaterThan(0);
    const field = screen.getByRole('combobox', { name: /Service/ });
    await user.clear(field);
    await user.type(field, 'The');
    await user.click(await screen.findByRole('option', { name: /orders/ }));
    expect(screen.queryByRole('option', { name: /trial/ })).toBeNull();
    expect(await screen.findByText('component:default/orders')).toBeVisible();
  });

  it('ask for choices once what they depend on is answered', async () => {
    const { user, asked } = await openForm({
      provider: { title: 'Provider', type: 'string' },
      region: {
        title: 'Region',
        type: 'string',
        'ui:field': 'RemoteChoice',
        'ui:options': {
          path: 'proxy/regions',
          params: { provider: '${{ parameters.provider }}' },
        },
      },
    });
    expect(await screen.findByText('Answer Provider first.')).toBeVisible();
    expect(asked).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /Provider/ }), 'x');
    await user.click(await screen.findByRole('combobox', { name: /Region/ }));
    await user.click(
      await screen.findByRole('option', { name: /Region of x/ }),
    );
    expect(asked.at(-1)).toMatchObject({
      path: 'proxy/regions',
      params: { provider: 'x' },
    });
  });

  it('show what the answers cost', async () => {
    const { user } = await openForm({
      size: {
        title: 'Size',
        type: 'string',
        enum: ['small', 'large'],
        default: 'small',
        'ui:widget': 'radio',
      },
      cost: {
        type: 'number',
        'ui:field': 'CostEstimate',
        'ui:options': { model: 'database' },
      },
    });
    expect(await screen.findByText(/40\.00/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'large' }));
    expect(await screen.findByText(/100\.00/)).toBeVisible();
    expect(screen.getByText('Size: large')).toBeVisible();
  });

  it('say which prices are missing', async () => {
    await openForm({
      cost: {
        type: 'number',
        'ui:field': 'CostEstimate',
        'ui:options': { model: 'queue' },
      },
    });
    expect(await screen.findByText(/goldenPaths\.costs\.queue/)).toBeVisible();
  });

  it('are filled from who is signed in by a decorator', async () => {
    const { user, review, sent } = await openForm(
      { note: { title: 'Note', type: 'string' } },
      [
        {
          id: 'golden-paths:signed-in-user',
          input: { entityRef: 'requester', email: 'contact' },
        },
      ],
    );
    await user.click(review);
    await user.click(await screen.findByRole('button', { name: /Create/ }));
    await waitFor(() =>
      expect(sent).toEqual([
        expect.objectContaining({
          requester: 'user:default/ada',
          contact: 'ada@larkfield.example',
        }),
      ]),
    );
  });
});

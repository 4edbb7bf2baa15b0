import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { goldenPathsModule } from '../../goldenPathsModule';

/** Opens a form with one page of these fields. */
async function openForm(properties: JsonObject, required: string[] = []) {
  renderTestApp({
    features: [scaffolderPlugin, goldenPathsModule],
    initialRouteEntries: ['/create/templates/default/a-template'],
    apis: [
      [catalogApiRef, catalogApiMock()],
      [permissionApiRef, mockApis.permission()],
      [
        scaffolderApiRef,
        scaffolderApiMock.mock({
          getTemplateParameterSchema: async () => ({
            title: 'A template',
            steps: [
              {
                title: 'Answers',
                schema: { type: 'object', properties, required },
              },
            ],
          }),
        }),
      ],
    ],
  });
  const review = await screen.findByRole('button', { name: /Review/ });
  return { user: userEvent.setup(), review };
}

const field = (name: string, more: JsonObject = {}) => ({
  title: name,
  type: 'string',
  'ui:field': name,
  'ui:hideError': true,
  ...more,
});

describe('form fields that read what is typed', () => {
  it('say a schedule in words, and go on only with one', async () => {
    const { user, review } = await openForm({ when: field('Cron') });
    const input = await screen.findByRole('textbox', { name: /Cron/ });
    await user.type(input, '0 3 * * 9');
    expect(
      await screen.findByText('The day of the week goes from 0 to 7: 9'),
    ).toBeVisible();
    expect(input).toBeInvalid();
    await user.click(review);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    await user.type(input, '{Backspace}1 ');
    expect(await screen.findByText('At 03:00, only on Monday')).toBeVisible();
    await user.click(review);
    expect(await screen.findByRole('button', { name: 'Create' })).toBeEnabled();
    expect(screen.getByText('0 3 * * 1')).toBeVisible();
  });

  it('keep to the options of a block of addresses', async () => {
    const { user } = await openForm({
      network: field('CIDR', {
        'ui:options': { maxPrefix: 24, privateOnly: true },
      }),
    });
    const input = await screen.findByRole('textbox', { name: /CIDR/ });
    await user.type(input, '8.8.8.0/24');
    expect(
      await screen.findByText('Not all of 8.8.8.0/24 are private addresses'),
    ).toBeVisible();
    await user.clear(input);
    await user.type(input, '10.0.0.0/16');
    expect(await screen.findByText(/65,536 addresses/)).toBeVisible();
  });

  it('compare a version with another answer', async () => {
    const { user, review } = await openForm({
      current: { title: 'Current', type: 'string', default: '1.4.0' },
      next: field('SemanticVersion', {
        default: '1.3.0',
        'ui:options': { greaterThan: '${{ parameters.current }}' },
      }),
    });
    expect(
      await screen.findByText('Has to be greater than 1.4.0'),
    ).toBeVisible();
    await user.click(review);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    const input = screen.getByRole('textbox', { name: /SemanticVersion/ });
    await user.clear(input);
    await user.type(input, '1.5.0');
    await user.click(review);
    expect(await screen.findByRole('button', { name: 'Create' })).toBeEnabled();
  });

  it('say what is missing when the form is sent', async () => {
    const { user, review } = await openForm({ when: field('Cron') }, ['when']);
    await screen.findByRole('textbox', { name: /Cron/ });
    await user.click(review);
    expect(await screen.findByText(/Say when, for example/)).toBeVisible();
  });
});

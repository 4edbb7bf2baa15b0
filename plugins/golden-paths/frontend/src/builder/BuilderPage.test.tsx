import type { ScaffolderDryRunOptions } from '@backstage/plugin-scaffolder-common';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { templateSourceApiRef } from './apis';
import { BuilderPage } from './BuilderPage';

const source = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: a-service # kept
spec:
  type: service
  parameters:
    - title: About
      properties:
        name: { title: Name, type: string }
  steps:
    - id: fetch
      name: Write files
      action: fetch:template
      input:
        url: ./skeleton
        values: { name: '\${{ parameters.name }}' }
  output: {}
`;

async function openBuilder(path = '?template=template:default/a-service') {
  const tried: ScaffolderDryRunOptions[] = [];
  renderOnPortal(<BuilderPage />, {
    address: `/${path}`,
    entities: [
      {
        apiVersion: 'scaffolder.backstage.io/v1beta3',
        kind: 'Template',
        metadata: { name: 'a-service', title: 'A service' },
      },
    ],
    apis: [
      [formFieldsApiRef, { loadFormFields: async () => [] }],
      [
        scaffolderApiRef,
        scaffolderApiMock.mock({
          listActions: async () => [
            {
              id: 'fetch:template',
              schema: {
                input: {
                  type: 'object',
                  required: ['url'],
                  properties: {
                    url: { type: 'string' },
                    values: { type: 'object' },
                  },
                },
              },
            },
            { id: 'debug:log' },
          ],
          dryRun: async request => {
            tried.push(request);
            return {
              directoryContents: [
                { path: 'README.md', base64Content: btoa('# Hello') },
              ],
              log: [{ body: { message: 'Fetched', stepId: 'fetch' } }],
              steps: [],
              output: {},
            } as never;
          },
        }),
      ],
      [
        templateSourceApiRef,
        {
          getTemplateSource: async () => ({
            text: source,
            files: [{ path: 'skeleton/README.md', base64Content: 'eA==' }],
          }),
        },
      ],
    ],
  });
  const editor = await screen.findByRole('textbox', {
    name: 'YAML of the template',
  });
  return { user: userEvent.setup(), editor, tried };
}

// jsdom measures no text, which the editor asks for.
Object.assign(Range.prototype, { getClientRects: () => [] });

beforeEach(() => sessionStorage.clear());

describe('the template builder', () => {
  it('changes the text from its parts and keeps comments', async () => {
    const { user, editor } = await openBuilder();
    await user.type(screen.getByRole('textbox', { name: /^Title$/ }), 'Hi');
    await waitFor(() => expect(editor).toHaveTextContent('title: Hi'));
    expect(editor).toHaveTextContent('name: a-service # kept');
  });

  it('adds and moves steps', async () => {
    const { user, editor } = await openBuilder();
    const field = screen.getByRole('combobox', { name: /next step/ });
    await user.type(field, 'debug');
    await user.click(await screen.findByRole('option', { name: /debug:log/ }));
    await user.click(screen.getByRole('button', { name: 'Add step' }));
    expect(editor).toHaveTextContent('action: debug:log');
    await user.click(screen.getByRole('button', { name: 'Move debug:log up' }));
    const text = editor.textContent ?? '';
    expect(text.indexOf('debug:log')).toBeLessThan(text.indexOf('fetch:'));
  });

  it('edits inputs as the action names them, and says what is wrong', async () => {
    const { user, editor } = await openBuilder();
    expect(await screen.findByText('No problems')).toBeVisible();
    const steps = screen.getByText(/1\. Write files/).closest('li');
    await user.click(
      within(steps as HTMLElement).getByRole('button', { name: 'Edit' }),
    );
    await user.clear(screen.getByRole('textbox', { name: /^url/ }));
    const problem = await screen.findByRole('button', {
      name: /Line 15.*input needs url/,
    });
    await user.click(problem);
    await waitFor(() => expect(editor).toHaveFocus());
  });

  it('asks more questions', async () => {
    const { user, editor } = await openBuilder();
    await user.click(screen.getByRole('button', { name: 'Add question' }));
    expect(editor).toHaveTextContent('answer2:');
    expect(
      await screen.findByText('Nothing reads the parameter answer2'),
    ).toBeVisible();
  });

  it('tries the form and the steps without creating anything', async () => {
    const { user, tried } = await openBuilder();
    await user.click(screen.getByRole('tab', { name: /Form/ }));
    await user.type(
      await screen.findByRole('textbox', { name: /Name/ }),
      'orders',
    );
    await user.click(screen.getByRole('button', { name: /Review/ }));
    await user.click(await screen.findByRole('button', { name: 'Try it' }));
    expect(await screen.findByText('# Hello')).toBeVisible();
    expect(screen.getByText('fetch: Fetched')).toBeVisible();
    expect(tried).toEqual([
      expect.objectContaining({
        values: { name: 'orders' },
        directoryContents: [
          { path: 'skeleton/README.md', base64Content: 'eA==' },
        ],
      }),
    ]);
  });

  it('starts a new template that has nothing wrong but its actions', async () => {
    const { editor } = await openBuilder('');
    expect(editor).toHaveTextContent('name: my-template');
    expect(
      await screen.findByText(
        /The action golden-paths:preflight is not installed/,
      ),
    ).toBeVisible();
  });
});

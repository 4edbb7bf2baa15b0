import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDrift, anUpdate } from '../__testUtils__/drift';
import { aProposal, FakeAdoptions } from '../__testUtils__/FakeAdoptions';
import { FakeDrift } from '../__testUtils__/FakeDrift';
import { FakeUpdates } from '../__testUtils__/FakeUpdates';
import { renderUpdates } from '../__testUtils__/renderUpdates';

const page = '/adopt/component/default/legacy';
const entityRef = 'component:default/legacy';

describe('adoption into a template', () => {
  it('proposes the best match with what it changes', async () => {
    renderUpdates(page, {
      adoptions: new FakeAdoptions([
        aProposal(),
        aProposal({
          templateRef: 'template:default/react-app',
          title: 'React app',
          match: 0.2,
          missingAnswers: [],
          files: [],
        }),
        aProposal({
          templateRef: 'template:default/go-service',
          title: 'Go service',
          match: 0.1,
          missingAnswers: ['module'],
          files: [],
        }),
      ]),
    });
    const best = await screen.findByRole('radio', { name: /Node.js service/ });
    expect(best).toBeChecked();
    expect(screen.getByText('75% of its files are there')).toBeVisible();
    expect(
      screen.getByText('20% of its files are there, none differs'),
    ).toBeVisible();
    expect(
      screen.getByRole('table', { name: 'Changes of Dockerfile' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /React app/ }));
    expect(await screen.findByText('No file differs')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /Go service/ }));
    expect(await screen.findByText('Not known yet')).toBeVisible();
  });

  it('asks for what was not found, and sends what was corrected', async () => {
    const adoptions = new FakeAdoptions([aProposal()]);
    const updates = new FakeUpdates();
    renderUpdates(page, { adoptions, updates });
    const act = await screen.findByRole('button', {
      name: 'Open adoption pull request',
    });
    expect(act).toBeDisabled();
    expect(screen.getByText('Still to be answered: port.')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: /port/ }), '8080');
    const owner = screen.getByRole('textbox', { name: /owner/ });
    expect(owner).toHaveValue('group:default/checkout');
    await userEvent.clear(owner);
    await userEvent.type(owner, 'group:default/search');
    await userEvent.click(act);
    const dialog = await screen.findByRole('dialog', {
      name: 'Adopt legacy into Node.js service?',
    });
    updates.updates = [anUpdate({ entityRef, state: 'opening' })];
    await userEvent.click(
      within(dialog).getByRole('button', {
        name: 'Open adoption pull request',
      }),
    );
    await waitFor(() =>
      expect(adoptions.adopted).toEqual([
        {
          entityRef,
          templateRef: 'template:default/node-service',
          answers: {
            name: 'legacy',
            owner: 'group:default/search',
            port: '8080',
          },
        },
      ]),
    );
    expect(
      await screen.findByText('The pull request is being opened'),
    ).toBeVisible();
  });

  it('leads to the pull request that is open already', async () => {
    renderUpdates(page, {
      updates: new FakeUpdates([], [anUpdate({ entityRef })]),
    });
    expect(
      await screen.findByRole('region', { name: 'The pull request is open' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Pull request to version v2' }),
    ).toBeVisible();
  });

  it('leads to the service once the portal knows that it was adopted', async () => {
    const drift = new FakeDrift();
    renderUpdates(page, {
      drift,
      updates: new FakeUpdates(
        [],
        [anUpdate({ entityRef, state: 'merged', isAdoption: true })],
      ),
    });
    expect(await screen.findByText('The pull request is merged')).toBeVisible();
    drift.services = [aDrift({ entityRef })];
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(
        '/golden-paths/updates/services/component/default/legacy',
      ),
    );
  });

  it('says when no template fits', async () => {
    renderUpdates(page, { adoptions: new FakeAdoptions() });
    expect(await screen.findByText('No template fits')).toBeVisible();
  });

  it('can be tried again when the repository could not be compared', async () => {
    const adoptions = new FakeAdoptions([aProposal()]);
    adoptions.failing = new Error('The repository cannot be read');
    renderUpdates(page, { adoptions });
    expect(
      await screen.findByText('The repository cannot be read'),
    ).toBeVisible();
    adoptions.failing = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('radio', { name: /Node.js service/ }),
    ).toBeChecked();
  });
});

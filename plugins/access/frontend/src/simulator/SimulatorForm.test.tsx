import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { smallPolicy } from '../__testUtils__/documents';
import { FakePolicies } from '../__testUtils__/FakePolicies';
import { FakeSimulator } from '../__testUtils__/FakeSimulator';
import { renderAccess } from '../__testUtils__/renderAccess';

describe('SimulatorForm', () => {
  it('offers drafts first among the versions to compare with', async () => {
    const policies = new FakePolicies(smallPolicy);
    policies.publishByOther(document => document);
    await policies.createDraft({ document: smallPolicy });
    const simulator = new FakeSimulator();
    renderAccess('/access/simulator?permission=catalog.entity.read', {
      simulator,
      policies,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Compare with/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Nothing',
      'Published 2',
      'Draft 3',
      'Version 1',
    ]);
    await userEvent.click(screen.getByRole('option', { name: 'Draft 3' }));
    await waitFor(() =>
      expect(simulator.simulated.at(-1)?.versions).toEqual(['published', 3]),
    );
    expect(await screen.findByText('Both answer the same')).toBeVisible();
  });

  it('takes the reference of a resource that is no entity', async () => {
    const simulator = new FakeSimulator();
    simulator.installation = {
      permissions: [
        {
          name: 'scaffolder.task.cancel',
          pluginId: 'scaffolder',
          resourceType: 'scaffolder-task',
        },
      ],
      resourceTypes: [],
    };
    renderAccess('/access/simulator?permission=scaffolder.task.cancel', {
      simulator,
    });
    await userEvent.type(
      await screen.findByRole('textbox', { name: /scaffolder-task/ }),
      'task-7{Enter}',
    );
    await waitFor(() =>
      expect(simulator.simulated.at(-1)?.resourceRef).toBe('task-7'),
    );
  });

  it('gives a link to the question', async () => {
    renderAccess(
      '/access/simulator?permission=catalog.entity.read&user=user:default/grace',
    );
    await userEvent.click(await screen.findByText('Link to this question'));
    expect(screen.getByRole('group', { name: 'Link' })).toHaveTextContent(
      'user=user%3Adefault%2Fgrace&permission=catalog.entity.read',
    );
  });

  it('keeps a permission of the address that is not installed', async () => {
    const simulator = new FakeSimulator();
    simulator.answer = () => {
      throw new Error('permission: no installed plugin has it');
    };
    renderAccess('/access/simulator?permission=gone.thing.read', { simulator });
    expect(await screen.findByDisplayValue('gone.thing.read')).toBeVisible();
    expect(await screen.findByText(/no installed plugin has it/)).toBeVisible();
  });
});

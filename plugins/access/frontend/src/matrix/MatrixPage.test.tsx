import type { Matrix } from '@callboard/plugin-access-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSimulator } from '../__testUtils__/FakeSimulator';
import { renderAccess } from '../__testUtils__/renderAccess';

function largeMatrix(roles: number, permissions: number): Matrix {
  return {
    version: 1,
    total: roles,
    roles: Array.from({ length: roles }, (_, role) => ({
      id: `role-${role}`,
      title: `Role ${role}`,
    })),
    permissions: Array.from({ length: permissions }, (_, permission) => ({
      name: `plugin.thing-${permission}.read`,
      pluginId: 'plugin',
      action: 'read' as const,
    })),
    cells: Array.from({ length: roles }, (_, role) =>
      Array.from({ length: permissions }, (__, permission) =>
        role === 0 && permission === 0
          ? { outcome: 'allow' as const, ruleId: 'staff-reads' }
          : { outcome: 'deny' as const },
      ),
    ),
  };
}

function aSimulator(matrix: Matrix) {
  const simulator = new FakeSimulator();
  simulator.matrix = matrix;
  return simulator;
}

describe('MatrixPage', () => {
  it('renders a part of 200 permissions and 100 roles, and tells how many there are', async () => {
    renderAccess('/access/matrix', {
      simulator: aSimulator(largeMatrix(100, 200)),
    });
    const grid = await screen.findByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '201');
    expect(grid).toHaveAttribute('aria-colcount', '101');
    expect(within(grid).getAllByRole('gridcell').length).toBeLessThan(1000);
    expect(
      screen.getByText('200 permissions, 100 of 100 roles, version 1'),
    ).toBeVisible();
  });

  it('shows the rule that decided a cell', async () => {
    renderAccess('/access/matrix', {
      simulator: aSimulator(largeMatrix(2, 2)),
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Role 0, plugin.thing-0.read: Allow',
      }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Role 0' });
    expect(
      await within(dialog).findByRole('link', {
        name: 'Staff reads the catalog',
      }),
    ).toHaveAttribute('href', '/access/rules/edit/staff-reads');
  });

  it('names the default where no rule decided', async () => {
    const matrix = largeMatrix(2, 2);
    matrix.permissions[1] = { name: 'plugin.change', pluginId: 'plugin' };
    renderAccess('/access/matrix', { simulator: aSimulator(matrix) });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Role 1, plugin.change: Deny',
      }),
    );
    expect(
      await screen.findByText(/default for permissions that do not read/),
    ).toBeVisible();
  });

  it('says that nobody is denied where the default would allow', async () => {
    renderAccess('/access/matrix', {
      simulator: aSimulator(largeMatrix(2, 2)),
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Role 1, plugin.thing-1.read: Deny',
      }),
    );
    expect(await screen.findByText(/Who did not sign in/)).toBeVisible();
  });

  it('is one stop of the Tab key, and the arrows move in it', async () => {
    renderAccess('/access/matrix', {
      simulator: aSimulator(largeMatrix(3, 3)),
    });
    const first = await screen.findByRole('button', {
      name: 'Role 0, plugin.thing-0.read: Allow',
    });
    act(() => first.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await waitFor(() =>
      expect(
        screen.getByRole('button', {
          name: 'Role 1, plugin.thing-1.read: Deny',
        }),
      ).toHaveFocus(),
    );
    expect(
      within(screen.getByRole('grid'))
        .getAllByRole('button')
        .filter(button => button.tabIndex === 0),
    ).toHaveLength(1);
  });

  it('asks the server for the plugin and role of the address', async () => {
    const { simulator } = renderAccess(
      '/access/matrix?plugin=catalog&role=lead&q=thing-1',
      { simulator: aSimulator(largeMatrix(2, 3)) },
    );
    expect(
      await screen.findByText('1 permission, 2 of 2 roles, version 1'),
    ).toBeVisible();
    expect(simulator.matrixQueries[0]).toMatchObject({
      plugin: 'catalog',
      role: 'lead',
      version: 1,
    });
  });

  it('says what to do when a filter leaves nothing', async () => {
    renderAccess('/access/matrix?q=nothing', {
      simulator: aSimulator(largeMatrix(2, 2)),
    });
    expect(await screen.findByText(/Clear a filter/)).toBeVisible();
  });
});

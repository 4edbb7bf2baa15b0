import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ConditionSection } from './ConditionSection';
import { toFormValue } from './ruleFormValue';

describe('ConditionSection', () => {
  it('asks for no count of resources that the backend cannot count', async () => {
    renderInTestApp(
      <ConditionSection
        value={toFormValue({
          id: 'own-runs',
          effect: 'allow',
          roles: ['staff'],
          match: { resourceTypes: ['scaffolder-task'] },
          condition: {
            rule: 'IS_TASK_OWNER',
            params: { createdBy: ['$currentUser'] },
          },
        })}
        installation={{
          permissions: [],
          resourceTypes: [
            {
              resourceType: 'scaffolder-task',
              pluginId: 'scaffolder',
              hasOwners: true,
              rules: [
                { name: 'IS_TASK_OWNER', description: 'Allow runs of a user' },
              ],
            },
          ],
        }}
        isReadOnly={false}
        onChange={() => {}}
      />,
    );
    expect(
      await screen.findByText(/known for entities of the catalog only/),
    ).toBeVisible();
    expect(screen.queryByText(/Counting/)).toBeNull();
  });
});

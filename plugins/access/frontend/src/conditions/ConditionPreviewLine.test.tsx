import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Condition } from '@callboard/plugin-access-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FakeSimulator } from '../__testUtils__/FakeSimulator';
import { simulatorApiRef } from '../apis';
import { ConditionPreviewLine } from './ConditionPreviewLine';

const kinds = (kind: string): Condition => ({
  rule: 'IS_ENTITY_KIND',
  params: { kinds: [kind] },
});

function Line({ resourceType = 'catalog-entity' }) {
  const [kind, setKind] = useState('API');
  return (
    <>
      <button onClick={() => setKind('System')}>Change</button>
      <ConditionPreviewLine
        resourceType={resourceType}
        condition={kinds(kind)}
      />
    </>
  );
}

function renderLine(simulator: FakeSimulator, resourceType?: string) {
  renderInTestApp(<Line resourceType={resourceType} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [simulatorApiRef, simulator],
      [catalogApiRef, catalogApiMock({ entities: [] })],
    ],
  });
}

describe('ConditionPreviewLine', () => {
  it('counts again when the condition changes, and links what matches', async () => {
    const simulator = new FakeSimulator();
    renderLine(simulator);
    expect(
      await screen.findByText('12 of 40 entities match for you now'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout',
    );
    simulator.preview = { matches: 0, total: 1234, sample: [] };
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(
      await screen.findByText('0 of 1,234 entities match for you now'),
    ).toBeVisible();
    expect(simulator.previewed.map(({ condition }) => condition)).toEqual([
      kinds('API'),
      kinds('System'),
    ]);
  });

  it('says why nothing could be counted', async () => {
    const simulator = new FakeSimulator();
    simulator.previewCondition = async () => {
      throw new Error('Resources of this type cannot be counted');
    };
    renderLine(simulator, 'scaffolder-task');
    expect(
      await screen.findByText(
        'Not counted: Resources of this type cannot be counted',
      ),
    ).toBeVisible();
  });

  it('names what matches where it is no entity', async () => {
    const simulator = new FakeSimulator();
    simulator.preview = { matches: 1, total: 2, sample: ['task-1'] };
    renderLine(simulator, 'scaffolder-task');
    expect(await screen.findByText('task-1')).toBeVisible();
    expect(
      screen.getByText('1 of 2 resources match for you now'),
    ).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

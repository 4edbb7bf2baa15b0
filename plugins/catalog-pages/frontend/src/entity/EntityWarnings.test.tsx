import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { anEntity, EntityParts } from '../__testUtils__/entities';
import { EntityWarnings } from './EntityWarnings';

async function show(parts: EntityParts) {
  await renderInTestApp(
    <>
      <EntityWarnings entity={anEntity(parts)} />
      <p>page</p>
    </>,
    {
      apis: [
        [
          catalogApiRef,
          catalogApiMock({
            entities: [anEntity({ kind: 'Group', name: 'payments' })],
          }),
        ],
      ],
    },
  );
  await screen.findByText('page');
}

describe('EntityWarnings', () => {
  it('says nothing about a healthy entity', async () => {
    await show({ relations: [['ownedBy', 'group:default/payments']] });
    expect(screen.queryByText(/catalog/)).not.toBeInTheDocument();
  });

  it('names what the entity refers to in vain', async () => {
    await show({
      relations: [
        ['ownedBy', 'group:default/payments'],
        ['dependsOn', 'resource:default/gone'],
      ],
    });
    expect(await screen.findByText('resource gone')).toBeInTheDocument();
  });

  it('shows each error of the last processing once', async () => {
    const item = {
      type: 'backstage.io/catalog-processing',
      level: 'error' as const,
      message: 'Unable to read url',
    };
    await show({ status: { items: [item, item, { ...item, level: 'info' }] } });
    expect(screen.getAllByText('Unable to read url')).toHaveLength(1);
  });

  it('recognises an orphan', async () => {
    await show({
      metadata: { annotations: { 'backstage.io/orphan': 'true' } },
    });
    expect(
      screen.getByText('Nothing refers to this entity any more'),
    ).toBeInTheDocument();
  });
});

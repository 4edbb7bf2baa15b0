import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import { Link } from 'react-router-dom';
import { accessRouteRef } from '../routes';
import { whoCanMenuItem } from './whoCanMenuItem';

describe('entity-context-menu-item:access/who-can', () => {
  it('leads from an entity to who can do what with it', async () => {
    const { useProps } = createExtensionTester(
      whoCanMenuItem.override({
        // The app of tests cannot wait for permissions.
        if: { $not: { featureFlags: { $contains: 'never' } } },
      }),
    ).get(EntityContextMenuItemBlueprint.dataRefs.data);
    function Entry() {
      const entry = useProps();
      return <Link to={'href' in entry ? entry.href : ''}>{entry.title}</Link>;
    }
    renderInTestApp(
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'basket' },
        }}
      >
        <Entry />
      </EntityProvider>,
      { mountedRoutes: { '/access': accessRouteRef } },
    );
    expect(
      await screen.findByRole('link', { name: 'Who can do this?' }),
    ).toHaveAttribute(
      'href',
      '/access/who-can?entity=component%3Adefault%2Fbasket',
    );
  });
});

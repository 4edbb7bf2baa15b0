import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { useTeams } from './useTeams';

const group = (name: string, title: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
});

describe('useTeams', () => {
  it('names own teams first, then groups above, then all others by name', async () => {
    const Wrapper = ({ children }: PropsWithChildren) => (
      <TestApiProvider
        apis={[
          [
            identityApiRef,
            mockApis.identity({
              userEntityRef: 'user:default/grace',
              ownershipEntityRefs: [
                'user:default/grace',
                'group:default/platform',
                'group:default/larkfield',
              ],
            }),
          ],
          [
            catalogApiRef,
            catalogApiMock({
              entities: [
                group('warehouse', 'Warehouse'),
                group('larkfield', 'Larkfield'),
                group('checkout', 'Checkout'),
                group('platform', 'Platform'),
              ],
            }),
          ],
        ]}
      >
        {children}
      </TestApiProvider>
    );
    const { result } = renderHook(() => useTeams(), { wrapper: Wrapper });
    await waitFor(() => expect(result.current.teams).toBeDefined());
    const titles = (teams = result.current.teams) => [
      teams?.mine.map(({ title }) => title),
      teams?.others.map(({ title }) => title),
    ];
    expect(titles()).toEqual([
      ['Platform', 'Larkfield'],
      ['Checkout', 'Warehouse'],
    ]);
  });
});

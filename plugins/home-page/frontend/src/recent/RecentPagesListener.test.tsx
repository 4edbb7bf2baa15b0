import { configApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, render } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { readRecentPages } from './recentPages';
import { RecentPagesListener } from './RecentPagesListener';

const config = mockApis.config({ data: { app: { title: 'Larkfield' } } });

function visit(path: string, title: string) {
  document.title = title;
  const { unmount } = render(
    <TestApiProvider apis={[[configApiRef, config]]}>
      <MemoryRouter initialEntries={[path]}>
        <RecentPagesListener />
      </MemoryRouter>
    </TestApiProvider>,
  );
  return {
    stay: () => act(() => jest.advanceTimersByTime(5000)),
    leave: unmount,
  };
}

describe('RecentPagesListener', () => {
  beforeEach(() => {
    window.localStorage.clear();
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('notes a page one stays on, without the name of the portal', () => {
    visit('/catalog/default/api/orders', 'Orders API · Larkfield').stay();
    expect(readRecentPages()).toMatchObject([
      { path: '/catalog/default/api/orders', title: 'Orders API' },
    ]);
  });

  it('does not note a page one only passes', () => {
    visit('/catalog', 'Catalog · Larkfield').leave();
    act(() => jest.advanceTimersByTime(5000));
    expect(readRecentPages()).toEqual([]);
  });

  it.each(['/', '/search', '/settings/general', '/notifications'])(
    'does not note %s, which is one press away',
    path => {
      visit(path, 'Page · Larkfield').stay();
      expect(readRecentPages()).toEqual([]);
    },
  );
});

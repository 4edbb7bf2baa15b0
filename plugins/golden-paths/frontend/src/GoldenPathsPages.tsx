import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EmptyState, Page, SkeletonRows } from '@callboard/ui';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { goldenPathsTabs } from './goldenPathsTabs';
import { goldenPathsRouteRef } from './routes';

/** The frame of all pages of `golden-paths`: one title, and their tabs. */
export function GoldenPathsPages() {
  const path = useRouteRef(goldenPathsRouteRef)?.() ?? '';
  return (
    <Page
      title="Golden paths"
      description="What templates ask of you, and what was made from them."
      tabs={goldenPathsTabs.map(tab => ({
        id: tab.path,
        label: tab.label,
        href: `${path}/${tab.path}`,
      }))}
    >
      <Suspense fallback={<SkeletonRows rows={6} label="Loading" />}>
        <Routes>
          {goldenPathsTabs.map(({ path: tabPath, Content }) => (
            <Route key={tabPath} path={`${tabPath}/*`} element={<Content />} />
          ))}
          <Route
            index
            element={<Navigate to={goldenPathsTabs[0].path} replace />}
          />
          <Route
            path="*"
            element={
              <EmptyState title="There is no such page">
                The tabs above lead to all pages of golden paths.
              </EmptyState>
            }
          />
        </Routes>
      </Suspense>
    </Page>
  );
}

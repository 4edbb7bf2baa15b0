import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EmptyState, Page, SkeletonRows } from '@callboard/ui';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { scorecardsRouteRef } from './routes';
import { scorecardsTabs } from './scorecardsTabs';

/** The frame of all pages of `scorecards`: one title, and their tabs. */
export function ScorecardsPages() {
  const path = useRouteRef(scorecardsRouteRef)?.() ?? '';
  return (
    <Page
      title="Scorecards"
      description="What good looks like here, how far everything is, and what to do next."
      tabs={scorecardsTabs.map(tab => ({
        id: tab.path,
        label: tab.label,
        href: `${path}/${tab.path}`,
      }))}
    >
      <Suspense fallback={<SkeletonRows rows={6} label="Loading" />}>
        <Routes>
          {scorecardsTabs.map(({ path: tabPath, Content }) => (
            <Route key={tabPath} path={`${tabPath}/*`} element={<Content />} />
          ))}
          <Route
            index
            element={<Navigate to={scorecardsTabs[0].path} replace />}
          />
          <Route
            path="*"
            element={
              <EmptyState title="There is no such page">
                The tabs above lead to all pages of scorecards.
              </EmptyState>
            }
          />
        </Routes>
      </Suspense>
    </Page>
  );
}

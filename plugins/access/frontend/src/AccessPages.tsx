import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ForbiddenState, Page, SkeletonRows } from '@callboard/ui';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { AccessTab, accessTabs } from './accessTabs';
import { accessRouteRef } from './routes';
import { PolicyLayout } from './policies/PolicyLayout';
import { useAccessRights } from './shared/useAccessRights';

/** The frame of all pages of `access`: one title, and the tabs of who looks. */
export function AccessPages() {
  const path = useRouteRef(accessRouteRef)?.() ?? '';
  const { loading, allows } = useAccessRights();
  const tabs = accessTabs.filter(
    ({ permission }) => !loading && (!permission || allows(permission)),
  );

  return (
    <Page
      title="Access"
      description="Who may do what in this portal, why, and what they did."
      tabs={tabs.map(tab => ({
        id: tab.path,
        label: tab.label,
        href: `${path}/${tab.path}`,
      }))}
    >
      {loading && <SkeletonRows rows={6} label="Loading your rights" />}
      {!loading && (
        <Suspense fallback={<SkeletonRows rows={6} label="Loading" />}>
          <Routes>
            <Route element={<PolicyLayout />}>
              {tabs.filter(tab => tab.isPolicy).map(toRoute)}
            </Route>
            {tabs.filter(tab => !tab.isPolicy).map(toRoute)}
            <Route index element={<Navigate to={tabs[0].path} replace />} />
            <Route
              path="*"
              element={<ForbiddenState title="There is no such page for you" />}
            />
          </Routes>
        </Suspense>
      )}
    </Page>
  );
}

function toRoute({ path, Content }: AccessTab) {
  return <Route key={path} path={`${path}/*`} element={<Content />} />;
}

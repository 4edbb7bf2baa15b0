import { Route, Routes } from 'react-router-dom';
import { ImportPage } from './ImportPage';
import { RebasePage } from './RebasePage';
import { VersionListPage } from './VersionListPage';
import { VersionPage } from './VersionPage';

/** The versions of the policy: what they say, and what became of them. */
export function VersionsPage() {
  return (
    <Routes>
      <Route index element={<VersionListPage />} />
      <Route path="import" element={<ImportPage />} />
      <Route path=":version" element={<VersionPage />} />
      <Route path=":version/rebase" element={<RebasePage />} />
    </Routes>
  );
}

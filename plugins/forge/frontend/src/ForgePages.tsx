import { Route, Routes } from 'react-router-dom';
import { CommitsPage } from './commits/CommitsPage';
import { FilePage } from './file/FilePage';
import { PullRequestPage } from './pullRequest/PullRequestPage';
import { PullRequestsPage } from './pullRequests/PullRequestsPage';
import { RepositoriesPage } from './repositories/RepositoriesPage';
import { FolderPage } from './repository/FolderPage';

/** Everything below the page's own path. */
export function ForgePages() {
  return (
    <Routes>
      <Route path="/" element={<RepositoriesPage />} />
      <Route path="/:org/:name" element={<FolderPage />} />
      <Route path="/:org/:name/tree/:ref/*" element={<FolderPage />} />
      <Route path="/:org/:name/blob/:ref/*" element={<FilePage />} />
      <Route path="/:org/:name/commits/:ref/*" element={<CommitsPage />} />
      <Route path="/:org/:name/pulls" element={<PullRequestsPage />} />
      <Route path="/:org/:name/pulls/:number" element={<PullRequestPage />} />
    </Routes>
  );
}

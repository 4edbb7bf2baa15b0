import { Route, Routes } from 'react-router-dom';
import { StandingsPage } from './StandingsPage';
import { TeamPage } from './TeamPage';

/** Teams, systems and domains beside each other, and one of them by itself. */
export function TeamsPage() {
  return (
    <Routes>
      <Route index element={<StandingsPage />} />
      <Route path=":scopeRef" element={<TeamPage />} />
    </Routes>
  );
}

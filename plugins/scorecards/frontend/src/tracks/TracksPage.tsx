import { Route, Routes } from 'react-router-dom';
import { TrackEditorPage } from './TrackEditorPage';
import { TrackListPage } from './TrackListPage';
import { TrackPage } from './TrackPage';

/** The tab "Tracks" of the pages of scorecards. */
export function TracksPage() {
  return (
    <Routes>
      <Route index element={<TrackListPage />} />
      <Route path="new" element={<TrackEditorPage />} />
      <Route path=":trackId/edit" element={<TrackEditorPage />} />
      <Route path=":trackId/*" element={<TrackPage />} />
    </Routes>
  );
}

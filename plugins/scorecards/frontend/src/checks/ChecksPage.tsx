import { Route, Routes } from 'react-router-dom';
import { CheckEditorPage } from './CheckEditorPage';
import { CheckListPage } from './CheckListPage';
import { CheckPage } from './CheckPage';

/** The tab "Checks" of the pages of scorecards. */
export function ChecksPage() {
  return (
    <Routes>
      <Route index element={<CheckListPage />} />
      <Route path="new" element={<CheckEditorPage />} />
      <Route path=":checkId/edit" element={<CheckEditorPage />} />
      <Route path=":checkId/*" element={<CheckPage />} />
    </Routes>
  );
}

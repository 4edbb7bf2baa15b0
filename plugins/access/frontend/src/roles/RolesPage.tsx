import { Route, Routes } from 'react-router-dom';
import { RoleEditor } from './RoleEditor';
import { RoleListPage } from './RoleListPage';

/** The roles of the policy, and one of them to be edited. */
export function RolesPage() {
  return (
    <Routes>
      <Route index element={<RoleListPage />} />
      <Route path="new" element={<RoleEditor />} />
      <Route path="edit/:roleId" element={<RoleEditor />} />
    </Routes>
  );
}

import { Route, Routes, useParams } from 'react-router-dom';
import { ApprovalListPage } from './ApprovalListPage';
import { ApprovalPage } from './ApprovalPage';

function OneApproval() {
  const { id = '' } = useParams();
  return <ApprovalPage key={id} id={id} />;
}

/** The tab "Approvals" of the pages of golden paths. */
export function ApprovalsPage() {
  return (
    <Routes>
      <Route index element={<ApprovalListPage />} />
      <Route path=":id" element={<OneApproval />} />
    </Routes>
  );
}

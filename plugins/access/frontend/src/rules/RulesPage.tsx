import { Route, Routes } from 'react-router-dom';
import { RuleEditor } from './RuleEditor';
import { RuleListPage } from './RuleListPage';

/** The rules of the policy, and one of them to be edited. */
export function RulesPage() {
  return (
    <Routes>
      <Route index element={<RuleListPage />} />
      <Route path="new" element={<RuleEditor />} />
      <Route path="edit/:ruleId" element={<RuleEditor />} />
    </Routes>
  );
}

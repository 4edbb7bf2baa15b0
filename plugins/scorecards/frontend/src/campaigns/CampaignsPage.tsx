import { Route, Routes } from 'react-router-dom';
import { CampaignEditorPage } from './CampaignEditorPage';
import { CampaignListPage } from './CampaignListPage';
import { CampaignPage } from './CampaignPage';

/** The tab "Campaigns" of the pages of scorecards. */
export function CampaignsPage() {
  return (
    <Routes>
      <Route index element={<CampaignListPage />} />
      <Route path="new" element={<CampaignEditorPage />} />
      <Route path=":campaignId/edit" element={<CampaignEditorPage />} />
      <Route path=":campaignId" element={<CampaignPage />} />
    </Routes>
  );
}

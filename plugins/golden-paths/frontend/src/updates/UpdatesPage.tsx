import { Route, Routes } from 'react-router-dom';
import { AdoptPage } from '../adoption/AdoptPage';
import { ServicePage } from './ServicePage';
import { TemplateListPage } from './TemplateListPage';
import { TemplatePage } from './TemplatePage';

/** The tab "Updates" of the pages of golden paths. */
export function UpdatesPage() {
  return (
    <Routes>
      <Route index element={<TemplateListPage />} />
      <Route path="templates/:namespace/:name/*" element={<TemplatePage />} />
      <Route path="services/:kind/:namespace/:name" element={<ServicePage />} />
      <Route path="adopt/:kind/:namespace/:name" element={<AdoptPage />} />
    </Routes>
  );
}

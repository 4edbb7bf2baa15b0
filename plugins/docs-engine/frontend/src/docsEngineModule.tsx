import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { HeadingAnchors } from './anchors/HeadingAnchors';
import { FreshDocsOffer } from './freshness/FreshDocsOffer';
import { MermaidDiagrams } from './mermaid/MermaidDiagrams';
import { readerPage } from './reader/readerPage';
import { SidebarPosition } from './reader/SidebarPosition';
import { ReportIssueWherePossible } from './reportIssue/ReportIssueWherePossible';

const mermaidAddon = AddonBlueprint.make({
  name: 'mermaid',
  params: {
    name: 'Mermaid',
    location: TechDocsAddonLocations.Content,
    component: MermaidDiagrams,
  },
});

const headingAnchorsAddon = AddonBlueprint.make({
  name: 'heading-anchors',
  params: {
    name: 'HeadingAnchors',
    location: TechDocsAddonLocations.Content,
    component: HeadingAnchors,
  },
});

const freshDocsAddon = AddonBlueprint.make({
  name: 'fresh-docs',
  params: {
    name: 'FreshDocs',
    location: TechDocsAddonLocations.Subheader,
    component: FreshDocsOffer,
  },
});

const sidebarPositionAddon = AddonBlueprint.make({
  name: 'sidebar-position',
  params: {
    name: 'SidebarPosition',
    location: TechDocsAddonLocations.Content,
    component: SidebarPosition,
  },
});

// In place of the stock one, which is found under the same name.
const reportIssueAddon = AddonBlueprint.make({
  name: 'report-issue',
  params: {
    name: 'ReportIssue',
    location: TechDocsAddonLocations.Content,
    component: ReportIssueWherePossible,
  },
});

/** What the reader of docs gets beyond the stock one. */
export const docsEngineModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [
    readerPage,
    mermaidAddon,
    headingAnchorsAddon,
    freshDocsAddon,
    sidebarPositionAddon,
    reportIssueAddon,
  ],
});

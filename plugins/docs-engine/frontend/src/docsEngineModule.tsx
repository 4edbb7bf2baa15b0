import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { HeadingAnchors } from './anchors/HeadingAnchors';
import { FreshDocsOffer } from './freshness/FreshDocsOffer';
import { MermaidDiagrams } from './mermaid/MermaidDiagrams';

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

/** What the reader of docs gets beyond the stock one. */
export const docsEngineModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [mermaidAddon, headingAnchorsAddon, freshDocsAddon],
});

import {
  RiBookOpenLine,
  RiEyeLine,
  RiFileWarningLine,
  RiFolderLine,
  RiGitRepositoryLine,
  RiHome4Line,
  RiAddBoxLine,
  RiNodeTree,
  RiNotification3Line,
  RiPlugLine,
  RiSearchLine,
  RiSettings3Line,
  RiToolsLine,
  RemixiconComponentType,
} from '@remixicon/react';

/** Line icons for known pages, by extension id; others keep their own. */
export const pageIcons: Record<string, RemixiconComponentType> = {
  'page:api-docs': RiPlugLine,
  'page:app-visualizer': RiEyeLine,
  'page:catalog': RiFolderLine,
  'page:catalog-graph': RiNodeTree,
  'page:catalog-unprocessed-entities': RiFileWarningLine,
  'page:devtools': RiToolsLine,
  'page:forge': RiGitRepositoryLine,
  'page:home': RiHome4Line,
  'page:notifications': RiNotification3Line,
  'page:scaffolder': RiAddBoxLine,
  'page:search': RiSearchLine,
  'page:techdocs': RiBookOpenLine,
  'page:user-settings': RiSettings3Line,
};

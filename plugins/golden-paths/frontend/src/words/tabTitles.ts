import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

/** Sentence case for tabs, whose titles are no translations. */
export const tabTitles = [
  scaffolderPlugin
    .getExtension('sub-page:scaffolder/editor')
    .override({ params: { title: 'Template editor' } }),
  scaffolderPlugin
    .getExtension('sub-page:scaffolder/templating-extensions')
    .override({ params: { title: 'Templating extensions' } }),
];

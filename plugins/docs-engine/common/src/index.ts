export * from './markdown/types';
export * from './site/types';
export { SourceError } from './site/SourceError';
export { loadSite, type LoadSiteOptions } from './site/loadSite';
export {
  createPageCompiler,
  type PageCompiler,
} from './site/page/createPageCompiler';
export {
  createPageRenderer,
  type PageRenderer,
} from './site/shell/createPageRenderer';
export { searchIndex } from './site/page/searchIndex';
export { techdocsMetadata } from './site/techdocsMetadata';
export { stylesheet } from './site/theme/stylesheet';
export { createMarkdown, type Markdown } from './markdown/Markdown';
export { isKnownExtension } from './markdown/extensions';

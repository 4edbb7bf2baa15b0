export { runCli } from './runCli';
export type { Terminal } from './Terminal';
export type { DocsTools } from './docs/DocsTools';

export { docsEngineModule as default } from './docsEngineModule';

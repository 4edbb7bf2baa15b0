export {
  PluginHttpClient,
  type ClientOptions,
  type ItemsPage,
  type PageRequest,
  type Query,
} from './PluginHttpClient';

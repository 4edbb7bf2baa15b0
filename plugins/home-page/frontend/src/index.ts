export { startPages as default } from './startPages';

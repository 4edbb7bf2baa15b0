export { catalogPages as default } from './catalogPages';

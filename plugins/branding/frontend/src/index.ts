export { brandingModule as default } from './module';

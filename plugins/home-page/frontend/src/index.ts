export { homePageModule as default } from './module';

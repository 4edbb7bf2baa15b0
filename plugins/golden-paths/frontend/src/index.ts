export { goldenPaths as default } from './goldenPaths';

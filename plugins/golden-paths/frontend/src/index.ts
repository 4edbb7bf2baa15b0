export { goldenPathsModule as default } from './goldenPathsModule';

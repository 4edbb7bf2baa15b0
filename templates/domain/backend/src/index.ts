export { __domainId__Plugin as default } from './plugin';

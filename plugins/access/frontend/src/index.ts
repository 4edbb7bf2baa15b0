export { access as default } from './access';

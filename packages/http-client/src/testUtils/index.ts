export { fetching, refusing } from './fetching';

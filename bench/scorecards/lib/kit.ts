/** Of the backend kit, what scorecards need; the rest would start a portal. */
export { authorize } from '../../../packages/backend-kit/src/permissions/authorize';
export {
  readPage,
  pageQuerySchema,
} from '../../../packages/backend-kit/src/http/paging';
export { RevalidatingCache } from '../../../packages/backend-kit/src/identity/RevalidatingCache';
export { parseInput } from '../../../packages/backend-kit/src/http/parseInput';

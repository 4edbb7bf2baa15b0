/** Of the backend kit, what the audit log needs; the rest would start a portal. */
export { audited } from '../../../packages/backend-kit/src/audit/audited';
export { readPage } from '../../../packages/backend-kit/src/http/paging';

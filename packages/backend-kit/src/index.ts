export { assetsFolder } from './http/assetsFolder';
export { audited } from './audit/audited';
export type {
  AuditRecord,
  AuditResult,
  AuditSeverity,
} from './audit/AuditRecord';
export { auditTrailServiceRef } from './audit/AuditTrail';
export type { AuditSink, AuditTrail } from './audit/AuditTrail';
export { authorize } from './permissions/authorize';
export { boundedRootHttpRouterFactory } from './http/boundedRootHttpRouterFactory';
export { databaseRootHealthFactory } from './health/databaseRootHealthFactory';
export { heldEventsServiceFactory } from './events/heldEventsServiceFactory';
export { migrate } from './database/migrate';
export { pageQuerySchema, readPage } from './http/paging';
export type { Page, ReadPageOptions } from './http/paging';
export { parseInput } from './http/parseInput';
export { permissionEngineServiceRef } from './permissions/PermissionEngine';
export type {
  PermissionEngine,
  RegisteredPermission,
  RegisteredResourceType,
} from './permissions/PermissionEngine';
export { platformServices } from './platformServices';
export { whenConfigured } from './whenConfigured';

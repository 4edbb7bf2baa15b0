export { assetsFolder } from './http/assetsFolder';
export { audited } from './audit/audited';
export type {
  AuditRecord,
  AuditResult,
  AuditSeverity,
} from './audit/AuditRecord';
export { auditTrailServiceRef, createAuditTrail } from './audit/AuditTrail';
export type { AuditedEvent } from './audit/audited';
export type { AuditSink, AuditTrail } from './audit/AuditTrail';
export { describeRequest } from './audit/describeRequest';
export { requestOf } from './audit/requestOf';
export { recordingAuditorFactory } from './audit/recordingAuditorFactory';
export { watchRequestsFactory } from './audit/watchRequestsFactory';
export { authorize } from './permissions/authorize';
export { boundedRootHttpRouterFactory } from './http/boundedRootHttpRouterFactory';
export { FollowedFile } from './files/FollowedFile';
export type { FileNews, FollowedFileOptions } from './files/FollowedFile';
export { nameOf } from './identity/nameOf';
export { repeat } from './scheduler/repeat';
export { databaseRootHealthFactory } from './health/databaseRootHealthFactory';
export type { RelayedEvent } from './events/relayEvent';
export { heldEventsServiceFactory } from './events/heldEventsServiceFactory';
export { guardedHttpAuthFactory } from './identity/guardedHttpAuthFactory';
export { GROUP_CLAIMS_RESOLVER } from './identity/readIdentityConfig';
export { GROUPS_CLAIM } from './identity/SignInClaimsClient';
export { GroupAncestry } from './identity/GroupAncestry';
export type { ReadEntities } from './identity/GroupAncestry';
export { liveIdentitiesServiceRef } from './identity/liveIdentitiesServiceRef';
export type { LiveIdentities, UserIdentity } from './identity/LiveIdentities';
export { RevalidatingCache } from './identity/RevalidatingCache';
export type {
  CachedAnswer,
  RevalidatingCacheOptions,
} from './identity/RevalidatingCache';
export { liveUserInfoFactory } from './identity/liveUserInfoFactory';
export { migrate } from './database/migrate';
export { pageQuerySchema, readPage } from './http/paging';
export type { Page, ReadPageOptions } from './http/paging';
export { parseInput } from './http/parseInput';
export { ConditionJudge } from './permissions/ConditionJudge';
export type { ConditionalCase, Verdict } from './permissions/ConditionJudge';
export { enginePermissionsFactory } from './permissions/enginePermissionsFactory';
export { engineRegistryFactory } from './permissions/engineRegistryFactory';
export { PermissionDecider } from './permissions/PermissionDecider';
export type {
  PermissionAnswer,
  PermissionDeciderOptions,
  PermissionQuestion,
} from './permissions/PermissionDecider';
export { permissionEngineServiceRef } from './permissions/PermissionEngine';
export type {
  Denial,
  PermissionEngine,
  RegisteredPermission,
  RegisteredResourceType,
} from './permissions/PermissionEngine';
export { RemoteConditionsClient } from './permissions/RemoteConditionsClient';
export type { RemoteConditionsClientOptions } from './permissions/RemoteConditionsClient';
export { reportDenials } from './permissions/reportDenials';
export type { AnsweredQuestions } from './permissions/reportDenials';
export { sleep } from './scheduler/sleep';
export { stableJson } from './json/stableJson';
export { PUSH_TOPICS, readPush } from './events/readPush';
export { VisibleEntities } from './permissions/VisibleEntities';
export { platformServices } from './platformServices';
export type { RunnerListening } from './http/loopbackRootHttpRouterFactory';
export {
  portalProcessFactory,
  portalProcessServiceRef,
} from './process/portalProcess';
export type { PortalProcess } from './process/portalProcess';
export { writeRelayed } from './process/RelayedLogger';
export type {
  LogLevel,
  RelayedLog,
  RelayedLine,
} from './process/RelayedLogger';
export { PROCESS_ROLE, processRole } from './process/processRole';
export type { ProcessRole } from './process/processRole';
export { whenConfigured } from './whenConfigured';

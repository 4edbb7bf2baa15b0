export type { ItemsPage, PageRequest } from '@callboard/http-client';
export * from './approvals/ApprovalsApi';
export * from './approvals/ApprovalsClient';
export * from './approvals/gates';
export * from './approvals/schemas';
export * from './approvals/signals';
export * from './approvals/types';
export * from './drift/DriftApi';
export * from './drift/DriftClient';
export * from './drift/schemas';
export * from './drift/types';
export * from './drift/UpdatesApi';
export * from './entityActions/EntityActionsApi';
export * from './entityActions/EntityActionsClient';
export * from './entityActions/schemas';
export * from './entityActions/types';
export * from './history/HistoryApi';
export * from './history/HistoryClient';
export * from './history/schemas';
export * from './history/types';
export * from './lineage/entityPath';
export * from './lineage/LineageClient';
export * from './lineage/schemas';
export * from './lineage/types';
export * from './merge/diffOf';
export * from './merge/mergeText';
export * from './merge/mergeTrees';
export * from './permissions';
export * from './runs/RunsClient';
export * from './runs/schemas';
export * from './runs/types';
export * from './updates/AdoptionsClient';
export * from './updates/schemas';
export * from './updates/UpdatesClient';
export { lintTemplate } from './lint/lintTemplate';
export type {
  InstalledAction,
  TemplatePath,
  TemplateProblem,
} from './lint/types';
export { editTemplate, type TemplateEdit } from './builder/editTemplate';
export * from './builder/TemplateSourceClient';

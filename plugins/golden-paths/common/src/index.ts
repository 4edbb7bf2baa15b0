export * from './approvals/gates';
export * from './approvals/types';
export * from './drift/types';
export * from './entityActions/types';
export * from './history/types';
export * from './lineage/types';
export * from './permissions';
export * from './runs/types';

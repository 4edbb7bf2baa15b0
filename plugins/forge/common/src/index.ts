export * from './ForgeClient';
export * from './permissions';
export * from './pullRequests';
export * from './schemas';
export * from './types';

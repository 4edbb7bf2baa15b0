export * from './ForgeClient';
export * from './permissions';
export * from './schemas';
export * from './types';

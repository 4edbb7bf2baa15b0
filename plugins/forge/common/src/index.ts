export * from './ForgeClient';
export * from './schemas';
export * from './types';

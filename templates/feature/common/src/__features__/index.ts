export * from './__Features__Client';
export * from './permissions';
export * from './schemas';
export * from './types';

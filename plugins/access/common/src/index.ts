export * from './audit/types';
export * from './permissions';
export * from './policy/decisions';
export * from './policy/types';
export * from './policy/versions';
export * from './simulate/types';

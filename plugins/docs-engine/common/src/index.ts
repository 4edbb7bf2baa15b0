export * from './markdown/types';
export * from './site/types';

export * from './PullRequestsClient';
export * from './schemas';
export * from './types';

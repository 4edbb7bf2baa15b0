export { testDatabase } from './testDatabase';
export type { TestDatabase } from './testDatabase';
export { testDatabaseFactory } from './testDatabaseFactory';

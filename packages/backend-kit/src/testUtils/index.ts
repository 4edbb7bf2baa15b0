export { migrateBefore } from './migrateBefore';
export { testDatabase } from './testDatabase';
export type { TestDatabase } from './testDatabase';
export { testDatabaseFactory } from './testDatabaseFactory';
export { testSchema } from './testSchema';
export type { TestSchema, TestSchemaOptions } from './testSchema';
export { testServer } from './testServer';

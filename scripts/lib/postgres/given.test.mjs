import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenPostgres } from './given.mjs';

test('takes the embedded PostgreSQL when the environment names none', () => {
  assert.equal(givenPostgres({}), undefined);
  assert.equal(givenPostgres({ POSTGRES_PASSWORD: 'x' }), undefined);
});

test('reads POSTGRES_*, with the defaults of the configuration', () => {
  assert.deepEqual(
    givenPostgres({ POSTGRES_HOST: 'db', POSTGRES_PASSWORD: 'x' }),
    {
      POSTGRES_HOST: 'db',
      POSTGRES_PORT: '5432',
      POSTGRES_USER: 'callboard',
      POSTGRES_PASSWORD: 'x',
      POSTGRES_DATABASE: 'callboard',
    },
  );
});

test('hands over the sslmode of DATABASE_URL', () => {
  const given = givenPostgres({
    DATABASE_URL: 'postgres://db/x?sslmode=require',
  });
  assert.equal(given.PGSSLMODE, 'require');
});

test('reads every part of DATABASE_URL', () => {
  assert.deepEqual(
    givenPostgres({
      DATABASE_URL: 'postgresql://ada:p%40ss@db.example:6432/por%20tal',
      POSTGRES_HOST: 'other',
    }),
    {
      POSTGRES_HOST: 'db.example',
      POSTGRES_PORT: '6432',
      POSTGRES_USER: 'ada',
      POSTGRES_PASSWORD: 'p@ss',
      POSTGRES_DATABASE: 'por tal',
    },
  );
});

test('fills in what DATABASE_URL leaves out', () => {
  assert.deepEqual(givenPostgres({ DATABASE_URL: 'postgres://db' }), {
    POSTGRES_HOST: 'db',
    POSTGRES_PORT: '5432',
    POSTGRES_USER: 'postgres',
    POSTGRES_PASSWORD: '',
    POSTGRES_DATABASE: 'callboard',
  });
});

for (const url of ['db.example', 'mysql://db/x', 'postgres://', 'postgres']) {
  test(`says what DATABASE_URL should look like, not "${url}"`, () => {
    assert.throws(
      () => givenPostgres({ DATABASE_URL: url }),
      error =>
        error.name === 'Problem' &&
        /postgres:\/\/user:password@host:5432\/database/.test(error.message),
    );
  });
}

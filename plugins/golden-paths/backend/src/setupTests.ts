// A real database and whole backends: on a busy machine that takes more than five seconds.
jest.setTimeout(60_000);

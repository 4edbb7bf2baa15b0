import '@testing-library/jest-dom';

// A whole app is rendered; on a busy machine that takes more than five seconds.
jest.setTimeout(30_000);

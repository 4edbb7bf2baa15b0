import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app in jsdom is slow on a busy machine; what fails still fails.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

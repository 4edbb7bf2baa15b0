import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Charts load their library, which takes long on a busy machine; what fails still fails.
configure({ asyncUtilTimeout: 15_000 });

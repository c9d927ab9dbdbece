import { configure } from '@testing-library/react';

// a busy machine is slow, not wrong: what must appear is waited for, no time is asserted
configure({ asyncUtilTimeout: 15_000 });

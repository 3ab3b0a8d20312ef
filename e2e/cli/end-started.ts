import { afterAll } from 'vitest';
import { endStarted } from './started.ts';

// A test that failed before it ended its program leaves none running beside those behind it.
afterAll(endStarted);

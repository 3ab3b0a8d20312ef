import { config } from 'zod';

// The policy of the page lets nothing be compiled from text. Zod would find out by trying: the browser reports each
// attempt, and to say where it was made it compiles the whole bundle once more.
config({ jitless: true });

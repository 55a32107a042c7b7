import './quiet.ts';

// The door to Astro for our commands.
export { build, dev } from 'astro';

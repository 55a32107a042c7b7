import './quiet.ts';

// The door to Astro for our commands.
export { type AstroIntegration, build, dev } from 'astro';

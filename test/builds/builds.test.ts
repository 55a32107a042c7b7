import { describe } from 'vitest';
import another from './another.ts';
import otherContent from './build.ts';
import develop from './develop.ts';
import forms from './forms.ts';
import parts from './parts.ts';
import preview from './preview.ts';
import prose from './prose.ts';
import smallest from './smallest.ts';

// Builds of one project wait for each other, and development servers share Astro's notes with them: so they come one after another, in
// one file. Each is of a small content of its own.

describe('build', otherContent);
describe('parts', parts);
describe('smallest', smallest);
describe('another', another);
describe('preview', preview);
describe('prose', prose);
describe('develop', develop);
describe('forms', forms);

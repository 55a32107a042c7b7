/** The environment without what the test runner puts in it, which changes how a development server or a build works. */
export const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|DEV|PROD|SSR|MODE|BASE_URL|NODE_ENV)/.test(name)),
);

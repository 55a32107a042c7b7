// For the compiler, which does not read .astro files: Astro's own check knows what is in them.
declare module '*.astro' {
  const component: (props: object) => unknown;
  export default component;
}

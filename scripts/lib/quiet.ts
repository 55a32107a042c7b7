// Astro tells nobody who uses it for what, and asks nobody whether there is a newer one. It looks at these at each event, so that they
// count from the moment that this module is loaded: by every command that starts Astro, before it, and by astro.config.mjs.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

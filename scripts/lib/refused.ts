/** Why there is no new site, in words for whoever builds. */
export class Refused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[], summary = 'Bygget avbröts.') {
    super(summary);
    this.problems = problems;
  }
}

/** What has happened, for whoever runs the build; a fault of ours with all that helps to find it. `target`: where the site was to be put. */
function inWords(error: unknown, target: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path: file = '' } = error as NodeJS.ErrnoException;
  // A copy that finds no room says only that it could not be written.
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO') return `Disken är full${file && ` (${file})`}. Gör plats och bygg igen.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `Det går inte att skriva i ${file}. Ge dig rätt att skriva där.`;
  if (code === 'ENOTDIR') return `${file} kan inte vara en mapp: en del av namnet är en fil. Välj en annan mapp med OUT_DIR.`;
  if (code === 'EBUSY' || code === 'EXDEV') return `${file} går inte att byta ut i ett steg (${code}). Välj en annan mapp med OUT_DIR.`;
  if (code === 'ERR_SQLITE_ERROR') return `Det går inte att skriva bredvid ${target}. Välj en mapp där du får skriva, med OUT_DIR.`;
  return error.stack ?? error.message;
}

/** Tells on standard error why there is no new site, and what became of the last one; ends the process. */
export function refuse(error: unknown, target: string, site: string): never {
  const problems = error instanceof Refused ? error.problems : [inWords(error, target)];
  const more = problems.length > 50 ? `\n… och ${problems.length - 50} till.\n` : '';
  const summary = error instanceof Refused ? error.message : 'Bygget avbröts.';
  console.error(`${problems.slice(0, 50).join('\n\n')}\n${more}\n${summary} ${site}`);
  process.exit(1);
}

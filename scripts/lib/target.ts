import fs from 'node:fs';
import path from 'node:path';
import { foreignTo, realPath } from './publish.ts';

// A build replaces the whole of the folder that it is given: here is what it will not replace.

/** The project's own folders: nothing that is built belongs there. */
const OWN = ['.astro', '.git', 'node_modules', 'public', 'scripts', 'src', 'test'];

function isWithin(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}

/** Whether a folder is a file system of its own, or is lent from another place: such a folder cannot be renamed. */
function isMount(folder: string): boolean {
  if (fs.statSync(folder).dev !== fs.statSync(path.dirname(folder)).dev) return true;
  const table = '/proc/self/mountinfo';
  if (!fs.existsSync(table)) return false;
  const places = fs
    .readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4]);
  return places.some((place) => place?.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8))) === folder);
}

/** Why a site may not be put in a folder, and what to do instead; undefined where it may. */
export function whyNot(target: string, project: string, content: string): string | undefined {
  const link = fs.lstatSync(target, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && !fs.existsSync(target)) return `OUT_DIR är ${target}, en länk som inte leder någonstans. Rätta länken.`;
  const folder = realPath(target);
  return (
    overlap(folder, realPath(project), realPath(content)) ?? (fs.existsSync(folder) ? standing(folder) : undefined) ?? unwritable(folder)
  );
}

function overlap(folder: string, project: string, content: string): string | undefined {
  const own = 'Bygget ersätter hela mappen. Skriv en mapp som bara är till för sajten, till exempel OUT_DIR=dist.';
  if (isWithin(project, folder)) return `OUT_DIR är ${folder}, som projektet ligger i. ${own}`;
  if (isWithin(content, folder)) return `OUT_DIR är ${folder}, som innehållet ligger i. ${own}`;
  if (isWithin(folder, content)) return `OUT_DIR är ${folder}, som ligger i innehållet. ${own}`;
  const [first = ''] = path.relative(project, folder).split(path.sep);
  // Other folders in .build are targets of tests; this one is where every site is built.
  const isWork = isWithin(folder, path.join(project, '.build/site'));
  if (isWork || (isWithin(folder, project) && OWN.includes(first))) return `OUT_DIR är ${folder}, som hör till projektet. ${own}`;
  return undefined;
}

function standing(folder: string): string | undefined {
  if (!fs.statSync(folder).isDirectory()) return `OUT_DIR är ${folder}, som är en fil. Skriv en mapp, till exempel OUT_DIR=dist.`;
  if (isMount(folder))
    return `OUT_DIR är ${folder}, som är monterad från ett annat ställe och därför inte kan bytas ut i ett steg. Skriv en mapp i den, till exempel OUT_DIR=${path.join(folder, 'sajt')}, och låt webbservern visa den.`;
  const foreign = foreignTo(folder);
  if (foreign) {
    const some = `${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ` och ${foreign.length - 3} till` : ''}`;
    return `I ${folder} ligger sådant som bygget inte har lagt där: ${some}. Bygget ersätter hela mappen, så det skulle försvinna. Flytta det (till public/ om det hör till sajten), eller välj en annan mapp med OUT_DIR.`;
  }
  return undefined;
}

/** The nearest folder upwards that exists. */
const existing = (folder: string): string => (fs.existsSync(folder) ? folder : existing(path.dirname(folder)));

function unwritable(folder: string): string | undefined {
  const parent = existing(path.dirname(folder));
  try {
    fs.accessSync(parent, fs.constants.W_OK);
    return undefined;
  } catch {
    return `Det går inte att skriva i ${parent}, och bygget arbetar bredvid den mapp som det ersätter. Ge dig rätt att skriva där, eller välj en annan mapp med OUT_DIR.`;
  }
}

import { Buffer } from 'node:buffer';
import type { Changes } from '../catalogue/files.ts';
import type { Told } from './exchange.ts';
import { apply, namesIn, placeOf, readPicture, readTexts, Refused, SHARED_PICTURES } from './files.ts';
import { PICTURES } from '../catalogue/place.ts';
import { planRemoval } from './removal.ts';
import { verdictOn } from './verdict.ts';

// The forms' door to the content folder: the few questions that Decap's backend asks (its « proxy » protocol), each
// answered here and nothing else. What would be saved is checked first.

export type Question = { action?: unknown; params?: Record<string, unknown> };
export type Answer = { status: number; body: unknown };

/** Questions that change files. */
const WRITES = new Set(['persistEntry', 'persistMedia', 'deleteFiles']);

type File = { path: string; label?: string };
type Asset = { path: string; content: string };

/** Answers the forms' questions about a content folder, one at a time. `today` says which day the check is to count from. */
export function openDoor(folder: string, today: () => string, changed = (): void => {}): (question: Question) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    // What one save is checked against may not change under it.
    const answer = last.then(() => answerTo(folder, today(), question));
    last = answer.then(
      ({ status }) => (status === 200 && WRITES.has(String(question.action)) ? changed() : undefined),
      () => undefined,
    );
    return answer.catch(refusal);
  };
}

function refusal(error: unknown): Answer {
  if (error instanceof Refused) return { status: 400, body: { error: error.message } };
  console.error(error);
  return { status: 500, body: { error: 'Något gick fel. Inget är ändrat. Mer står i fönstret där redaktionen startades.' } };
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

async function answerTo(folder: string, date: string, { action, params = {} }: Question): Promise<Answer> {
  switch (action) {
    case 'entriesByFolder': {
      const names = await namesIn(folder, params.folder, Number(params.depth ?? 1));
      const own = names.filter((name) => name.endsWith(`.${String(params.extension)}`));
      return ok(
        await readTexts(
          folder,
          own.map((name) => ({ path: name })),
        ),
      );
    }
    case 'entriesByFiles':
      return ok(await readTexts(folder, list<File>(params.files)));
    case 'getEntry':
      return ok((await readTexts(folder, [{ path: String(params.path) }]))[0]);
    case 'getMedia': {
      const names = await namesIn(folder, params.mediaFolder ?? SHARED_PICTURES);
      return ok(await Promise.all(names.filter((name) => PICTURES.test(name)).map((name) => readPicture(folder, name))));
    }
    case 'getMediaFile':
      return ok(await readPicture(folder, String(params.path)));
    case 'persistEntry':
      return save(folder, date, list<{ path: string; raw: string }>(params.dataFiles), list<Asset>(params.assets));
    case 'persistMedia': {
      const asset = params.asset as Asset;
      const answer = await save(folder, date, [], [asset]);
      return answer.status === 200 ? ok(await readPicture(folder, asset.path)) : answer;
    }
    case 'planRemoval': {
      const { changes: _changes, ...plan } = await planRemoval(folder, date, await known(folder, params.path));
      return ok(plan);
    }
    case 'deleteFiles':
      return remove(folder, date, list<unknown>(params.paths), params.to);
    default:
      throw new Refused('Redaktionen känner inte igen frågan.');
  }
}

async function save(folder: string, date: string, texts: { path: string; raw: string }[], assets: Asset[]): Promise<Answer> {
  const changes: Changes = new Map([
    ...texts.map(({ path, raw }) => [path, Buffer.from(raw, 'utf8')] as const),
    ...assets.map(({ path, content }) => [path, Buffer.from(content, 'base64')] as const),
  ]);
  for (const name of changes.keys()) await placeOf(folder, name);
  const { own, others, isDraft } = await verdictOn(folder, date, changes);
  const told: Told = { faults: own, others };
  // A draft may wait with faults of its own; what it breaks for others may not.
  if (others.length > 0 || (own.length > 0 && !isDraft)) {
    const error = own.length > 0 ? 'Inget är sparat än: det finns fel att rätta.' : 'Inget är sparat: andra sidor skulle bli fel.';
    return { status: 422, body: { ...told, error } };
  }
  await apply(folder, changes);
  return ok(told);
}

/** A file's name, when the forms may touch it. */
async function known(folder: string, name: unknown): Promise<string> {
  await placeOf(folder, name);
  return String(name);
}

async function remove(folder: string, date: string, paths: unknown[], to: unknown): Promise<Answer> {
  if (paths.length !== 1) throw new Refused('Ta bort en sak i taget.');
  const plan = await planRemoval(folder, date, await known(folder, paths[0]), typeof to === 'string' ? to : undefined);
  if (plan.broken.length > 0) return { status: 409, body: { error: 'Inget är borttaget: andra sidor hänvisar hit.' } };
  if (plan.mustLead && to === '')
    return { status: 409, body: { error: 'Sidan har varit publicerad. Välj en sida som adressen leder till.' } };
  if (plan.addresses.length > 0 && to && !plan.targets.includes(String(to)))
    return { status: 409, body: { error: `${String(to)} är ingen sida som finns.` } };
  await apply(folder, plan.changes);
  return ok({ files: plan.files });
}

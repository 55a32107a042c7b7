import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { recordOf } from '../catalogue/consent.ts';

/**
 * A loader for the development server that a faulty file does not stop: the catalogue tells what is wrong with it
 * and leaves it out, so that here it may be empty.
 */
export function patient(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const found: unknown = Reflect.get(context, 'entryTypes');
      const entryTypes = isEntryTypes(found) ? new Map([...found].map(([ending, type]) => [ending, tolerant(type)])) : found;
      const parseData: typeof context.parseData = async (props) => {
        try {
          return await context.parseData({ ...props, data: withoutLostPicture(props.data, props.filePath) as typeof props.data });
        } catch {
          return {} as typeof props.data;
        }
      };
      return loader.load({ ...context, entryTypes, parseData } as typeof context);
    },
  };
}

type EntryType = {
  getEntryInfo: (entry: { contents: string; fileUrl: URL }) => Promise<{ data: object; body: string; slug: string; rawData: string }>;
  getRenderFunction?: (...args: unknown[]) => Promise<(...entry: unknown[]) => Promise<object>>;
};

/** What Astro gives a loader beside what it says: how each ending is read. */
const isEntryTypes = (value: unknown): value is Map<string, EntryType> =>
  value instanceof Map && [...value.values()].every((type: object) => 'getEntryInfo' in type);

function tolerant(type: EntryType): EntryType {
  const { getRenderFunction } = type;
  return {
    ...type,
    getEntryInfo: async (entry) => {
      try {
        return await type.getEntryInfo(entry);
      } catch {
        return { data: {}, body: '', slug: '', rawData: '' };
      }
    },
    ...(getRenderFunction && {
      getRenderFunction: async (...args) => {
        const render = await getRenderFunction.apply(type, args);
        return async (...entry) => {
          try {
            return await render(...entry);
          } catch {
            return { html: '' };
          }
        };
      },
    }),
  };
}

function withoutLostPicture(data: Record<string, unknown>, file: string | undefined): Record<string, unknown> {
  const { src } = recordOf(data.picture);
  if (typeof src !== 'string' || (file && existsSync(path.join(path.dirname(file), src)))) return data;
  return { ...data, picture: undefined };
}

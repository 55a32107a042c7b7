import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Loader } from 'astro/loaders';

type Picture = { src?: unknown };

/**
 * A loader for the development server that a faulty file does not stop: the catalogue tells what is wrong with it
 * and leaves it out, so that here it may be empty.
 */
export function patient(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const entryTypes = new Map(
        [...(context as unknown as { entryTypes: Map<string, EntryType> }).entryTypes].map(([ending, type]) => [ending, tolerant(type)]),
      );
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

function tolerant(type: EntryType): EntryType {
  return {
    ...type,
    getEntryInfo: async (entry) => {
      try {
        return await type.getEntryInfo(entry);
      } catch {
        return { data: {}, body: '', slug: '', rawData: '' };
      }
    },
    ...(type.getRenderFunction && {
      getRenderFunction: async (...args) => {
        const render = await type.getRenderFunction!(...args);
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
  const { src } = (data.picture ?? {}) as Picture;
  if (typeof src !== 'string' || (file && existsSync(path.join(path.dirname(file), src)))) return data;
  return { ...data, picture: undefined };
}

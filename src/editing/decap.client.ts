// What of Decap's own we lean on. Decap is a script that leaves itself in `window`, without types.

/** An immutable map of Decap's. */
export type Immutable = { get: (name: string) => unknown; getIn: (path: (string | number)[]) => unknown; toJS: () => unknown };

/** What Decap gives the control of a field. */
export type ControlProps = {
  forID: string;
  value: string | undefined;
  field: Immutable;
  onChange: (value: string) => void;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
};

/** The part of a backend that asks questions of a server, and the questions that we answer otherwise. */
export type Backend = {
  request: (question: { action: string; params: Record<string, unknown> }) => Promise<unknown>;
  deleteFiles: (paths: string[]) => Promise<unknown>;
  getMedia: (folder?: string) => Promise<unknown>;
  getMediaFile: (path: string) => Promise<unknown>;
};

type Node = object;
type Component<Props> = { render: (this: { props: Props }) => Node };
export type Phrases = { [key: string]: string | Phrases };

export type Decap = {
  init: (options: { config: object }) => void;
  getLocale: (language: string) => Phrases;
  registerLocale: (language: string, phrases: Phrases) => void;
  registerCustomFormat: (name: string, ending: string, format: object) => void;
  registerWidget: (name: string, control: object) => void;
  registerPreviewTemplate: (collection: string, component: object) => void;
  getBackend: (name: string) => { init: (config: object, options: object) => Backend };
  /** What is given is called with `new`, and so may not be an arrow. */
  registerBackend: (name: string, made: (config: object, options: object) => Backend) => void;
};

declare global {
  interface Window {
    CMS: Decap;
    CMS_MANUAL_INIT: boolean;
    h: (tag: string, props: object | null, ...children: (Node | string)[]) => Node;
    createClass: <Props>(component: Component<Props>) => object;
  }
}

// In place of the types of the DOM: what runs in Node has no document.
export type Document = never;

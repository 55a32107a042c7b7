// What tells how much is in the list, for those who have one: fetched by itself.
export { onSaved, savedItems } from './saved.client.ts';

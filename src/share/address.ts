/** An address as one says it and writes it by hand: without https. */
export const spoken = (address: string): string => address.replace(/^https?:\/\//, '');

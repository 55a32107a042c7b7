import type { Site } from '../catalogue/types.ts';

/** Where one finds all schools and educations, our own and the others: the site that ours names for it. */
export const educationGuide = ({ elsewhere }: Pick<Site, 'elsewhere'>): Site['elsewhere'][number] | undefined =>
  elsewhere.find(({ educations }) => educations);

import type { Same } from '../same.ts';
import type { validation as swedish } from '../sv/validation.ts';

/** Proof of what one can: validation, its methods and places. */
export const validation: Same<typeof swedish> = {
  'validation.methods': 'Ways to be assessed',
  'validation.centres': 'Places that we know of',
  'validation.method': 'Way to be assessed',
  'validation.centre': 'Place',
  'validation.centres.none':
    'We have found no list of the places, so we cannot say which is nearest. Ask those behind it, or a counsellor at adult education (komvux) in your municipality.',
  'validation.centres.some':
    'The list is not the whole truth: there may be more. Ask a counsellor at adult education (komvux) in your municipality.',
  'validation.centres.all': 'Every place of the list is here.',
  'validation.far': 'More than {km} km to the nearest place',
  'validation.far.note': 'As the crow flies from the main town of the municipality.',
  'validation.far.gap': '{method}: no place within {km} km of {places}.',
  'validation.covers': 'What the test covers',
  'validation.jobs': 'Jobs that it is for',
  'validation.jobs.ours': 'Which jobs these are is our own judgement.',
  'validation.jobs.any': 'The source does not tie it to any one job.',
  'validation.where': 'Where',
  'validation.where.about': 'Places for {method}',
  'validation.price': 'What it costs',
  'validation.price.unknown': 'We do not know. Ask before you sign up.',
  'validation.organiser': 'Who is behind it',
  'validation.contact': 'Ask',
  'validation.facts': 'In short',
  'validation.unknown': 'We do not know whether it is still there. Ask first.',
  'validation.job.title': 'Proof of what you already know',
  'validation.job.intro':
    'Can you do the job without papers to show it? Then you can be assessed. Read what the test covers beside what the job consists of.',
  'validation.job.own': 'The job’s tasks and skills',
  'validation.job.sheet': 'Tick what you can do: {tool}',
  'validation.job.coversUnknown': 'The source does not say what the test covers.',
  'validation.adult.title': 'Proof of what you already know',
  'validation.adult.intro':
    'If you have worked in a job without training you can be assessed, and only study what you lack. It is called validation.',
  'validation.adult.all': 'Everything that we have on validation',
};

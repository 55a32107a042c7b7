import type { Same } from '../same.ts';
import type { experiment as swedish } from '../sv/experiment.ts';

/** In British English: what one can try oneself, and the quiz beside it. */
export const experiment: Same<typeof swedish> = {
  'experiment.minutes': '{count} minutes',
  'experiment.adult': 'With an adult',
  'experiment.with-adult': 'with an adult',
  'experiment.prepare': 'You need',
  'experiment.steps': 'Do this',
  'experiment.safety': 'Be careful',
  'experiment.safety.adult': 'Do it together with an adult.',
  'experiment.jobs': 'They do the same thing at work',
  'experiment.more': 'Try something more',
  'experiment.all': 'Everything to try ({count})',
  'experiment.quiz': 'Guess first, then look',
  'experiment.quiz.note': 'Choose an answer and open the explanation. Nobody counts points, and what you choose is not kept.',
  'experiment.quiz.more': 'More questions ({count})',
  'experiment.quiz.show': 'See the answer',
  'experiment.quiz.answer': 'The right answer: {answer}.',
  'experiment.quiz.job': 'More about the job:',
  'experiment.enter': 'Compete with your class or in a team',
  'experiment.enter.note': 'Competitions for {stages}. Ask your teacher whether you can take part.',
  'experiment.grown': 'For adults',
  'experiment.grown.note': 'Read the steps and what stands under Be careful first. There is a lesson on the same thing among the lessons.',
  'experiment.grown.lesson': 'Lessons to use in class',
};

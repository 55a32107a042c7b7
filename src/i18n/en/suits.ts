import type { Same } from '../same.ts';
import type { suits as swedish } from '../sv/suits.ts';

/** What suits me: questions, and jobs with reasons. */
export const suits: Same<typeof swedish> = {
  'kind.suits': 'What suits me?',
  'suits.lead': 'Make {count} quick choices. You get suggestions of jobs, and why.',
  'suits.description':
    'Make {count} quick choices and get suggestions of jobs in {sector}, with reasons for and against. Nothing is stored.',
  'suits.private': 'Your answers stay in your browser. They are in the address, so that you can keep or share it.',
  'suits.noscript': 'The questions need JavaScript. Without it you can browse the jobs by what one does.',
  'suits.progress': 'Choice {number} of {count}',
  'suits.either': 'Both',
  'suits.none.of': 'Neither',
  'suits.any': 'No difference to me',
  'suits.skip': 'Skip',
  'suits.back': 'Back',
  'suits.finish': 'Show suggestions now',
  'suits.result': 'This may suit you',
  'suits.result.note': 'These are suggestions, not a verdict. The page does not know you. Open a few, and cross out what does not appeal.',
  'suits.group': 'Because you chose: {option}',
  'suits.because': 'Also fits: {options}',
  'suits.against': 'Speaks against: {options}',
  'suits.against.chosen': 'you chose “{option}”, and it is mostly not so here',
  'suits.against.passed': 'you passed over “{option}”',
  'suits.unexpected': 'An unexpected suggestion',
  'suits.unexpected.note': 'It lies outside what you chose most of. Have a look all the same.',
  'suits.none': 'No job fits what you have answered. Change an answer, or answer more.',
  'suits.unread': 'The address could not be read in full. What could be read is filled in.',
  'suits.onward': 'Go on',
  'suits.onward.compare': 'Compare these jobs',
  'suits.onward.near': 'See what you can study in your municipality',
  'suits.onward.unsure': 'Read the guide {title}',
  'suits.answers': 'Your answers',
  'suits.answers.note': 'Press an answer to change it.',
  'suits.again': 'Start again',
  'suits.answer.either': 'both',
  'suits.answer.none': 'neither',
  'suits.answer.any': 'no difference',
  'suits.answer.skipped': 'not answered',
  'suits.code': 'Show your answers as a code',
  'suits.code.note':
    'The code is the address with your answers. Whoever reads it sees the same suggestions. Show it only to those you want to.',
  'suits.code.label': 'Code with your answers',
  'suits.paper':
    'Tick one answer in each box. If you want suggestions of jobs, go to the address at the bottom and make the same choices there.',
  'suits.how': 'How the suggestions are made',
  'suits.how.rule':
    'Each answer says one thing of a job: what you do, how you work or how long the road is. A job gets points for what you choose and it has. What few jobs have weighs more than what nearly all have. What you pass over takes points away, but half as many.',
  'suits.how.ties': 'Jobs that suit equally well take turns to stand first. Your answers decide whose turn it is, not chance.',
  'suits.how.unexpected': 'There is always one suggestion from another group, so that you see more than what you have already thought of.',
  'suits.how.sex': 'We never ask about sex, age or grades.',
  'suits.how.conditions':
    'What one does in the jobs stands on their pages. How the working day is, we have mostly read from the tasks ourselves. What we do not know counts neither for nor against.',
  'suits.how.not': 'It is no test. It does not measure what you can do, and it does not say what you should become.',
  'suits.how.counsellors': 'If you are a counsellor',
  'suits.how.counsellors.text':
    'Use the suggestions as the start of a talk: what is right, what is not, what is missing? Each pupil can keep their address, or show it as a code under Share. Nobody sees anyone’s answers without that address, not even the teacher.',
};

import { z } from 'zod';
import { added, date, id, past, period, ref, text, title } from './common.ts';

/** What is done about a gap in a region's thread: by a role, by a day, and how it went. No person is named in it. */
export const action = z
  .strictObject({
    id: id.describe('Åtgärdens id. Ändra det aldrig: kalendrar känner igen den på det.').meta({ example: 'prova-pa-dag-ak-8' }),
    title: title.describe('Vad som görs, i några ord.').meta({ example: 'Årskurs 8 bjuds in till verkstaden en dag' }),
    stage: ref('stage').describe('Steget där luckan är, id ur stages.yaml.').meta({ example: 'ak-7-9' }),
    gap: z
      .enum(['activity', 'competition', 'education', 'job', 'story', 'event'])
      .describe('Vad som saknas på steget: activity, competition, education, job, story eller event.'),
    role: text.describe('Rollen som gör det. Aldrig en person.').meta({ example: 'Processledaren' }),
    due: period.describe('När det ska vara gjort: en dag, en månad eller ett år.').meta({ example: '2027-04-30' }),
    outcome: text.optional().describe('Hur det gick, när det är gjort.').meta({ example: 'Tre klasser kom, och dagen blir årlig.' }),
    ended: past(date).optional().describe('Dagen då det var gjort. Skrivs med outcome.'),
    added,
  })
  .superRefine(({ outcome, ended }, context) => {
    const fault = (field: string, message: string, remedy: string): void =>
      context.addIssue({ code: 'custom', path: [field], message, params: { remedy } });
    if (ended !== undefined && outcome === undefined)
      fault(
        'ended',
        'Det står när det var gjort, men inte hur det gick.',
        'Skriv det i outcome, i en mening. Är det inte gjort: ta bort ended.',
      );
    if (outcome !== undefined && ended === undefined)
      fault('outcome', 'Det står hur det gick, men inte när det var gjort.', 'Skriv dagen i ended. Är det inte gjort än: ta bort outcome.');
  });

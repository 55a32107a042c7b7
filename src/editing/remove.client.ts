import { button, element } from '../client/dom.client.ts';
import type { Backend } from './decap.client.ts';
import type { Removal } from './exchange.ts';

// Before something is removed, its editor sees what goes with it, who refers to it and where its address will lead.

/** Asks the editor, and removes. Ends with an error that says why when nothing was removed. */
export async function removeWithCare(backend: Backend, file: string): Promise<unknown> {
  const plan = (await backend.request({ action: 'planRemoval', params: { path: file } })) as Removal;
  const to = await answerOf(plan);
  return backend.request({ action: 'deleteFiles', params: { paths: [file], to } });
}

function answerOf(plan: Removal): Promise<string> {
  return new Promise((resolve, reject) => {
    const dialog = element('dialog', 'removal');
    const target = targetField(plan);
    const close = (): void => {
      dialog.close();
      dialog.remove();
    };
    const isBlocked = plan.broken.length > 0;
    const keep = (): void => {
      close();
      reject(Object.assign(new Error(isBlocked ? `${plan.title} hänvisas till från andra sidor.` : 'Inget är borttaget.'), { name: '' }));
    };
    const remove = (): void => {
      if (target && !target.input.reportValidity()) return;
      close();
      resolve(target?.input.value.trim() ?? '');
    };
    dialog.append(
      element('h2', '', isBlocked ? `”${plan.title}” går inte att ta bort än` : `Ta bort ”${plan.title}”?`),
      ...(isBlocked
        ? brokenOf(plan)
        : [element('p', '', 'Det här tas bort:'), element('ul', '', ...plan.files.map((file) => element('li', 'told-file', file)))]),
      ...(isBlocked || !target ? [] : [target.label]),
      element(
        'div',
        'removal-answers',
        button('', isBlocked ? 'Stäng' : 'Behåll', '', keep),
        ...(isBlocked ? [] : [button('removal-go', 'Ta bort', '', remove)]),
      ),
    );
    dialog.addEventListener('cancel', keep);
    document.body.append(dialog);
    dialog.showModal();
  });
}

function brokenOf({ broken }: Removal): HTMLElement[] {
  return [
    element('p', '', 'De här hänvisar hit. Ändra dem först, och ta sedan bort:'),
    element(
      'ul',
      '',
      ...broken.map(({ file, title, form, problems }) =>
        element(
          'li',
          '',
          form ? Object.assign(element('a', '', title), { href: form, target: '_blank' }) : element('strong', '', title),
          element('p', 'told-file', file),
          ...problems.map(({ problem }) => element('p', '', problem)),
        ),
      ),
    ),
  ];
}

/** Where readers of the old address are led. A published address must lead somewhere. */
function targetField({ addresses, targets, mustLead }: Removal): { label: HTMLElement; input: HTMLInputElement } | undefined {
  if (addresses.length === 0) return undefined;
  const input = element('input', '');
  input.value = targets[0] ?? '';
  input.required = mustLead;
  input.setAttribute('list', 'removal-targets');
  input.addEventListener('input', () => {
    const value = input.value.trim();
    input.setCustomValidity(value === '' || targets.includes(value) ? '' : 'Välj en sida i listan.');
  });
  const choices = element('datalist', '', ...targets.map((value) => Object.assign(element('option', ''), { value })));
  choices.id = 'removal-targets';
  const told = mustLead
    ? 'Sidan har varit publicerad, och någon kan ha sparat adressen. Led den till:'
    : 'Led den gamla adressen till (lämna tomt om ingen har den):';
  return { label: element('label', '', told, input, choices, element('span', 'told-file', addresses.join(', '))), input };
}

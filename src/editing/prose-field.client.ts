import { button, element } from '../client/dom.client.ts';
import type { ControlProps, Immutable } from './decap.client.ts';
import type { Choice, Choices } from './exchange.ts';

// The field for a text: the text as it stands in its file, with buttons that write the signs.

/** A control for Decap: a text area that keeps every character, under a row of buttons. */
export function proseField(choices: Choices): object {
  const { h, createClass } = window;
  return createClass<ControlProps>({
    render() {
      const { forID, value, field, onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      const act = (tool: Tool) => (event: { preventDefault: () => void }) => {
        event.preventDefault();
        const area = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(forID)}`);
        if (area) tool.act(area, choices);
      };
      return h(
        'div',
        { className: 'prose-field' },
        h(
          'div',
          { className: 'prose-tools', role: 'toolbar', 'aria-label': 'Skriv in tecken' },
          ...toolsOf(field).map((tool) => h('button', { type: 'button', key: tool.name, onClick: act(tool) }, tool.name)),
        ),
        h('textarea', {
          id: forID,
          className: classNameWrapper,
          rows: 16,
          value: value ?? '',
          spellCheck: true,
          onChange: (event: { target: HTMLTextAreaElement }) => onChange(event.target.value),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
      );
    },
  });
}

type Tool = { name: string; act: (area: HTMLTextAreaElement, choices: Choices) => void };

const TOOLS: Tool[] = [
  { name: 'Rubrik', act: (area) => write(area, atLine(area, '## ', selected(area) || 'Rubrik')) },
  { name: 'Fet', act: (area) => write(area, `**${selected(area) || 'fet text'}**`) },
  { name: 'Lista', act: (area) => write(area, atLine(area, '', (selected(area) || 'en sak').replace(/^(?:- )?/gm, '- '))) },
  { name: 'Länk', act: askLink },
];
const COMPONENTS: Tool[] = [
  { name: 'Ruta', act: askBox },
  { name: 'Källa', act: askSource },
];

/** The buttons of a field. In a file that takes no components there are none for them. */
const toolsOf = (field: Immutable): Tool[] => [...TOOLS, ...(field.get('components') === true ? COMPONENTS : [])];

const selected = (area: HTMLTextAreaElement): string => area.value.slice(area.selectionStart, area.selectionEnd);

/** Text on lines of its own, with a blank line around where there is text. */
function atLine(area: HTMLTextAreaElement, sign: string, text: string): string {
  const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
  const above = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const below = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return `${above}${sign}${text}${below}`;
}

/** Writes in place of what is selected, as if typed: Decap sees it, and it can be undone. */
function write(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function askLink(area: HTMLTextAreaElement, { pages }: Choices): void {
  const text = fieldFor('Länkens text', selected(area));
  const address = fieldFor('Vart den leder: en sida här, eller en hel adress som börjar med https://', '', pages);
  ask('Länk', [text, address], () => write(area, `[${text.input.value.replaceAll(/[[\]]/g, '')}](${address.input.value.trim()})`));
}

function askBox(area: HTMLTextAreaElement): void {
  const heading = fieldFor('Rutans rubrik', '');
  // What was chosen may be several paragraphs.
  const text = fieldIn(element('textarea', ''), 'Rutans text', selected(area));
  ask('Ruta', [heading, text], () => {
    const box = atLine(area, '', `<Ruta rubrik="${attribute(heading.input.value)}">\n\n${text.input.value}\n\n</Ruta>`);
    // What is written next stands below the box, and not in its last line.
    write(area, area.selectionEnd === area.value.length ? `${box}\n\n` : box);
  });
}

function askSource(area: HTMLTextAreaElement, { sources }: Choices): void {
  const source = fieldFor('Källa', '', sources);
  ask('Källa', [source], () => write(area, `<Kalla id="${attribute(source.input.value.trim())}" />`));
}

/** Text within quotation marks: it may have none of its own. */
const attribute = (text: string): string => text.replaceAll('"', '”').replaceAll(/[<>{}]/g, '');

type Field = { label: HTMLElement; input: HTMLInputElement | HTMLTextAreaElement };

function fieldIn(input: Field['input'], name: string, value: string): Field {
  input.value = value;
  input.required = true;
  return { label: element('label', '', name, input), input };
}

function fieldFor(name: string, value: string, choices?: Choice[]): Field {
  const made = fieldIn(element('input', ''), name, value);
  if (!choices) return made;
  const options = choices.map((choice) => Object.assign(element('option', '', choice.label), { value: choice.value }));
  const list = element('datalist', '', ...options);
  list.id = `choices-${crypto.randomUUID()}`;
  made.input.setAttribute('list', list.id);
  made.label.append(list);
  return made;
}

/** A small form over the page. What is answered is done when all is filled in. */
function ask(name: string, fields: Field[], done: () => void): void {
  const dialog = element('dialog', 'prose-ask');
  const form = element('form', '', element('h2', '', name), ...fields.map(({ label }) => label));
  const close = (): void => {
    dialog.close();
    dialog.remove();
  };
  const send = element('button', '', 'Skriv in');
  form.append(element('div', 'removal-answers', button('', 'Avbryt', '', close), send));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    done();
  });
  dialog.addEventListener('cancel', () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
}

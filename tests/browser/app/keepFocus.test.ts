import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from '../../../src/app/keepFocus.ts';

let end = (): void => undefined;
beforeEach(() => {
  document.body.innerHTML = `
    <section id="room" aria-label="Room">
      <div id="remark"><button id="dismiss">Dismiss</button></div>
      <button id="other">Other</button>
    </section>
    <div id="outside"><p><button id="lonely">Lonely</button></p></div>`;
  end = keepFocus(document);
});
afterEach(() => {
  end();
  document.body.innerHTML = '';
});

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no ${id}.`);
  return element;
};
const focused = (): string | undefined => document.activeElement?.id;
/** Until whatever follows a change of the page has been done. */
const settle = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

it('the focus goes to the part around when what had it disappears', async () => {
  byId('dismiss').focus();
  byId('remark').remove();
  await settle();
  expect(focused()).toBe('room');
});

it('whoever moves the focus itself is left alone', async () => {
  byId('dismiss').focus();
  byId('remark').remove();
  byId('other').focus();
  await settle();
  expect(focused()).toBe('other');
});

it('the focus is not brought back to where it was taken from by a click beside everything', async () => {
  byId('other').focus();
  byId('other').blur();
  byId('remark').remove();
  await settle();
  expect(document.activeElement).toBe(document.body);
});

it('the focus stays with the page where no part around has a name', async () => {
  byId('lonely').focus();
  byId('lonely').remove();
  await settle();
  expect(document.activeElement).toBe(document.body);
});

/** The page for a text that is in no tab: pasted, chosen as a file, or dropped. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readSourcePage } from '../page-server.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { clickButton } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withOwnPage, type CaseContext } from './context.ts';

const PATH = 'check-text/index.html';
const COPY = 'newsroom/halvardcourier.example/culture/sea-atlas-stolen';
const FULL_COPY = 'Full copy of a story from meridianwire.example.';

const readAnswer = (page: Page, wanted: string): Promise<string> =>
  waitFor(
    `the answer "${wanted}"`,
    async () => (await page.evaluate(`document.querySelector('section.panel')?.innerText ?? ''`)) as string,
    (text) => text.includes(wanted),
  );

/** What the extension keeps. */
const readKept = ({ driver }: CaseContext): Promise<string> =>
  driver.evaluateInExtension<string>(
    `Promise.all([browserApi.storage.local.get(null), browserApi.storage.session.get(null)]).then(JSON.stringify)`,
  );

async function chooseFile(page: Page, name: string, content: Buffer | string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wiremark-text-'));
  try {
    writeFileSync(join(folder, name), content);
    const field = (await page.$('input[type=file]'))?.toElement('input');
    await (await field)?.uploadFile(join(folder, name));
  } finally {
    // The browser reads the file when it is asked for its bytes.
    await waitFor(
      'the file to be read',
      async () => (await page.evaluate(`document.querySelector('section.panel')?.innerText ?? ''`)) as string,
      (text) => text.includes(name) || text.includes('neither'),
    );
    rmSync(folder, { recursive: true, force: true });
  }
}

const paste = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const field = document.querySelector('textarea');
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);

const drop = (page: Page, text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], 'dropped.txt', { type: 'text/plain' }));
    document.querySelector('form').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);

export async function checkTexts(context: CaseContext): Promise<void> {
  const { recorder } = context;
  const html = readSourcePage(COPY) ?? '';
  const text = html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, '\n');
  await recorder.check(
    'check a text: a file, a drop and a pasted text have their answers, and none is kept',
    () =>
      withOwnPage(context, PATH, async (page) => {
        const before = await readKept(context);
        await chooseFile(page, 'saved.html', Buffer.from(`\uFEFF${html}`, 'utf16le'));
        await readAnswer(page, FULL_COPY);
        await drop(page, text);
        expectThat(
          (await readAnswer(page, 'dropped.txt')).includes(FULL_COPY),
          'the same of a dropped text',
          text,
        );
        await paste(page, 'Too few words.');
        await clickButton(page, 'Check');
        await readAnswer(page, 'fewer than 20 words');
        await paste(page, text);
        await clickButton(page, 'Check');
        await readAnswer(page, FULL_COPY);
        await chooseFile(page, 'picture.png', Buffer.from([137, 80, 78, 71, 0, 0]));
        await readAnswer(page, 'neither a web page nor plain text');
        expectSame('what is kept', before, await readKept(context));
      }),
  );
}

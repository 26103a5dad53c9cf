import type { Sender, Answering } from '../browser/messages/receive-messages.ts';
import { readMessage } from '../browser/messages/message-schema.ts';
import type { Site } from '../browser/settings/choices.ts';
import type { Library } from '../library/library.ts';
import type { ReadBefore } from '../memory-messages.ts';
import type { Answer, Choices, ChosenTexts, ErrorCode, Failure, Message, TabResult } from '../messages.ts';
import type { PageFingerprints } from '../model.ts';
import { checkPage } from './check-page.ts';
import { findLinks, findReadLinks } from './find-links.ts';
import { addressOf } from './page-origin.ts';
import type { Remembering } from './remembering.ts';
import type { SenderBudget } from './sender-budget.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { TabChecks } from './tab-checks.ts';

/** What answers are made of. Tests pass their own. */
export interface AnswerSources {
  checks: TabChecks;
  library: Library;
  memory: Remembering;
  subscriptions: Subscriptions;
  budget: SenderBudget;
  /** Runs the reading script in a tab. Did the browser allow it? */
  runReading(tabId: number, url: string): Promise<boolean>;
  /** The same for the watching script. */
  runWatching(tabId: number, url: string): Promise<boolean>;
  /** The same for the showing script. */
  runShowing(tabId: number, url: string): Promise<boolean>;
  /** Has a tab's page check itself although it looks like no article, or is large. False where no script hears it. */
  checkAnyway(tabId: number): Promise<boolean>;
  /** Styles what is added to a tab's page under a name. */
  stylePage(tabId: number, name: string): Promise<void>;
  /** What the user chose for the pages of a site. */
  getChoices(site: Site): Promise<Choices>;
  /** The texts of the chosen language; null where it is the browser's. */
  getTexts(): Promise<ChosenTexts | null>;
  /** Tells the content scripts of all tabs that the library holds other stories now. */
  tellLibraryChanged(): Promise<void>;
}

/** Messages that a page sends of itself: each is answered with what is then known of its tab. */
const PAGE_MESSAGES = ['check-page', 'not-article', 'too-large', 'reading-progress', 'unreadable'] as const;
type PageMessage = Extract<Message, { type: (typeof PAGE_MESSAGES)[number] }>;

const isOfPage = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'type' in raw && PAGE_MESSAGES.some((type) => type === raw.type);

const isPageMessage = (message: Message): message is PageMessage => isOfPage(message);

const failure = (code: ErrorCode, message: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, message },
});

const WRONG_PLACE = failure('bad-sender', 'message refused: not from there');
const TOO_MANY = failure('too-many', 'message refused: too many, or too long, from this tab');

type ContentSender = Sender & { kind: 'content' };

/** What a page's script says of it, or what comes out of the page's check. A private window is told nothing of what was read. */
function findOut(
  message: PageMessage,
  { url, isPrivate }: ContentSender,
  { library, memory }: Pick<AnswerSources, 'library' | 'memory'>,
): Promise<TabResult> | TabResult {
  switch (message.type) {
    case 'check-page': {
      const page = { ...message.page, url: addressOf(url, message.page.url) };
      return isPrivate ? checkPage(page, library.open) : checkWithMemory(page, { library, memory });
    }
    case 'not-article':
    case 'too-large': {
      const { isForced } = message;
      return {
        state: message.type,
        url: addressOf(url, message.url),
        ...(isForced === true && { isForced }),
      };
    }
    case 'reading-progress':
      return { state: 'checking', url: addressOf(url, message.url), share: message.share };
    case 'unreadable':
      return { state: 'no-access', url: addressOf(url, message.url), why: message.why };
  }
}

/** A page's check, with what was read before. The memory is read while the library opens. */
async function checkWithMemory(
  page: PageFingerprints,
  { library, memory }: Pick<AnswerSources, 'library' | 'memory'>,
): Promise<TabResult> {
  const [result, read] = await Promise.all([checkPage(page, library.open), memory.find(page)]);
  return 'report' in result && read !== undefined ? { ...result, read } : result;
}

/** Keeps a page that was read, where the user has it so. What was found of its tab then says what was read before it, in other tabs too. */
async function remember(
  raw: PageFingerprints,
  { tabId, url, isPrivate }: ContentSender,
  {
    checks,
    memory,
    choices: { isPaused, isRemembered },
  }: Pick<AnswerSources, 'checks' | 'memory'> & { choices: Choices },
): Promise<readonly ReadBefore[]> {
  if (isPaused || !isRemembered || isPrivate) return [];
  const page = { ...raw, url: addressOf(url, raw.url) };
  await memory.remember(page);
  const read = (await memory.find(page)) ?? [];
  await checks.tellRead(tabId, page.url, read);
  return read;
}

/** What was found before is forgotten, and pages that are open are checked again by their scripts. */
async function checkAllAgain(sources: AnswerSources): Promise<void> {
  await sources.checks.forgetAll();
  await sources.tellLibraryChanged();
}

async function reopenLibrary(sources: AnswerSources): Promise<void> {
  sources.library.reopen();
  await checkAllAgain(sources);
}

async function answerOwnPage(message: Message, sources: AnswerSources): Promise<Answer<Message>> {
  const { checks, library, memory, subscriptions } = sources;
  switch (message.type) {
    case 'get-tab-result':
      return { ok: true, value: await checks.ask(message.tabId) };
    case 'check-tab-anyway':
      return { ok: true, value: await sources.checkAnyway(message.tabId) };
    case 'check-text':
      return { ok: true, value: await checkPage(message.page, library.open) };
    case 'segments-changed':
      await reopenLibrary(sources);
      return { ok: true, value: true };
    case 'get-memory':
      return { ok: true, value: await memory.facts() };
    case 'get-reading':
      return { ok: true, value: await memory.reading(message.part) };
    case 'forget':
      await memory.forget(message.what);
      await checkAllAgain(sources);
      return { ok: true, value: true };
    case 'get-coverage':
      return { ok: true, value: (await library.open()).coverage };
    case 'get-subscriptions':
      return { ok: true, value: await subscriptions.facts() };
    case 'look-at-index':
      return { ok: true, value: await subscriptions.lookAt(message.address) };
    case 'subscribe':
      return { ok: true, value: await subscriptions.subscribe(message.address, message.keepDays) };
    case 'update-subscription':
      subscriptions.update(message.id);
      return { ok: true, value: true };
    case 'keep-days':
      return { ok: true, value: await subscriptions.keepDays(message.id, message.keepDays) };
    case 'unsubscribe':
      return { ok: true, value: await subscriptions.unsubscribe(message.id) };
    default:
      return WRONG_PLACE;
  }
}

/**
 * Makes the answers to all messages. A page whose message is refused, or cannot be answered, is told to the user too: its tab's result is the
 * error.
 */
export function createAnswers(sources: AnswerSources): Answering {
  const { checks, library, budget, memory } = sources;
  const choicesOf = ({ url, isPrivate }: ContentSender): Promise<Choices> =>
    sources.getChoices({ host: URL.parse(url)?.hostname ?? '', isPrivate });

  /** Brings the reading script into a page, unless its site is paused: of a pause in a private window, the browser knows nothing. */
  async function startReading(sender: ContentSender): Promise<boolean> {
    if ((await choicesOf(sender)).isPaused) return false;
    // Open the index while the page is read, because the check that follows needs it. If the index is broken, that check says so.
    library.open().catch(() => undefined);
    return sources.runReading(sender.tabId, sender.url);
  }

  async function answerPage(message: Message, sender: ContentSender): Promise<Answer<Message>> {
    if (isPageMessage(message))
      return {
        ok: true,
        value: await checks.check(sender.tabId, () => findOut(message, sender, sources)),
      };
    switch (message.type) {
      case 'start-reading':
        return { ok: true, value: await startReading(sender) };
      case 'start-watching':
        return { ok: true, value: await sources.runWatching(sender.tabId, sender.url) };
      case 'start-showing':
        return { ok: true, value: await sources.runShowing(sender.tabId, sender.url) };
      case 'style-page':
        await sources.stylePage(sender.tabId, message.name);
        return { ok: true, value: true };
      case 'get-choices':
        return { ok: true, value: await choicesOf(sender) };
      case 'get-texts':
        return { ok: true, value: await sources.getTexts() };
      case 'check-text': {
        const page = { ...message.page, url: addressOf(sender.url, message.page.url) };
        return { ok: true, value: await checkPage(page, library.open) };
      }
      case 'remember-page':
        return {
          ok: true,
          value: await remember(message.page, sender, { checks, memory, choices: await choicesOf(sender) }),
        };
      case 'check-links':
        return {
          ok: true,
          value: sender.isPrivate
            ? await findLinks(message.urls, library)
            : await findReadLinks(message.urls, { library, memory }),
        };
      default:
        return WRONG_PLACE;
    }
  }

  async function answerWithin(raw: unknown, sender: Sender): Promise<Answer<Message>> {
    const message = readMessage(raw);
    if (!message.ok) return message;
    try {
      return await (sender.kind === 'content'
        ? answerPage(message.value, sender)
        : answerOwnPage(message.value, sources));
    } catch (error) {
      return failure('internal', error instanceof Error ? error.message : String(error));
    }
  }

  /** Keeps why a page was not checked. Where even that fails, the page is told all the same. */
  async function keepFailure({ tabId, url }: ContentSender, error: Failure): Promise<void> {
    await checks.check(tabId, () => ({ state: 'error', url, error })).catch(() => undefined);
  }

  return async (raw, sender) => {
    if (sender.kind === 'extension-page') return answerWithin(raw, sender);
    const charge = budget.charge(sender.tabId, raw);
    const answer = charge === 'within' ? await answerWithin(raw, sender) : TOO_MANY;
    // Kept once: a page that goes on must not make the worker write without end.
    if (!answer.ok && charge !== 'over-again' && isOfPage(raw)) await keepFailure(sender, answer.error);
    return answer;
  };
}

/**
 * Checks answers of the worker by hand: those that the first script asks for. It runs on every page, and valibot with the schemas of a report
 * would be a third of it.
 */
import { ERROR_CODES, type Choices, type Failure, type Result } from '../../messages.ts';
import type { LinkAnswer } from '../../memory-messages.ts';
import { RELATIONS } from '../../model.ts';

/** What stands for an answer that has not the form that was asked for. */
export const BAD_ANSWER: Result<never> = {
  ok: false,
  error: { code: 'bad-answer', message: 'The background worker gave no valid answer.' },
};

/** Checks a worker's answer that should say of each link what it is. */
export const readLinksAnswer = (raw: unknown): Result<readonly (LinkAnswer | null)[]> =>
  readAnswer(raw, areLinks);

/** Checks a worker's answer that should say what the user chose for a site. */
export const readChoicesAnswer = (raw: unknown): Result<Choices> => readAnswer(raw, areChoices);

function readAnswer<T>(raw: unknown, isValue: (value: unknown) => value is T): Result<T> {
  if (!isRecord(raw)) return BAD_ANSWER;
  const { ok, value, error } = raw;
  if (ok === true && isValue(value)) return { ok, value };
  return ok === false && isFailure(error) ? { ok, error } : BAD_ANSWER;
}

/** The state of a tab's result, where a worker's answer says one. What else it holds is checked where it is shown. */
export const readState = (raw: unknown): unknown =>
  isRecord(raw) && raw.ok === true && isRecord(raw.value) ? raw.value.state : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isReading = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.outlet === 'string' &&
  typeof value.hour === 'number' &&
  typeof value.isSamePage === 'boolean';

const isLinkOrNull = (value: unknown): value is LinkAnswer | null =>
  value === null ||
  (isRecord(value) &&
    isTextOrNull(value.agency) &&
    isTextOrNull(value.outlet) &&
    RELATIONS.some((relation) => relation === value.relation) &&
    (value.read === undefined || isReading(value.read)));

const areLinks = (value: unknown): value is readonly (LinkAnswer | null)[] =>
  Array.isArray(value) && value.every(isLinkOrNull);

const areChoices = (value: unknown): value is Choices =>
  isRecord(value) &&
  [value.isPaused, value.hasMarks, value.hasLinkBadges, value.isRemembered].every(
    (choice) => typeof choice === 'boolean',
  );

const isFailure = (value: unknown): value is Failure =>
  isRecord(value) && ERROR_CODES.some((code) => code === value.code) && typeof value.message === 'string';

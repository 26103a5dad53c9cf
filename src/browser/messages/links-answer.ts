import { ERROR_CODES, type Failure, type Result } from '../../messages.ts';
import { RELATIONS, type KnownLink } from '../../model.ts';

/** What stands for an answer that has not the form that was asked for. */
export const BAD_ANSWER: Result<never> = {
  ok: false,
  error: { code: 'bad-answer', message: 'The background worker gave no valid answer.' },
};

/**
 * Checks a worker's answer that should say of each link what it is. By hand: the first script asks, which runs on every page, and valibot with
 * the schemas of a report would be a third of it.
 */
export function readLinksAnswer(raw: unknown): Result<readonly (KnownLink | null)[]> {
  if (!isRecord(raw)) return BAD_ANSWER;
  const { ok, value, error } = raw;
  if (ok === true && Array.isArray(value) && value.every(isLinkOrNull)) return { ok, value };
  if (ok === false && isFailure(error)) return { ok, error };
  return BAD_ANSWER;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isLinkOrNull = (value: unknown): value is KnownLink | null =>
  value === null ||
  (isRecord(value) &&
    isTextOrNull(value.agency) &&
    isTextOrNull(value.outlet) &&
    RELATIONS.some((relation) => relation === value.relation));

const isFailure = (value: unknown): value is Failure =>
  isRecord(value) && ERROR_CODES.some((code) => code === value.code) && typeof value.message === 'string';

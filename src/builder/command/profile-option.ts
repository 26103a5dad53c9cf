import { Option } from 'commander';
import { PROFILE_NAMES } from '../folder/profile.ts';

/** `--profile`, of the commands that make segments. */
export const profileOption = (): Option =>
  new Option('--profile <name>', 'coarse gives less of the texts away, and finds copies but no rewrites')
    .choices(PROFILE_NAMES)
    .default('full');

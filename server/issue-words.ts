// What a schema finds wrong, in words for whoever sent it; zod's own speak of its types.
import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Where a schema says nothing of its own: goes behind the name of the field. */
export function issueWords(issue: Issue): string {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? NOT_VALID;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'is empty';
      return `${countable(issue.origin)} at least ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `${countable(issue.origin)} at most ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'is no name of a field';
    case 'invalid_format':
      return 'is not written as it must be';
    case 'invalid_union':
      return 'has none of the forms that it may have';
    default:
      return NOT_VALID;
  }
}

const NOT_VALID = 'is not valid';

const TYPES: Readonly<Record<string, string>> = {
  string: 'must be a text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
  record: 'must be an object',
};

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

const unit = (origin: string): string => UNITS[origin] ?? '';
const countable = (origin: string): string => (origin in UNITS ? 'must have' : 'must be');

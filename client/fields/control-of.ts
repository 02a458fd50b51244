// What a field of a record holds, found in its schema: the control that a form takes for it, and how a
// page tells it. Texts are told apart by asking the schema what it takes: it is the same schema that
// the server checks with.
import { z } from 'zod';
import { SUBJECT_NAMES, subjectOf, type SubjectName } from '../../server/contract/registry.js';
import type { Shape } from '../../server/contract/subjects.js';

export type Control =
  | { type: 'line' | 'prose' | 'code'; longest: number | null }
  /** An address on the web; a language by its code; whole units of a currency as digits. */
  | { type: 'link' | 'language' | 'units' }
  | { type: 'number'; least: number | null; most: number | null; whole: boolean }
  /** A whole number of a few, chosen from a list. */
  | { type: 'scale'; values: readonly number[] }
  | { type: 'date'; review: boolean }
  | { type: 'switch' }
  | { type: 'choice' | 'choices'; values: readonly string[] }
  | { type: 'reference' | 'references'; kinds: readonly SubjectName[] }
  | { type: 'accounts' }
  /** Several lines of text. */
  | { type: 'lines' }
  | { type: 'group'; parts: Parts }
  | { type: 'groups'; parts: Parts };

export interface Field {
  control: Control;
  /** May be empty, which is `null`. */
  nullable: boolean;
}
export type Parts = Readonly<Record<string, Field>>;

/** The longest scale that is a list of choices. */
const SCALE = 7;
/** Texts longer than this take several lines. */
const LINE = 300;
const ID = '0'.repeat(20);

/** The control of a field. @throws TypeError for what nobody types, such as places on a map */
export function fieldOf(schema: z.ZodType): Field {
  const nullable = schema.safeParse(null).success;
  const inner = unwrapped(schema);
  const control = controlOf(inner);
  // Yes, no and not recorded are three.
  if (control.type === 'switch' && nullable)
    return { control: { type: 'choice', values: ['true', 'false'] }, nullable };
  return { control, nullable };
}

/** The controls of an object's parts, in their order. */
export const partsOf = (shape: Shape): Parts =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, fieldOf(schema)]));

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return unwrapped(asSchema(schema.unwrap()));
  return schema;
}

function controlOf(schema: z.ZodType): Control {
  if (schema instanceof z.ZodBoolean) return { type: 'switch' };
  if (schema instanceof z.ZodEnum) return { type: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) return numberControl(schema);
  if (schema instanceof z.ZodArray) return listControl(fieldOf(asSchema(schema.element)).control);
  if (schema instanceof z.ZodObject) return { type: 'group', parts: partsOf(shapeOf(schema)) };
  if (schema instanceof z.ZodString || schema instanceof z.ZodUnion) return textControl(schema);
  throw noControl();
}

function numberControl({ minValue, maxValue, isInt }: z.ZodNumber): Control {
  const [least, most] = [finite(minValue), finite(maxValue)];
  if (isInt && least !== null && most !== null && most - least < SCALE)
    return { type: 'scale', values: Array.from({ length: most - least + 1 }, (_, i) => least + i) };
  return { type: 'number', least, most, whole: isInt };
}

// A whole number without limits of its own has those of the machine.
const finite = (limit: number | null): number | null =>
  limit === null || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? null : limit;

function listControl(item: Control): Control {
  if (item.type === 'reference') return { ...item, type: 'references' };
  if (item.type === 'choice') return { ...item, type: 'choices' };
  if (item.type === 'group') return { ...item, type: 'groups' };
  if (item.type === 'accounts') return item;
  if (item.type === 'line' || item.type === 'prose' || item.type === 'code')
    return { type: 'lines' };
  throw noControl();
}

const noControl = (): TypeError => new TypeError('no control takes what this schema takes');

function textControl(schema: z.ZodType): Control {
  const takes = (text: string): boolean => schema.safeParse(text).success;
  const longest = schema instanceof z.ZodString ? schema.maxLength : null;
  if (takes('x y')) {
    const several = takes('x\ny') && (longest ?? Infinity) > LINE;
    return { type: several ? 'prose' : 'line', longest };
  }
  if (takes('2005-03') && !takes('2005-13')) return { type: 'date', review: takes('review') };
  const kinds = SUBJECT_NAMES.filter((name) => takes(subjectOf(name).prefix + ID));
  if (kinds.length > 0) return { type: 'reference', kinds };
  if (takes(`usr_${ID}`)) return { type: 'accounts' };
  if (takes('https://x')) return { type: 'link' };
  if (takes('ky-Cyrl')) return { type: 'language' };
  return takes('1') && !takes('x') ? { type: 'units' } : { type: 'code', longest };
}

// zod's own types of what is inside a schema are wider than the schemas of the contract.
const asSchema = (inner: unknown): z.ZodType => {
  if (inner instanceof z.ZodType) return inner;
  throw new TypeError('a schema holds something that is none');
};

const shapeOf = (schema: z.ZodObject): Shape =>
  Object.fromEntries(Object.entries(schema.shape).map(([name, part]) => [name, asSchema(part)]));

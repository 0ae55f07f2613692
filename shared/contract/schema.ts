// Building blocks of every schema: closed objects, literal unions, times and translated texts.
import Type, { type TProperties, type TSchema } from 'typebox';

/** An object that refuses unknown fields (safety W04). */
export const closed = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** One of the given words. */
export const oneOf = <const V extends readonly string[]>(values: V) =>
  Type.Unsafe<V[number]>(Type.Enum(values as unknown as string[]));

export const optional = Type.Optional;
export const listOf = <S extends TSchema>(item: S, maxItems = 2000) => Type.Array(item, { maxItems });
export const flag = Type.Boolean();
export const shortText = (maxLength = 200) => Type.String({ maxLength });
export const nonEmpty = (maxLength = 200) => Type.String({ minLength: 1, maxLength });
export const count = Type.Integer({ minimum: 0, maximum: 2_000_000_000 });
/** Epoch milliseconds, UTC. */
export const instant = Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 });
/** A length of time in milliseconds. */
export const duration = Type.Integer({ minimum: 0, maximum: 31 * 86_400_000 });
export const revision = count;

/** Text in Vietnamese, with English and Lao where the centre has them; NFC. */
export const text = closed({
  vi: Type.String({ minLength: 1, maxLength: 500 }),
  en: optional(Type.String({ maxLength: 500 })),
  lo: optional(Type.String({ maxLength: 500 })),
});
export type Text = { readonly vi: string; readonly en?: string; readonly lo?: string };

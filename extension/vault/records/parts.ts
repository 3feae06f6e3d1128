import { z } from '../zod.ts'

/** Leaves of stored records. Every field may be absent (unknown) or null, as in the canonical filing. */
export const text = z.optional(z.nullable(z.string().check(z.maxLength(8192))))
export const flag = z.optional(z.nullable(z.boolean()))
/** Negative too: a resource that has expired has days left below zero. */
export const code = z.optional(z.nullable(z.int()))
export const list = <T extends z.core.SomeType>(item: T) =>
  z.optional(z.nullable(z.array(item).check(z.maxLength(1000))))
export const texts = list(z.string().check(z.maxLength(8192)))
export const codes = list(z.int())

/** Id of another record. */
export const link = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const tags = z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(100))
export const note = z.string().check(z.maxLength(20_000))

/** What the user keeps about a record beside its fields. */
export const about = { tags: z.optional(tags), note: z.optional(note), archived: z.optional(z.boolean()) }

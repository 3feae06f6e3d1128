import { isDeclarable } from '../declare/in-dictionary.ts'
import type { Adapter } from './adapter.ts'
import { adapterSchema } from './schema.ts'

export type AdapterProblem = { readonly path: string; readonly code: string }

/** An adapter from JSON that somebody wrote, or what is wrong with it. */
export function parseAdapter(
  json: unknown,
): { readonly ok: true; readonly adapter: Adapter } | { readonly ok: false; readonly problems: AdapterProblem[] } {
  const parsed = adapterSchema.safeParse(json)
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })) }
  }
  const unknown = Object.keys(parsed.data.wordings?.fields ?? {}).filter((field) => !isDeclarable(field))
  if (unknown.length > 0) {
    return {
      ok: false,
      problems: unknown.map((field) => ({ path: `wordings.fields.${field}`, code: 'unknown-field' })),
    }
  }
  return { ok: true, adapter: parsed.data }
}

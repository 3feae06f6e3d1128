import * as z from 'zod/mini'
import { readTar, type TarEntry, type TarProblem, writeTar } from './tar.ts'

z.config({ jitless: true })

/** Version of the layout inside a backup; readers keep reading every earlier one. */
export const BACKUP_VERSION = 1
export const MAX_ENTRIES = 50_000
export const MAX_JSON = 256 * 1024
const MAX_DEPTH = 16
const JSON_NAME = /^(?:records|filings)\/[0-9a-f]{32}\.json$/
/** A picture as it was given: named by the id that its record points to. */
const SCAN_NAME = /^scans\/([0-9a-f]{32})\.(?:jpg|png|webp|pdf)$/
const isName = (name: string): boolean => JSON_NAME.test(name) || SCAN_NAME.test(name)
export const MAX_BACKUP_SCAN = 8 * 1024 * 1024
const MANIFEST = 'manifest.json'
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const count = z.int().check(z.minimum(0))
const manifestSchema = z.strictObject({
  format: z.literal('ba-backup'),
  v: z.literal(BACKUP_VERSION),
  minReader: z.literal(BACKUP_VERSION),
  createdAt: z.string().check(z.maxLength(40)),
  /** Records by collection. */
  counts: z.record(z.string().check(z.regex(/^[a-z]{1,32}$/)), count),
  /** Records that could not be read when the backup was made, and are not in it. */
  unreadable: count,
  /** Scans that could not be read, or were left out to keep the file small. */
  scansLeftOut: z.optional(count),
  entries: z
    .array(
      z.strictObject({
        name: z.string().check(z.refine(isName)),
        size: count,
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      }),
    )
    .check(z.maxLength(MAX_ENTRIES)),
})
export type BackupManifest = z.infer<typeof manifestSchema>

export interface BackupContent {
  readonly createdAt: string
  readonly counts: Readonly<Record<string, number>>
  readonly unreadable: number
  readonly scansLeftOut?: number
  /** `records/<id>.json` and `filings/<id>.json`. */
  readonly files: readonly { readonly name: string; readonly json: unknown }[]
  /** `scans/<id>.jpg` and its like. */
  readonly scans?: readonly TarEntry[]
}

/** newer: written by a later version, named in `version`. mismatch: a file is not what the list of contents says. */
export type BackupProblem =
  | {
      readonly code: TarProblem | 'no-manifest' | 'bad-manifest' | 'mismatch' | 'bad-json' | 'too-big'
      readonly name?: string
    }
  | { readonly code: 'newer'; readonly version: number }

export type Unpacked =
  | {
      ok: true
      manifest: BackupManifest
      files: ReadonlyMap<string, unknown>
      /** Pictures by the id that their record points to; views into the payload, not copies. */
      scans: ReadonlyMap<string, Uint8Array>
    }
  | { ok: false; problem: BackupProblem }

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const encode = (json: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(json, undefined, 1)}\n`)

/** The payload of a backup: a tar whose first file lists the others with size and hash. Throws RangeError for what no reader would take. */
export async function packBackup(content: BackupContent): Promise<Uint8Array> {
  const texts: TarEntry[] = content.files.map(({ name, json }) => ({ name, bytes: encode(json) }))
  const scans = content.scans ?? []
  for (const { name, bytes } of texts) if (!JSON_NAME.test(name) || bytes.length > MAX_JSON) throw new RangeError(name)
  for (const { name, bytes } of scans)
    if (!SCAN_NAME.test(name) || bytes.length > MAX_BACKUP_SCAN) throw new RangeError(name)
  const files = [...texts, ...scans]
  if (files.length > MAX_ENTRIES) throw new RangeError('entries')
  const manifest: BackupManifest = {
    format: 'ba-backup',
    v: BACKUP_VERSION,
    minReader: BACKUP_VERSION,
    createdAt: content.createdAt,
    counts: { ...content.counts },
    unreadable: content.unreadable,
    ...(content.scansLeftOut ? { scansLeftOut: content.scansLeftOut } : {}),
    entries: await Promise.all(
      files.map(async ({ name, bytes }) => ({ name, size: bytes.length, sha256: await sha256(bytes) })),
    ),
  }
  const mtime = Math.floor(Date.parse(content.createdAt) / 1000)
  return writeTar([{ name: MANIFEST, bytes: encode(manifest) }, ...files], mtime)
}

/** Undefined for what is no JSON, is nested too deep, or has a key that could reach an object's prototype. */
export function strictJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
    return sound(value, 0) ? { value } : undefined
  } catch {
    return undefined
  }
}

function sound(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= MAX_DEPTH) return false
  return Object.entries(value).every(([key, item]) => !FORBIDDEN.has(key) && sound(item, depth + 1))
}

/** Opens a payload. Everything is checked against the list of contents before anything of it is handed out. */
export async function unpackBackup(payload: Uint8Array): Promise<Unpacked> {
  const fail = (problem: BackupProblem): Unpacked => ({ ok: false, problem })
  const tar = readTar(payload, (name) => name === MANIFEST || isName(name), MAX_ENTRIES + 1)
  if (!tar.ok) return fail({ code: tar.problem })
  const { entries } = tar
  const first = [...entries.keys()][0]
  const listed = entries.get(MANIFEST)
  if (!listed || first !== MANIFEST) return fail({ code: 'no-manifest' })
  const json = strictJson(listed)
  const reader = (json?.value as { minReader?: unknown } | null | undefined)?.minReader
  if (typeof reader === 'number' && reader > BACKUP_VERSION) return fail({ code: 'newer', version: reader })
  const parsed = json && manifestSchema.safeParse(json.value)
  if (!parsed?.success) return fail({ code: 'bad-manifest' })
  const manifest = parsed.data
  if (manifest.entries.length !== entries.size - 1) return fail({ code: 'mismatch' })
  const files = new Map<string, unknown>()
  const scans = new Map<string, Uint8Array>()
  for (const { name, size, sha256: hash } of manifest.entries) {
    const bytes = entries.get(name)
    const scan = SCAN_NAME.exec(name)?.[1]
    const seen = scan === undefined ? files.has(name) : scans.has(scan)
    if (!bytes || seen || bytes.length !== size) return fail({ code: 'mismatch', name })
    if (bytes.length > (scan === undefined ? MAX_JSON : MAX_BACKUP_SCAN)) return fail({ code: 'too-big', name })
    if ((await sha256(bytes)) !== hash) return fail({ code: 'mismatch', name })
    if (scan !== undefined) {
      scans.set(scan, bytes)
      continue
    }
    const content = strictJson(bytes)
    if (!content) return fail({ code: 'bad-json', name })
    files.set(name, content.value)
  }
  return { ok: true, manifest, files, scans }
}

import { randomBytes } from './bytes.ts'
import type { Core } from './core.ts'
import { newestEpoch } from './crypto/header.ts'
import { epochKeys, importVaultKey, keyCheckValue } from './crypto/keys.ts'
import { linkAad } from './crypto/link.ts'
import { openRow, type Row, sealRow } from './crypto/record.ts'
import { seal } from './crypto/seal.ts'
import { readRows } from './database.ts'
import { changeHeader, type HeaderChange, sameSlots } from './header-change.ts'
import { snapshotBefore } from './mirror.ts'
import { type Opening, type PassphraseChange, passphraseSlot, proves, reopen } from './passphrase.ts'
import { commitChange, listRecords, type Refused, refuse } from './records-io.ts'
import { dropScanFile, rekeyScan } from './scans.ts'
import { type Base, commitNext, type Next, type Session } from './session.ts'
import { step } from './step.ts'

/** How many records one transaction moves to the new key. */
const BATCH = 50

export type Rotation =
  | { ok: true; gen: number; records: number }
  /** running: another change of key is not finished. unreadable: records that do not open would be lost with the old key. */
  | { ok: false; reason: 'running' | 'unreadable' | 'no-snapshot' | 'locked' }
  | Exclude<PassphraseChange, { ok: true }>
  | Exclude<HeaderChange, { ok: true }>

/** Header with both keys: the new one opens by passphrase, the old one through the new. */
async function begin(core: Core, passphrase: string, opening: Extract<Opening, { ok: true }>): Promise<HeaderChange> {
  const { vaultId, epoch: from, raw } = opening
  const to = from + 1
  const fresh = randomBytes(32)
  try {
    const key = await step('rotate.import', () => importVaultKey(fresh))
    const keys = await step('rotate.keys', () => epochKeys(key, vaultId, to))
    const made = await step('rotate.slot', () => passphraseSlot(core.env, passphrase, fresh, { vaultId, epoch: to }))
    const session = core.peek()
    if (!made || !session) return { ok: false, reason: 'locked' }
    const kcv = await step('rotate.kcv', () => keyCheckValue(keys, vaultId))
    const link = await step('rotate.link', () => seal(keys.link, raw, linkAad(vaultId, from, to)))
    session.keys.set(to, keys)
    const changed = await step('rotate.header', () =>
      changeHeader(
        core,
        ({ header, manifest }) => {
          if (header.rotate || !sameSlots(header, opening.header)) return 'moved'
          const old = { ...newestEpoch(header), link, slots: [] }
          const epochs = [old, { n: to, kcv, link: null, slots: [made.slot] }]
          return { header: { rotate: { from, to }, epochs }, manifest: { ...manifest, encCount: 0 } }
        },
        async (header) => {
          const entry = newestEpoch(header)
          const [slot] = entry.slots
          return (
            slot !== undefined &&
            (await step('rotate.prove', () => proves(slot, made.kek, { vaultId, epoch: to }, entry.kcv)))
          )
        },
      ),
    )
    // The header in force decides: a failure after the first of the two copies leaves the new key in use.
    if (newestEpoch(session.base.header).n !== to) session.keys.delete(to)
    else if (core.keeping) await step('rotate.keep', () => core.keep(new Map([[to, fresh]])))
    return changed
  } finally {
    fresh.fill(0)
  }
}

type Moved = { done: boolean } | 'unreadable' | Refused

/** Moves the next records to the new key in one transaction. */
async function moveBatch(core: Core, session: Session, from: number, to: number): Promise<Moved> {
  let left = 0
  const written = await step('rotate.batch', () =>
    commitNext<'unreadable' | 'nothing'>(core.store, session, async (base: Base) => {
      const old = [...base.manifest.records].filter(([, { epoch }]) => epoch === from)
      const ids = old.slice(0, BATCH).map(([id]) => id)
      left = old.length - ids.length
      if (ids.length === 0) return { refuse: 'nothing' as const }
      const stored = await step('rotate.read', () => readRows(core.store.db, ids))
      const rows = new Map<string, Row>()
      const records = new Map(base.manifest.records)
      const revisions = new Map<string, number>()
      for (const id of ids) {
        const row = stored.rows.get(id)
        const entry = base.manifest.records.get(id)!
        const content = await step('rotate.open', () => openRow(session.keys, session.vaultId, id, row))
        if (!content.ok || (row as Row).r !== entry.rev) return { refuse: 'unreadable' as const }
        const { col, s } = row as Row
        const place = { vaultId: session.vaultId, rid: id, col, s, r: entry.rev + 1 }
        const sealed = await step('rotate.seal', () =>
          sealRow(session.keys.get(to)!, place, { t: content.updatedAt, d: content.data }),
        )
        rows.set(id, sealed)
        records.set(id, { rev: sealed.r, epoch: to })
        revisions.set(id, entry.rev)
      }
      const manifest = { ...base.manifest, encCount: base.manifest.encCount + ids.length, records }
      return { next: { manifest, rows, revisions } satisfies Next }
    }),
  )
  if (written.ok) {
    core.wrote(written)
    return { done: left === 0 }
  }
  if (written.reason !== 'refused') return { ok: false, reason: 'storage' }
  if (written.refusal === 'nothing') return { done: true }
  return written.refusal === 'unreadable' ? 'unreadable' : refuse(core, written.refusal)
}

/** Moves the scans to the new key, one file and one commit each. */
async function moveScans(core: Core, from: number, to: number): Promise<'done' | 'unreadable' | Refused> {
  for (;;) {
    const session = core.use()
    if (!session) return { ok: false, reason: 'locked' }
    const next = [...session.base.manifest.scans].find(([, { epoch }]) => epoch === from)
    if (!next) return 'done'
    const entry = await step('rotate.scan', () => rekeyScan(core, session, next[0], to))
    if (!entry) return 'unreadable'
    const moved = await step('rotate.scan-commit', () =>
      commitChange(core, { scans: { add: new Map([[next[0], entry]]) } }),
    )
    if (!moved.ok) return { ok: false, reason: moved.reason === 'locked' ? 'locked' : 'storage' }
    await step('rotate.scan-drop', () => dropScanFile(core, next[0], from))
  }
}

/**
 * Finishes a change of key, however often it was interrupted: batch by batch, then everything is read once more, and only
 * then the old key goes. Does nothing when none is under way.
 */
export async function continueRotation(core: Core): Promise<Rotation | undefined> {
  const running = core.peek()?.base.header.rotate
  if (!running) return undefined
  const { from, to } = running
  for (;;) {
    const session = core.use()
    if (!session) return { ok: false, reason: 'locked' }
    const moved = await step('rotate.move', () => moveBatch(core, session, from, to))
    if (moved === 'unreadable') return { ok: false, reason: 'unreadable' }
    if ('ok' in moved) return moved
    if (moved.done) break
  }
  const scans = await step('rotate.scans', () => moveScans(core, from, to))
  if (scans === 'unreadable') return { ok: false, reason: 'unreadable' }
  if (scans !== 'done') return scans
  const all = await step('rotate.verify', () => listRecords(core))
  if (!all.ok) return all
  if (all.unreadable.some(({ why }) => why !== 'stray')) return { ok: false, reason: 'unreadable' }
  const changed = await step('rotate.finish', () =>
    changeHeader(
      core,
      ({ header, manifest }) => {
        const waiting = [...manifest.records.values(), ...manifest.scans.values()].some(({ epoch }) => epoch === from)
        if (header.rotate?.from !== from || waiting) return 'moved'
        return { header: { rotate: null, epochs: header.epochs.filter(({ n }) => n !== from) } }
      },
      async (header) => header.rotate === null && header.epochs.length === 1,
    ),
  )
  if (!changed.ok) return changed
  core.peek()?.keys.delete(from)
  return { ok: true, gen: changed.gen, records: all.records.length }
}

/**
 * A new vault key for all that is stored, after a leak. The passphrase stays; the recovery code, which is wrapped around
 * the old key and known to nobody here, stops working and has to be made anew. Older copies (snapshots, backups) still
 * open as they did.
 */
export async function rotateKey(core: Core, passphrase: string): Promise<Rotation> {
  const now = await step('rotate.list', () => listRecords(core))
  if (!now.ok) return now
  if (core.peek()?.base.header.rotate) return { ok: false, reason: 'running' }
  if (now.unreadable.some(({ why }) => why !== 'stray')) return { ok: false, reason: 'unreadable' }
  const opening = await step('rotate.reopen', () => reopen(core, { passphrase }))
  if (!opening.ok) return opening
  try {
    if (!(await step('rotate.snapshot', () => snapshotBefore(core.store, 'rotation'))))
      return { ok: false, reason: 'no-snapshot' }
    const begun = await step('rotate.begin', () => begin(core, passphrase, opening))
    if (!begun.ok) return begun
  } finally {
    opening.raw.fill(0)
  }
  return (await step('rotate.continue', () => continueRotation(core))) ?? { ok: false, reason: 'moved' }
}

import { hex } from './bytes.ts'
import type { Core } from './core.ts'
import { type EpochEntry, type Header, type HeaderBody, newestEpoch, type Slot } from './crypto/header.ts'
import { judgeMeta, readRows } from './database.ts'
import { writeMirror } from './mirror.ts'
import { type Base, type BaseRefusal, commitNext, goodHeaders, type Next } from './session.ts'
import { step } from './step.ts'

export type HeaderChange =
  | { ok: true; gen: number }
  | { ok: false; reason: 'locked' | 'storage' | 'quota' | 'busy' | 'moved' | 'unproven' | BaseRefusal }

/** Replaces the slots of the newest epoch. */
export const withSlots = (header: HeaderBody, slots: readonly Slot[]): EpochEntry[] => {
  const { n } = newestEpoch(header)
  return header.epochs.map((epoch) => (epoch.n === n ? { ...epoch, slots: [...slots] } : epoch))
}

/**
 * Changes the header so that a crash anywhere leaves one copy that opens: the other copy first, read back and proven,
 * then the old one, then both mirrors. `change` answers 'moved' when the header is no longer the one it was made for.
 */
export async function changeHeader(
  core: Core,
  change: (base: Base) => { header: Partial<HeaderBody>; manifest?: Next['manifest'] } | 'moved',
  prove: (header: Header) => Promise<boolean>,
): Promise<HeaderChange> {
  const session = core.use()
  if (!session) return { ok: false, reason: 'locked' }
  const first = await step('header-change.first', () =>
    commitNext<'moved'>(core.store, session, async (base) => {
      const changed = change(base)
      if (changed === 'moved') return { refuse: changed }
      return { next: { manifest: changed.manifest ?? base.manifest, header: changed.header } }
    }),
  )
  if (!first.ok) return { ok: false, reason: first.reason === 'refused' ? first.refusal : first.reason }
  core.wrote(first)
  try {
    const { raw } = await step('header-change.back', () => readRows(core.store.db, []))
    const stored = await step('header-change.judge', () => judgeMeta(raw))
    const written = goodHeaders(stored)[0]?.header
    // The old copy still lies beside it; it is only overwritten once the new one has been seen to open.
    if (!written || written.gen < first.gen || !(await step('header-change.prove', () => prove(written))))
      return { ok: false, reason: 'unproven' }
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'storage' }
    throw error
  }
  const second = await step('header-change.second', () =>
    commitNext<never>(core.store, session, async (base) => ({ next: { manifest: base.manifest } })),
  )
  if (!second.ok) return { ok: false, reason: second.reason === 'refused' ? second.refusal : second.reason }
  core.wrote(second)
  const mirrored = await step('header-change.mirror', () => writeMirror(core.store, session, true))
  if (!mirrored.ok) core.emit('warning', { code: 'mirror-not-written' })
  return { ok: true, gen: second.gen }
}

/** The same slots as when the change was made: another page has not changed them in between. */
export const sameSlots = (a: HeaderBody, b: HeaderBody): boolean => {
  const ids = (header: HeaderBody) =>
    header.epochs.map(({ n, slots }) => `${n}:${slots.map(({ id }) => hex(id)).join()}`).join(';')
  return ids(a) === ids(b)
}

/** Profiles in the open vault. Loaded with the first vault that is open, see `vault-profiles.ts`. */
import { type Filing, type Locale, provinceName } from '@beian-assist/rules'
import { type FilingNotes, type ProfileSummary, type PutResult, pathName } from '@beian-assist/sdk/panel'
import { refusalText, text } from '../messages/index.ts'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import type { AnyStored, Vault } from '../vault/index.ts'
import { readNotes, saveNotes } from '../vault/notes.ts'
import { editFiling, lookupIn, readFiling, saveFiling } from '../vault/profiles.ts'
import { draftsOf } from '../vault/reach.ts'
import { composeFiling } from '../vault/records/compose.ts'
import type { Clash } from '../vault/records/merge.ts'

const TYPES: Readonly<Record<string, { zh: string; en: string }>> = {
  first: { zh: '首次备案', en: 'First filing' },
  addService: { zh: '新增互联网信息服务', en: 'Add a service' },
  addAccess: { zh: '新增接入', en: 'Add access' },
  change: { zh: '变更备案', en: 'Change' },
}

function detailOf(filing: Filing, locale: Locale): string {
  const zh = locale !== 'en'
  const type = filing.type ? TYPES[filing.type] : undefined
  const domains = (filing.websites ?? []).flatMap((site) => (site.domains ?? []).map((domain) => domain.name))
  return [
    type && (zh ? type.zh : type.en),
    filing.province && provinceName(filing.province, locale),
    ...domains.slice(0, 2),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ')
}

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value ?? '—'))

/** Both versions, field by field. */
function clashText(locale: Locale, clashes: readonly Clash[]): string {
  const lines = clashes.map(({ path, mine, theirs }) =>
    text(locale, 'profile.clash.field', { field: pathName(path, locale), mine: shown(mine), theirs: shown(theirs) }),
  )
  return [text(locale, 'profile.clash'), ...lines].join('\n')
}

export interface StoredProfiles {
  list(): Promise<readonly ProfileSummary[]>
  get(id: string): Promise<Filing | undefined>
  /** Nothing when it is not one of the vault's. */
  others(id: string): Promise<readonly Filing[] | undefined>
  put(id: string | undefined, filing: Filing, before?: Filing): Promise<PutResult>
  remove(id: string): Promise<boolean>
  notes(id: string): Promise<FilingNotes | undefined>
  keepNotes(id: string, notes: FilingNotes): Promise<boolean>
}

interface StoredFiling {
  readonly id: string
  readonly name: string
  readonly updatedAt: number
  readonly filing: Filing
  /** Record of the subject: filings of one client share it. */
  readonly client: string | undefined
}

/** Every filing of the vault, put together in one pass, newest first; [] while it is locked. */
async function allFilings(vault: Vault | undefined, heard: VaultModel['listed']): Promise<readonly StoredFiling[]> {
  const all = await vault?.list()
  if (all) heard(all)
  if (!all?.ok) return []
  const records = all.records as AnyStored[]
  const lookup = lookupIn(records)
  return records
    .flatMap((record) => {
      if (record.col !== 'filing') return []
      const { filing } = composeFiling(record.data, lookup)
      return [
        {
          id: record.id,
          name: record.data.title || filing.subject?.name || '',
          updatedAt: record.updatedAt,
          filing,
          client: record.data.subject?.subject,
        },
      ]
    })
    .sort((x, y) => y.updatedAt - x.updatedAt)
}

/** `locale` is read at each call, so that a change of language shows at the next listing. */
export function storedProfiles(model: VaultModel, locale: () => Locale): StoredProfiles {
  /** What was stored when a contradiction was shown: saving again after that is the user's decision. */
  const decided = new Map<string, Filing>()

  async function put(id: string | undefined, filing: Filing, before?: Filing): Promise<PutResult> {
    const vault = model.vault()
    if (!vault) return { ok: false, message: refusalText(locale(), 'locked') }
    const ground = id === undefined ? undefined : (decided.get(id) ?? before)
    const edited = id !== undefined && ground ? await editFiling(vault, id, ground, filing) : undefined
    // Removed in another window while it was being edited here: what the user has just written is not thrown away.
    const fresh = !edited || (!edited.result.ok && edited.result.reason === 'absent')
    const saved = fresh ? await saveFiling(vault, filing, { mode: 'import' }) : edited
    if ('clashes' in saved) {
      if (id !== undefined) decided.set(id, saved.now)
      return { ok: false, message: clashText(locale(), saved.clashes) }
    }
    if (id !== undefined) decided.delete(id)
    if (saved.result.ok && saved.filingId !== undefined) {
      const differences = (saved.differences ?? []).map(({ path, field, kept, offered }) => ({
        path: `${path}.${field}`,
        stored: shown(kept),
        given: shown(offered),
      }))
      return { ok: true, id: saved.filingId, differences }
    }
    const reason = saved.result.ok ? 'storage' : saved.result.reason
    const message = reason === 'storage' ? text(locale(), 'repair.above') : refusalText(locale(), reason)
    return { ok: false, message }
  }

  async function remove(id: string): Promise<boolean> {
    const vault = model.vault()
    const found = vault && (await readFiling(vault, id))
    if (!vault || !found?.ok) return false
    const all = await vault.list('draft')
    // What was kept of pages for it goes with it.
    const drafts = all.ok ? draftsOf(all.records, new Set([id])) : []
    const deletes = [{ id, rev: found.record.rev }, ...drafts.map((draft) => ({ id: draft.id, rev: draft.rev }))]
    return (await vault.commit({ deletes })).ok
  }

  return {
    list: async () =>
      (await allFilings(model.vault(), model.listed)).map(({ id, name, filing, client }) => ({
        id,
        name: name || filing.principal?.name || (locale() === 'en' ? 'Unnamed profile' : '未命名的资料'),
        detail: detailOf(filing, locale()),
        sample: false,
        ...(client === undefined ? {} : { client }),
      })),
    get: async (id) => {
      const vault = model.vault()
      const found = vault && (await readFiling(vault, id))
      return found?.ok ? found.filing : undefined
    },
    others: async (id) => {
      const stored = await allFilings(model.vault(), model.listed)
      if (!stored.some((entry) => entry.id === id)) return undefined
      return stored.filter((entry) => entry.id !== id).map((entry) => entry.filing)
    },
    notes: async (id) => {
      const vault = model.vault()
      return vault && readNotes(vault, id)
    },
    keepNotes: async (id, { outcome, dismissed }) => {
      const vault = model.vault()
      if (!vault) return false
      return saveNotes(vault, id, {
        outcome: outcome.map((entry) => ({ ...entry })),
        dismissed: dismissed.map((entry) => ({ ...entry, fields: [...entry.fields] })),
      })
    },
    put,
    remove,
  }
}

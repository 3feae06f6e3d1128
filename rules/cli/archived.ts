/** Filings of archived clients in a backup: compared with, not checked, as in the clients' tab. Pure. */
interface BackupRecord {
  readonly id?: unknown
  readonly col?: unknown
  readonly data?: { readonly archived?: unknown; readonly subject?: { readonly subject?: unknown } | null }
}

/** `records`: what stands in the files of `records/`, by its id. */
export function archivedFilings(records: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const dataOf = (id: string) => (records.get(id) as BackupRecord | null | undefined)?.data
  const found = [...records].filter(([, json]) => (json as BackupRecord | null)?.col === 'filing')
  return new Set(
    found.flatMap(([id]) => {
      const data = dataOf(id)
      const subject = data?.subject?.subject
      // A client is his subject's record; a filing that names none stands for itself.
      const ground = typeof subject === 'string' ? (dataOf(subject) ?? data) : data
      return ground?.archived === true ? [id] : []
    }),
  )
}

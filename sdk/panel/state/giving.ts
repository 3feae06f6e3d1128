import type { FilingImage } from '../../documents/filing-image.ts'
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'
import type { PanelStore } from './store.ts'

/** Looks at a picture's bytes; never rejects for bad ones. */
export type Glance = (file: File, material: string) => Promise<FilingImage>

/** Files for the page's upload fields; what can be seen of a picture is put before the rules. */
export function createGiving(
  state: PanelSignals,
  session: PanelSession,
  glance: Glance | undefined,
): PanelStore['giveFiles'] {
  const know = (field: string, seen: FilingImage | undefined): void => {
    const { [field]: _, ...rest } = state.pictures.value
    state.pictures.value = seen ? { ...rest, [field]: seen } : rest
    void session.recheck()
  }
  return (field, list, seen) => {
    const { [field]: _, ...rest } = state.files.value
    state.files.value = list.length > 0 ? { ...rest, [field]: list } : rest
    const [file] = list
    const material = field.startsWith('materials.') ? field.slice('materials.'.length) : ''
    if (!file || material === '') return know(field, undefined)
    know(field, seen ?? { role: material, bytes: file.size })
    if (seen || !glance) return
    glance(file, material).then(
      // Another file may have taken its place meanwhile.
      (facts) => state.files.value[field] === list && know(field, facts),
      () => undefined,
    )
  }
}

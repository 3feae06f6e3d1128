import type { FieldDef, FieldPath } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { valueAt } from '../../filing/path.ts'
import type { MessageKey } from '../messages/index.ts'
import { useText } from '../parts/context.ts'
import { useDraft } from './context.ts'
import { FieldInput } from './FieldInput.tsx'
import { type Asked, isMain } from './layout.ts'

type PathOf = (id: string, item?: number) => FieldPath

/** Fields of one group: the usual ones at once, the rare ones under "more". */
export function Fields({ defs, pathOf }: { defs: readonly FieldDef[]; pathOf: PathOf }): JSX.Element {
  const t = useText()
  const draft = useDraft()
  const filled = (def: FieldDef) => {
    const value = valueAt(draft.filing.value, pathOf(def.id))
    return value !== undefined && value !== null && value !== ''
  }
  const main = defs.filter((def) => isMain(def) || filled(def))
  const more = defs.filter((def) => !main.includes(def))
  return (
    <>
      {main.map((def) => (
        <FieldInput key={def.id} def={def} path={pathOf(def.id)} />
      ))}
      {more.length > 0 && (
        <details class="edit-more">
          <summary>{t('edit.more', { count: more.length })}</summary>
          {more.map((def) => (
            <FieldInput key={def.id} def={def} path={pathOf(def.id)} />
          ))}
        </details>
      )}
    </>
  )
}

interface RowsProps {
  asked: Asked
  /** Path of a list from its key: `website.domains[]` → `websites[0].domains`. */
  listPath: (key: string) => FieldPath
  pathOf: PathOf
}

const ROW_TITLES: Readonly<Record<string, MessageKey>> = {
  'website.domains[]': 'edit.row.domain',
  'website.ips[]': 'edit.row.ip',
  'website.preApprovals[]': 'edit.row.preApproval',
  'app.preApprovals[]': 'edit.row.preApproval',
  'app.sdks[]': 'edit.row.sdk',
  'app.domains[]': 'edit.row.domain',
  'app.platforms[]': 'edit.row.platform',
}

/** Lists of rows (domains, addresses, platforms) with add and remove. */
export function Rows({ asked, listPath, pathOf }: RowsProps): JSX.Element {
  const t = useText()
  const draft = useDraft()
  return (
    <>
      {[...asked.rows].map(([key, defs]) => {
        const path = listPath(key)
        const list = valueAt(draft.filing.value, path)
        const count = Array.isArray(list) ? list.length : 0
        // A list that every filing has begins with a row to type into; it counts from the first value on.
        const shown = Math.max(count, defs.some(isMain) ? 1 : 0)
        const title = t(ROW_TITLES[key] ?? 'edit.row.other')
        return (
          <div key={key} class="edit-rows">
            {Array.from({ length: shown }, (_, index) => (
              <fieldset key={index} class="edit-row">
                <legend>
                  {title} {index + 1}
                </legend>
                <Fields defs={defs} pathOf={(id) => pathOf(id, index)} />
                {index < count && (
                  <button type="button" class="quiet" onClick={() => draft.remove(path, index)}>
                    {t('edit.remove', { what: `${title} ${index + 1}` })}
                  </button>
                )}
              </fieldset>
            ))}
            {shown === count && (
              <button type="button" class="secondary" onClick={() => draft.add(path)}>
                {t('edit.add', { what: title })}
              </button>
            )}
          </div>
        )
      })}
    </>
  )
}

import type { JSX } from 'preact'
import { kindIds, type ToldKind } from '../../documents/kinds/ids.ts'
import { useWords } from '../materials/words/index.ts'
import { useText } from '../parts/context.ts'
import type { DocumentList, ReadDocument } from './document-list.ts'

/** For a picture that was not recognised: the user says what it is, and it is read as that. */
export function TellKind({ entry, documents }: { entry: ReadDocument; documents: DocumentList }): JSX.Element {
  const t = useText()
  const w = useWords()
  const hint = `ba-told-${entry.id}`
  return (
    <form
      class="tell-kind"
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget).get('kind')
        const kind = kindIds.find((id) => id === said)
        if (kind) void documents.readAs(entry.id, kind)
      }}
    >
      <label class="edit-field">
        {w('told.is')}
        <select name="kind" required aria-describedby={hint}>
          <option value="">{w('told.choose')}</option>
          {kindIds.map((id: ToldKind) => (
            <option key={id} value={id} selected={id === entry.told}>
              {t(`documents.kind.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <p id={hint} class="muted">
        {w('told.hint')}
      </p>
      <button type="submit" class="secondary">
        {w('told.read')}
      </button>
    </form>
  )
}

import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { readWhois } from '../../documents/whois/index.ts'
import { useWords } from '../materials/words/index.ts'
import type { DocumentList } from './document-list.ts'

/** The answer of a WHOIS query, pasted by the user: nothing here asks the net. */
export function PasteWhois({ documents }: { documents: DocumentList }): JSX.Element {
  const w = useWords()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [count, setCount] = useState<number>()

  function read(): void {
    const found = readWhois(box.current?.value ?? '')
    documents.add(found)
    setCount(found.length)
    // What could not be read stays, to be looked at.
    if (box.current && found.length > 0) box.current.value = ''
  }

  return (
    <details class="group" data-whois>
      <summary>
        <span class="group-name">{w('whois.title')}</span>
      </summary>
      <p class="muted" id={`${id}-how`}>
        {w('whois.how')}
      </p>
      <div class="edit-field">
        <label for={id}>{w('whois.label')}</label>
        <textarea id={id} ref={box} rows={5} autocomplete="off" spellcheck={false} aria-describedby={`${id}-how`} />
      </div>
      <button type="button" class="secondary" onClick={read}>
        {w('whois.read')}
      </button>
      <p role="status" class={count === 0 ? 'attention' : 'muted'}>
        {count === 0 ? w('whois.nothing') : count ? w('whois.found', { count }) : ''}
      </p>
    </details>
  )
}

import type { JSX } from 'preact'
import { useWords } from '../materials/words/index.ts'
import { useText } from '../parts/context.ts'
import type { DocumentList, ReadDocument } from './document-list.ts'
import type { DomainChoice } from './place-of-domain.ts'
import { resembledBy } from './resembled-domain.ts'

/** A pasted answer is about a domain that the filing does not name: which one is meant is asked, not guessed. */
export function ForeignDomain(props: {
  entry: ReadDocument
  documents: DocumentList
  /** Domains that the filing names. */
  names: readonly string[]
}): JSX.Element {
  const { entry, documents, names } = props
  const t = useText()
  const w = useWords()
  const name = entry.values.域名 ?? ''
  const near = resembledBy(name, names)
  // The likeliest one stands first.
  const others = near === undefined ? names : [near, ...names.filter((each) => each !== near)]
  const option = (choice: DomainChoice, words: string): JSX.Element => {
    const mine = entry.domainChoice
    const same =
      mine?.is === choice.is && (mine.is !== 'replaces' || (choice.is === 'replaces' && mine.name === choice.name))
    return (
      <label class="edit-check">
        <input
          type="radio"
          name={`domain-${entry.id}`}
          checked={same}
          onChange={() => documents.change(entry.id, { domainChoice: choice })}
        />
        <span>{words}</span>
      </label>
    )
  }
  return (
    <fieldset data-foreign-domain>
      <legend>{w('whois.foreign')}</legend>
      <p class="attention">
        {near === undefined
          ? w('whois.foreignOther', { names: names.join(t('list.separator')) })
          : w('whois.foreignNear', { near })}
      </p>
      {others.map((each) => (
        <span key={each}>{option({ is: 'replaces', name: each }, w('whois.replaces', { old: each, name }))}</span>
      ))}
      {option({ is: 'added' }, w('whois.added', { name }))}
      {option({ is: 'ignored' }, w('whois.ignored'))}
      <p role="status" class="muted">
        {entry.domainChoice ? '' : w('whois.undecided')}
      </p>
    </fieldset>
  )
}

import type { JSX } from 'preact'
import type { PersonRole } from '../../documents/filing.ts'
import type { DocumentResult, FieldName } from '../../documents/types.ts'
import type { TextDocument } from '../../documents/whois/index.ts'
import { valueAt } from '../../filing/path.ts'
import { sameDomain } from '../../filing/same-domain.ts'
import { useWords } from '../materials/words/index.ts'
import { useStore, useText } from '../parts/context.ts'
import { pathName } from '../parts/field-name.ts'
import { Crop } from './Crop.tsx'
import type { DocumentList, ReadDocument } from './document-list.ts'
import { ForeignDomain } from './ForeignDomain.tsx'
import { fieldNamesEn } from './field-names-en.ts'
import { sameText } from './same-text.ts'
import { TellKind } from './TellKind.tsx'
import { foreignTo, toldBy, warningsOf } from './told-by.ts'

/** Documents that are nobody's but the subject's. */
const OF_SUBJECT: readonly string[] = ['business-licence', 'domain-certificate']

const ROLES: readonly PersonRole[] = ['principal', 'owner', 'subject']

/** One picture: what it is, what is wrong with it, and each value with the piece it was read from. */
export function DocumentCard({ entry, documents }: { entry: ReadDocument; documents: DocumentList }): JSX.Element {
  const t = useText()
  const w = useWords()
  const outcome = entry.outcome
  const title = outcome?.ok && entry.file ? t(`documents.kind.${outcome.kind}`) : entry.fileName
  return (
    <article class="document" aria-label={entry.fileName} data-document={outcome?.ok ? outcome.kind : 'none'}>
      <div class="card-head">
        <span class="card-label">
          <strong>{title}</strong>
          {!entry.file && <span class="muted"> {w('whois.kind')}</span>}
        </span>
        <button
          type="button"
          class="quiet"
          aria-label={`${t('documents.drop.remove')}: ${entry.fileName}`}
          onClick={() => documents.drop(entry.id)}
        >
          {t('documents.drop.remove')}
        </button>
      </div>
      {!outcome && (
        <div role="status">
          <p class="muted">{t(`documents.stage.${entry.stage ?? 'decode'}`)}</p>
          <progress class="progress" max={1} value={entry.done} aria-label={entry.fileName} />
        </div>
      )}
      {outcome && !outcome.ok && (
        <p role="alert" class="notice notice-problem">
          {entry.told && outcome.reason === 'not-a-document'
            ? w('told.nothing', { kind: t(`documents.kind.${entry.told}`) })
            : t(`documents.refused.${outcome.reason}`)}{' '}
          {t('documents.refused.kept')}
        </p>
      )}
      {outcome && !outcome.ok && outcome.reason === 'not-a-document' && entry.file && (
        <TellKind entry={entry} documents={documents} />
      )}
      {outcome?.ok && <Result entry={entry} outcome={outcome} documents={documents} />}
    </article>
  )
}

function Result(props: {
  entry: ReadDocument
  outcome: DocumentResult | TextDocument
  documents: DocumentList
}): JSX.Element {
  const { entry, outcome, documents } = props
  const t = useText()
  const fields = Object.keys(outcome.fields) as FieldName[]
  const warnings = warningsOf(documents.list.value, entry)
  const w = useWords()
  const foreign = foreignTo(entry, useStore().whole.value)
  return (
    <>
      {!entry.file && outcome.fields.域名持有者?.level === 'empty' && <p class="attention">{w('whois.noHolder')}</p>}
      {foreign.length > 0 && <ForeignDomain entry={entry} documents={documents} names={foreign} />}
      {entry.unreadPages && <p class="attention">{t('documents.unreadPages', { count: entry.unreadPages })}</p>}
      {warnings.map((code) => (
        <p key={code} class="attention">
          {t(`documents.warning.${code}`)}
        </p>
      ))}
      {!OF_SUBJECT.includes(outcome.kind) && (
        <label class="edit-field">
          {t('documents.whose')}
          <select
            value={entry.role}
            onChange={(event) => documents.change(entry.id, { role: event.currentTarget.value as PersonRole })}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`documents.role.${role}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul class="cards">
        {fields.map((name) => (
          <Field key={name} name={name} {...props} />
        ))}
      </ul>
    </>
  )
}

function Field(props: {
  name: FieldName
  entry: ReadDocument
  outcome: DocumentResult | TextDocument
  documents: DocumentList
}): JSX.Element {
  const { name, entry, outcome, documents } = props
  const store = useStore()
  const t = useText()
  const reading = outcome.fields[name]!
  const label = store.locale.value === 'en' ? fieldNamesEn[name] : name
  const accepted = entry.accepted.has(name)
  // Typing a value, or picking one, is looking at it: it counts as accepted.
  const take = (value: string) =>
    documents.change(entry.id, {
      values: { ...entry.values, [name]: value },
      accepted: new Set([...entry.accepted, name]),
    })
  return (
    <li class={`card document-field level-${reading.level}`} data-document-field={name}>
      <div class="card-head">
        <input
          type="checkbox"
          checked={accepted}
          aria-label={t('documents.accept', { field: label })}
          onChange={() => {
            const next = new Set(entry.accepted)
            if (!next.delete(name)) next.add(name)
            documents.change(entry.id, { accepted: next })
          }}
        />
        <span class="card-label">{label}</span>
        <Standing name={name} entry={entry} level={reading.level} read={reading.value} />
      </div>
      {entry.picture && reading.box && (
        <Crop picture={entry.picture} box={reading.box} label={t('documents.crop', { field: label })} />
      )}
      <input
        type="text"
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        value={entry.values[name] ?? ''}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <Picks name={name} label={label} entry={entry} outcome={outcome} take={take} />
      <Conflict name={name} entry={entry} />
      {reading.checks.some((check) => !check.passed) && (
        <p class="attention">
          {reading.checks
            .filter((check) => !check.passed)
            .map((check) => t(`documents.check.${check.id}`))
            .join(t('list.separator'))}
        </p>
      )}
    </li>
  )
}

/** How far a value can be relied on: proved by its marks, to be looked at, told by a paste that nobody proved, or the user's own. */
function Standing(props: {
  name: FieldName
  entry: ReadDocument
  level: 'fill' | 'ask' | 'empty'
  read: string
}): JSX.Element {
  const { name, entry, level, read } = props
  const t = useText()
  const w = useWords()
  if ((entry.values[name] ?? '') !== read) return <span class="chip">{w('document.yours')}</span>
  if (level === 'fill' && !entry.file) return <span class="chip">{w('whois.level')}</span>
  return <span class={`chip chip-${level}`}>{t(`documents.level.${level}`)}</span>
}

/** What else a value that is asked may be, one press away: rare characters of names are hard to type. */
function Picks(props: {
  name: FieldName
  label: string
  entry: ReadDocument
  outcome: DocumentResult | TextDocument
  take: (value: string) => void
}): JSX.Element | null {
  const { name, label, entry, outcome, take } = props
  const t = useText()
  const { level, value, alternatives } = outcome.fields[name]!
  const picks = level === 'ask' && value !== '' ? [value, ...alternatives] : []
  const others = picks.filter((pick) => pick !== entry.values[name])
  if (picks.length < 2 || others.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a least width of its own
    <div class="row" role="group" aria-label={`${t('documents.picks')}${label}`} data-picks={name}>
      <span class="muted">{t('documents.picks')}</span>
      {others.map((pick) => (
        <button key={pick} type="button" class="quiet" onClick={() => take(pick)}>
          {pick}
        </button>
      ))}
    </div>
  )
}

/** What is typed on the page or in the profile says otherwise than the document: the user decides which is right. */
function Conflict({ name, entry }: { name: FieldName; entry: ReadDocument }): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const filing = store.whole.value
  if (!filing) return null
  const against = toldBy(entry, filing).filter(({ from, path, value }) => {
    const typed = valueAt(filing, path)
    const same = name === '域名' ? sameDomain(String(typed), String(value)) : sameText(typed, value)
    return from === name && typed !== undefined && typed !== null && typed !== '' && !same
  })
  if (against.length === 0) return null
  return (
    <ul class="notice notice-attention" data-conflict={name}>
      {against.map(({ path, value }) => (
        <li key={path}>
          {t('documents.conflict', {
            field: pathName(path, store.locale.value),
            typed: String(valueAt(filing, path)),
            read: String(value),
          })}
        </li>
      ))}
    </ul>
  )
}

import type { Filing } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { AppFeatures } from '../../documents/packages/index.ts'
import { useStore } from '../parts/context.ts'
import { likelyApp, withApp } from './app-values.ts'
import { PackageValues } from './PackageValues.tsx'
import { Picture } from './Picture.tsx'
import type { PackageList, ReadPackageFile } from './package-list.ts'
import { Save } from './Save.tsx'
import { useWords } from './words/index.ts'

/** One package: what it is, what to know about it, its values, and the way into a profile. */
export function PackageCard({ entry, packages }: { entry: ReadPackageFile; packages: PackageList }): JSX.Element {
  const w = useWords()
  const { features, problem, icon } = entry
  return (
    <article class="document" aria-label={entry.fileName} data-package={features?.packageName ?? 'none'}>
      <div class="card-head">
        {icon && <Picture bytes={icon.bytes} type={`image/${icon.format}`} side={48} label={w('app.icon')} />}
        <span class="card-label">
          <strong>{features ? features.name || features.packageName : entry.fileName}</strong>
          <br />
          {features && (
            <span class="muted">
              {w(`app.${features.platform}`)} ·{' '}
              {w('app.version', { name: features.versionName, code: features.versionCode })}
            </span>
          )}
        </span>
        <button
          type="button"
          class="quiet"
          aria-label={`${w('app.remove')}: ${entry.fileName}`}
          onClick={() => packages.drop(entry.id)}
        >
          {w('app.remove')}
        </button>
      </div>
      {!features && !problem && (
        <p role="status" class="muted">
          {w('app.reading')}
        </p>
      )}
      {problem && (
        <p role="alert" class="notice notice-problem">
          {w(`app.refused.${problem}`)} {w('refused.kept')}
        </p>
      )}
      {features && <Read entry={entry} features={features} packages={packages} />}
    </article>
  )
}

function Read(props: { entry: ReadPackageFile; features: AppFeatures; packages: PackageList }): JSX.Element {
  const { entry, features, packages } = props
  const w = useWords()
  const signer = features.signers[entry.signer]!
  const { icon } = entry
  return (
    <>
      {features.notes.map((note) => (
        <p key={note} class="attention">
          {w(
            note === 'several-signers'
              ? `app.note.${note}.${features.platform === 'ios' ? 'ios' : 'android'}`
              : `app.note.${note}`,
          )}
        </p>
      ))}
      {features.signers.length > 1 && <Signers {...props} />}
      <PackageValues features={features} signer={signer} forms={entry.keys![entry.signer]!} packages={packages} />
      {icon && (
        <p>
          <Save
            bytes={icon.bytes}
            type={`image/${icon.format}`}
            name={`icon.${icon.format === 'jpeg' ? 'jpg' : icon.format}`}
          >
            {w('app.saveIcon', { size: Math.ceil(icon.bytes.length / 1024) })}
          </Save>
        </p>
      )}
      <IntoProfile entry={entry} features={features} />
    </>
  )
}

function Signers({
  entry,
  features,
  packages,
}: {
  entry: ReadPackageFile
  features: AppFeatures
  packages: PackageList
}) {
  const w = useWords()
  return (
    <fieldset>
      <legend>{w('app.which')}</legend>
      {features.signers.map(({ certificate, maxSdk, minSdk }, index) => (
        <label key={certificate.sha256} class="edit-check">
          <input
            type="radio"
            name={`signer-${entry.id}`}
            checked={index === entry.signer}
            onChange={() => packages.change(entry.id, { signer: index })}
          />
          <span>
            {certificate.subject}
            {index > 0 && minSdk !== null && (
              <span class="muted"> {w('app.signer.older', { from: minSdk, to: maxSdk ?? '' })}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function IntoProfile({ entry, features }: { entry: ReadPackageFile; features: AppFeatures }): JSX.Element {
  const store = useStore()
  const w = useWords()
  const current = store.profiles.value.find(({ id, sample }) => id === store.profileId.value && !sample)
  const base: Filing = (current && store.filing.value) || { type: 'first', apps: [] }
  const apps = base.apps ?? []
  const place = useSignal<number | undefined>(undefined)
  const at = Math.min(place.value ?? likelyApp(base, features), apps.length)

  function put(): void {
    const { icon } = entry
    const file =
      icon &&
      new File([icon.bytes.slice()], `icon.${icon.format === 'jpeg' ? 'jpg' : 'png'}`, { type: `image/${icon.format}` })
    const told = file && { format: icon.format === 'jpeg' ? 'jpg' : 'png', bytes: file.size }
    const start = structuredClone(base)
    const { filing, replaced } = withApp(start, at, features, features.signers[entry.signer]!, told ?? null)
    store.editing.value = {
      ...(current ? { id: current.id, before: base } : {}),
      filing,
      ...(file ? { files: { 'app.icon.format': [file] } } : {}),
      unread: [],
      replaced,
    }
    store.tab.value = 'profiles'
  }

  return (
    <>
      {apps.length > 0 && (
        <label class="edit-field">
          {w('app.where')}
          <select
            value={String(at)}
            onChange={(event) => {
              place.value = Number(event.currentTarget.value)
            }}
          >
            {apps.map((app, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an APP has no other identity than its place
              <option key={index} value={String(index)}>
                {app.name || w('app.unnamed', { number: index + 1 })}
              </option>
            ))}
            <option value={String(apps.length)}>{w('app.newApp')}</option>
          </select>
        </label>
      )}
      <button type="button" class="primary" onClick={put}>
        {current ? w('app.putInto', { name: current.name }) : w('app.putNew')}
      </button>
    </>
  )
}

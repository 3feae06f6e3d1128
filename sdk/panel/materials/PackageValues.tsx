import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { AppFeatures, KeyForms, Signer } from '../../documents/packages/index.ts'
import { copyText } from '../parts/clipboard.ts'
import type { PackageList } from './package-list.ts'
import { useWords } from './words/index.ts'

/** What a filing page asks for, each beside its copy button; the rest of the certificate behind a fold. */
export function PackageValues(props: {
  features: AppFeatures
  signer: Signer
  forms: KeyForms
  packages: PackageList
}): JSX.Element {
  const { features, signer, forms, packages } = props
  const w = useWords()
  const { certificate } = signer
  const { platform } = features
  const day = (time: string) => time.slice(0, 10)
  return (
    <>
      <ul class="features">
        <Value what={w(`app.packageName.${platform}`)} value={features.packageName} filed />
        {features.name !== '' && <Value what={w('app.name')} value={features.name} filed />}
        <Value what={w('app.md5')} value={certificate.md5.toUpperCase()} filed={platform === 'android'} />
        <Value what={w('app.sha1')} value={certificate.sha1.toUpperCase()} filed={platform === 'ios'} />
        <Value what={w('app.sha256')} value={certificate.sha256.toUpperCase()} filed={platform === 'harmony'} />
        {forms.modulus && <Value what={w('app.modulus')} value={forms.modulus.hex} filed />}
        {forms.point && <Value what={w('app.point')} value={forms.point} />}
      </ul>
      <p class="muted">{w(`app.scheme.${signer.scheme}`)}</p>
      <details class="why">
        <summary>{w('app.more')}</summary>
        <ul class="features">
          <Value what={w('app.md5Colons')} value={packages.withColons(certificate.md5)} />
          <Value what={w('app.md5Lower')} value={certificate.md5} />
          <Value what={w('app.sha1Colons')} value={packages.withColons(certificate.sha1)} />
          <Value what={w('app.sha256Colons')} value={packages.withColons(certificate.sha256)} />
          {forms.modulus && <Value what={w('app.modulusColons')} value={packages.withColons(forms.modulus.hex)} />}
          {forms.modulus && <Value what={w('app.modulusPrefixed')} value={forms.modulus.prefixed} />}
          {forms.modulus && <Value what={w('app.modulusDecimal')} value={forms.modulus.decimal} />}
          <Value what={w('app.pem')} value={forms.pem} />
          <Value what={w('app.subject')} value={certificate.subject} />
          <Value
            what={w('app.keyKind')}
            value={w('app.keyValue', { kind: certificate.key.kind, bits: certificate.key.bits })}
          />
          <Value
            what={w('app.valid')}
            value={w('app.validValue', { from: day(certificate.validFrom), to: day(certificate.validTo) })}
          />
          {signer.history.map(({ md5, subject }) => (
            <Value key={md5} what={`${w('app.history')} · ${subject}`} value={md5.toUpperCase()} />
          ))}
        </ul>
      </details>
    </>
  )
}

function Value({ what, value, filed }: { what: string; value: string; filed?: boolean }): JSX.Element {
  const w = useWords()
  const copied = useSignal(false)
  return (
    <li class="feature" data-value={value}>
      <div class="card-head">
        <span class="card-label muted">
          {what} {filed && <span class="chip chip-fill">{w('app.filed')}</span>}
        </span>
        <button
          type="button"
          class="quiet"
          aria-label={w('app.copyWhat', { what })}
          onClick={async () => {
            copied.value = await copyText(value).then(
              () => true,
              () => false,
            )
          }}
        >
          <span aria-live="polite">{copied.value ? w('app.copied') : w('app.copy')}</span>
        </button>
      </div>
      <code class="mono">{value}</code>
    </li>
  )
}
